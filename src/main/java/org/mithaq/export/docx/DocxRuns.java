package org.mithaq.export.docx;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.export.ExportedImages;
import org.mithaq.export.layout.Direction;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.TextRuns;
import org.mithaq.export.layout.TextRuns.Piece;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;

/** Runs of text: split by direction, so that {@code w:rtl} stands on Arabic runs only; footnotes, citations, links. */
final class DocxRuns {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private final DocxPackage file;
    private final DocxPictures pictures;
    private final Xml footnotes = new Xml();
    private final Set<String> referable = new HashSet<>();
    private final DocxReferences references = new DocxReferences(this);
    private int footnoteCount;
    private int bookmarks;

    DocxRuns(DocxPackage file, ExportedImages images) {
        this.file = file;
        this.pictures = new DocxPictures(file, images);
    }

    /** An image no wider than so many points. */
    void picture(Xml out, Node picture, double available, boolean rtl) {
        pictures.write(out, picture, available, () -> plain(out, Pictures.alternative(picture), rtl, null));
    }

    /** Cross-references in that language lead to these headings. */
    void headings(Language language, Headings headings) {
        references.headings(language, headings);
    }

    /** Citations of the item in that language become links to its reference. */
    void referable(Language language, String item) {
        referable.add(referenceAnchor(language, item));
    }

    /** The content of a text block or footnote. */
    void inline(Xml out, Node block, boolean rtl, Language language) {
        for (var piece : TextRuns.of(block, rtl)) {
            var text = piece.text();
            if (text != null) {
                linked(out, piece.href(), () -> run(out, text, piece.rtl(), style(piece), underlineToo(piece)));
            } else {
                switch (piece.node().type().name()) {
                    case "hard_break" -> out.start("w:r").leaf("w:br").end();
                    case "footnote" -> footnote(out, piece.node(), language);
                    case "cross_reference" -> references.write(out, piece.node(), rtl, language);
                    case "citation" -> citation(out, piece.node(), rtl, language);
                    default -> throw new IllegalStateException("no inline form for " + piece.node());
                }
            }
        }
    }

    /** Text of our own, in one style. */
    void plain(Xml out, String text, boolean rtl, @Nullable String style) {
        TextRuns.of(text, rtl).forEach(stretch -> run(out, stretch.text(), stretch.rtl(), style, false));
    }

    void external(Xml out, String address, String text) {
        linked(out, address, () -> run(out, text, false, "Hyperlink", false));
    }

    /** A bookmark around what {@code content} writes. */
    void bookmark(Xml out, String name, Runnable content) {
        var id = ++bookmarks;
        out.leaf("w:bookmarkStart", "w:id", id, "w:name", name);
        content.run();
        out.leaf("w:bookmarkEnd", "w:id", id);
    }

    static String referenceAnchor(Language language, String item) {
        var name = "ref_" + language.tag() + "_" + item.replaceAll("[^A-Za-z0-9]", "_");
        return name.substring(0, Math.min(40, name.length()));
    }

    static void field(Xml out, String code, String shown) {
        field(out, code, () -> {
            if (!shown.isEmpty()) {
                out.start("w:r").element("w:t", shown).end();
            }
        });
    }

    /** A field of Word with what it shows until it is brought up to date. */
    static void field(Xml out, String code, Runnable shown) {
        out.start("w:r").leaf("w:fldChar", "w:fldCharType", "begin").end();
        out.start("w:r")
                .element("w:instrText", " " + code + " ", "xml:space", "preserve")
                .end();
        out.start("w:r").leaf("w:fldChar", "w:fldCharType", "separate").end();
        shown.run();
        out.start("w:r").leaf("w:fldChar", "w:fldCharType", "end").end();
    }

    byte[] footnotesPart() {
        var part = new Xml().start("w:footnotes", "xmlns:w", W, "xmlns:r", R);
        part.start("w:footnote", "w:type", "separator", "w:id", -1)
                .start("w:p")
                .start("w:r")
                .leaf("w:separator")
                .end()
                .end()
                .end();
        part.start("w:footnote", "w:type", "continuationSeparator", "w:id", 0)
                .start("w:p")
                .start("w:r")
                .leaf("w:continuationSeparator")
                .end()
                .end()
                .end();
        return part.add(footnotes).end().toBytes();
    }

    private void footnote(Xml out, Node note, Language language) {
        var id = ++footnoteCount;
        out.start("w:r")
                .start("w:rPr")
                .leaf("w:rStyle", "w:val", "FootnoteReference")
                .end();
        out.leaf("w:footnoteReference", "w:id", id).end();
        var rtl = Direction.rightToLeft(note, language);
        footnotes.start("w:footnote", "w:id", id);
        DocxParagraphs.open(footnotes, "FootnoteText", rtl);
        footnotes
                .start("w:r")
                .start("w:rPr")
                .leaf("w:rStyle", "w:val", "FootnoteReference")
                .end();
        footnotes.leaf("w:footnoteRef").end();
        run(footnotes, " ", rtl, null, false);
        // links of a footnote would need relations of the footnotes part; their text is enough on paper
        for (var piece : TextRuns.of(note, rtl)) {
            if (piece.text() != null) {
                run(footnotes, piece.text(), piece.rtl(), style(piece), underlineToo(piece));
            }
        }
        footnotes.end().end();
    }

    private void citation(Xml out, Node citation, boolean rtl, Language language) {
        var label = String.valueOf(citation.attr("label"));
        var item = String.valueOf(citation.attr("item"));
        var shown = "[" + (label.isBlank() ? item : label) + "]";
        var isolated = isolated(shown, rtl, language);
        var anchor = referenceAnchor(language, item);
        if (referable.contains(anchor)) {
            out.start("w:hyperlink", "w:anchor", anchor, "w:history", 1);
            plain(out, isolated, rtl, "Citation");
            out.end();
        } else {
            plain(out, isolated, rtl, "Citation");
        }
    }

    /** Keeps a piece of the other direction in order inside of an Arabic paragraph. */
    static String isolated(String shown, boolean rtl, Language language) {
        return rtl && !Direction.rightToLeft(shown, language) ? LEFT_TO_RIGHT_MARK + shown + LEFT_TO_RIGHT_MARK : shown;
    }

    private void linked(Xml out, @Nullable String address, Runnable content) {
        if (address == null) {
            content.run();
        } else {
            out.start("w:hyperlink", "r:id", file.link(address), "w:history", 1);
            content.run();
            out.end();
        }
    }

    private static void run(Xml out, String text, boolean rtl, @Nullable String style, boolean underline) {
        out.start("w:r");
        if (style != null || rtl || underline) {
            out.start("w:rPr");
            if (style != null) {
                out.leaf("w:rStyle", "w:val", style);
            }
            if (underline) {
                out.leaf("w:u", "w:val", "single");
            }
            if (rtl) {
                out.leaf("w:rtl");
            }
            out.end();
        }
        var lines = text.split("[\\n\\r\\u2028\\u2029]", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.leaf("w:br");
            }
            var columns = lines[i].split("\t", -1);
            for (var j = 0; j < columns.length; j++) {
                if (j > 0) {
                    out.leaf("w:tab");
                }
                if (!columns[j].isEmpty()) {
                    out.element("w:t", columns[j], "xml:space", "preserve");
                }
            }
        }
        out.end();
    }

    private static @Nullable String style(Piece piece) {
        var strong = piece.has("strong");
        var em = piece.has("em");
        if (piece.href() != null) {
            return strong || em ? "StrongEmphasisText" : "Hyperlink";
        }
        return strong && em
                ? "StrongEmphasisText"
                : strong ? "Strong" : em ? "EmphasisText" : piece.has("underline") ? "UnderlinedText" : null;
    }

    private static boolean underlineToo(Piece piece) {
        return (piece.has("underline") || piece.href() != null) && (piece.has("strong") || piece.has("em"));
    }
}
