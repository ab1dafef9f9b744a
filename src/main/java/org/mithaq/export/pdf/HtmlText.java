package org.mithaq.export.pdf;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.export.layout.Direction;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.ListLabels;
import org.mithaq.export.layout.SectionReference;
import org.mithaq.export.layout.TableGrid;
import org.mithaq.export.layout.TextRuns;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;

/** The blocks of a text in one language as XHTML for the page renderer. Only known elements are written, never markup of a person. */
final class HtmlText {

    /** Rows of a table that is kept on one page: more would leave too much of the page before it empty. */
    private static final int SHORT = 6;

    /** Points between the margins of a page. */
    static final double PAGE_WIDTH = 453;

    private final Xml out;
    private final Headings headings;
    private final Language language;
    private final Set<String> actions;
    private final HtmlPictures pictures;
    private final Set<String> referable = new HashSet<>();

    HtmlText(Xml out, Headings headings, Language language, Set<String> actions, HtmlPictures pictures) {
        this.out = out;
        this.headings = headings;
        this.language = language;
        this.actions = actions;
        this.pictures = pictures;
    }

    void referable(String item) {
        referable.add(item);
    }

    String anchor(String item) {
        return language.tag() + "-ref-" + item;
    }

    void heading(Headings.Heading heading) {
        heading(heading, Direction.rightToLeft(heading.text(), language), () -> out.text(heading.text()));
    }

    void blocks(Node parent) {
        parent.children().forEach(this::block);
    }

    void block(Node block) {
        block(block, PAGE_WIDTH);
    }

    /** A block in a column of so many points. */
    void block(Node block, double width) {
        switch (block.type().name()) {
            case "paragraph" -> paragraph("p", block, null);
            case "heading" -> heading(headings.of(block), Direction.rightToLeft(block, language), () -> inline(block));
            case "blockquote" -> group("blockquote", block, "quote");
            case "bullet_list", "ordered_list" -> list(block, 0);
            case "table" -> table(block, width);
            case "library_item" -> item(block);
            case "image" -> picture(block);
            default ->
                throw new IllegalStateException("no form for " + block.type().name());
        }
    }

    private void heading(Headings.Heading heading, boolean rtl, Runnable content) {
        out.start("h" + heading.level(), "id", heading.anchor(), "dir", direction(rtl), "lang", language(rtl));
        if (heading.numbered()) {
            var annex = heading.annex() && heading.level() == 1;
            out.element(
                    "span",
                    annex ? Words.in(language).get("export.doc.annex", heading.number()) : heading.number(),
                    "class",
                    "number");
            out.text(" ");
        }
        content.run();
        out.end();
    }

    private void paragraph(String tag, Node block, @Nullable String style) {
        var rtl = Direction.rightToLeft(block, language);
        out.start(tag, "dir", direction(rtl), "lang", language(rtl), "class", style);
        inline(block);
        out.end();
    }

    private void picture(Node block) {
        var rtl = Direction.rightToLeft(block, language);
        out.start("div", "class", "figure", "dir", direction(rtl), "lang", language(rtl));
        pictures.write(out, block);
        if (block.childCount() > 0) {
            paragraph("p", block, "caption");
        }
        out.end();
    }

    private void group(String tag, Node block, String style) {
        var rtl = Direction.rightToLeft(block, language);
        out.start(tag, "dir", direction(rtl), "class", style);
        blocks(block);
        out.end();
    }

    private void list(Node list, int level) {
        var ordered = list.type().name().equals("ordered_list");
        var rtl = Direction.rightToLeft(list, language);
        var number = ordered ? ((Number) list.attr("start")).intValue() : 0;
        out.start(ordered ? "ol" : "ul", "dir", direction(rtl));
        for (var item : list.children()) {
            var label = ordered
                    ? ListLabels.numbered(String.valueOf(list.attr("style")), number++, rtl)
                    : ListLabels.bullet(level);
            // each on the side on which it begins: a list may hold items of both directions
            var first = item.childCount() > 0 && item.child(0).isTextblock()
                    ? Direction.rightToLeft(item.child(0), language)
                    : rtl;
            out.start("li", "dir", direction(first));
            for (var i = 0; i < item.childCount(); i++) {
                var block = item.child(i);
                if (i == 0) {
                    var own = Direction.rightToLeft(block, language);
                    out.start("p", "dir", direction(own), "lang", language(own), "class", "first");
                    out.element("span", label, "class", "label").text(" ");
                    inline(block);
                    out.end();
                } else if (block.type().name().endsWith("_list")) {
                    list(block, level + 1);
                } else {
                    block(block);
                }
            }
            out.end();
        }
        out.end();
    }

    private void table(Node table, double width) {
        var grid = TableGrid.of(table);
        var rtl = Direction.rightToLeft(table, language);
        var headers = grid.headerRows();
        var kind = grid.rows().size() <= SHORT ? "grid short" : "grid";
        out.start("table", "class", kind, "dir", direction(rtl), "lang", language(rtl));
        HtmlTables.columns(out, grid.widths(width), rtl);
        for (var i = 0; i < grid.rows().size(); i++) {
            if (i == 0 && headers > 0) {
                out.start("thead");
            } else if (i == headers) {
                out.start("tbody");
            }
            out.start("tr");
            for (var cell : HtmlTables.order(grid.rows().get(i).cells(), rtl)) {
                if (!cell.continues()) {
                    cell(cell, i < headers, grid, rtl);
                }
            }
            out.end();
            if (i == headers - 1 || i == grid.rows().size() - 1) {
                out.end();
            }
        }
        out.end();
    }

    private void cell(TableGrid.Cell cell, boolean header, TableGrid grid, boolean rtl) {
        var node = cell.node();
        var heads = header || node != null && node.type().name().equals("table_header");
        out.start(
                heads ? "th" : "td",
                "colspan",
                cell.columns() > 1 ? cell.columns() : null,
                "rowspan",
                cell.rows() > 1 ? Math.min(cell.rows(), grid.rows().size()) : null,
                "scope",
                heads ? header ? "col" : "row" : null,
                "dir",
                direction(rtl));
        if (node != null) {
            blocks(node);
        }
        out.end();
    }

    private void item(Node item) {
        var id = String.valueOf(item.attr("item"));
        group("div", item, actions.contains(id) ? "item action" : "item");
    }

    private void inline(Node block) {
        var rtl = Direction.rightToLeft(block, language);
        for (var piece : BracketedWords.whole(TextRuns.of(block, rtl))) {
            var text = piece.text();
            if (text != null) {
                marked(piece, text);
                continue;
            }
            switch (piece.node().type().name()) {
                case "hard_break" -> out.leaf("br");
                case "footnote" -> footnote(piece.node());
                case "cross_reference" -> reference(piece.node());
                case "citation" -> citation(piece.node());
                default -> throw new IllegalStateException("no inline form for " + piece.node());
            }
        }
    }

    private void marked(TextRuns.Piece piece, String text) {
        var depth = 0;
        if (BracketedWords.is(piece)) {
            out.start("bdi", "dir", direction(piece.rtl()));
            depth++;
        }
        if (piece.href() != null) {
            out.start("a", "href", piece.href(), "title", piece.href());
            depth++;
        }
        // Naskh has no italics: emphasis in Arabic is weight
        if (piece.has("strong") || piece.has("em") && piece.rtl()) {
            out.start("b");
            depth++;
        }
        if (piece.has("em") && !piece.rtl()) {
            out.start("i");
            depth++;
        }
        if (piece.has("underline")) {
            out.start("u");
            depth++;
        }
        out.text(text);
        for (; depth > 0; depth--) {
            out.end();
        }
    }

    private void footnote(Node note) {
        var rtl = Direction.rightToLeft(note, language);
        out.start("span", "class", "footnote " + direction(rtl), "dir", direction(rtl), "lang", language(rtl));
        for (var piece : BracketedWords.whole(TextRuns.of(note, rtl))) {
            if (piece.text() != null) {
                marked(piece, piece.text());
            }
        }
        out.end();
    }

    /** Number and title each keep their order; the link has the whole as its description. */
    private void reference(Node node) {
        var reference = SectionReference.of(node, headings, language);
        var target = reference.target();
        if (target == null) {
            out.element("bdi", reference.text());
            return;
        }
        out.start("a", "href", "#" + target.anchor(), "class", "citation", "title", reference.text());
        if (!reference.number().isEmpty()) {
            out.element("bdi", reference.number(), "dir", "ltr");
            out.text(reference.title().isEmpty() ? "" : " ");
        }
        if (!reference.title().isEmpty()) {
            var rtl = Direction.rightToLeft(reference.title(), language);
            out.element("bdi", reference.title(), "dir", direction(rtl), "lang", language(rtl));
        }
        out.end();
    }

    private void citation(Node citation) {
        var item = String.valueOf(citation.attr("item"));
        var label = String.valueOf(citation.attr("label"));
        var shown = label.isBlank() ? item : label;
        if (referable.contains(item)) {
            out.start("a", "href", "#" + anchor(item), "class", "citation", "title", item);
        } else {
            out.start("span", "class", "citation");
        }
        // isolated with its brackets, which a line's end would else part from it; a code stays whole
        var rtl = Direction.rightToLeft(shown, language);
        out.element("bdi", "[" + shown + "]", "dir", direction(rtl), "class", shown.indexOf(' ') < 0 ? "whole" : null);
        out.end();
    }

    static String direction(boolean rtl) {
        return rtl ? "rtl" : "ltr";
    }

    static String language(boolean rtl) {
        return rtl ? "ar" : "en";
    }
}
