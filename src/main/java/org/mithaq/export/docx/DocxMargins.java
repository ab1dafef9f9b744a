package org.mithaq.export.docx;

import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;

/** Headers and footers: the marking on every page, the title, the version, page x of y. */
final class DocxMargins {

    private final ExportModel model;
    private final DocxPackage file;
    private final DocxRuns runs;

    DocxMargins(ExportModel model, DocxPackage file, DocxRuns runs) {
        this.model = model;
        this.file = file;
        this.runs = runs;
    }

    /** The relations of the header and the footer of one language. */
    record Frame(String header, String footer) {

        void properties(Xml out, boolean rtl) {
            out.start("w:sectPr")
                    .leaf("w:headerReference", "w:type", "default", "r:id", header)
                    .leaf("w:footerReference", "w:type", "default", "r:id", footer)
                    .leaf("w:type", "w:val", "nextPage")
                    .leaf("w:pgSz", "w:w", 11906, "w:h", 16838)
                    .leaf(
                            "w:pgMar",
                            "w:top",
                            1701,
                            "w:right",
                            1418,
                            "w:bottom",
                            1418,
                            "w:left",
                            1418,
                            "w:header",
                            709,
                            "w:footer",
                            624,
                            "w:gutter",
                            0);
            if (rtl) {
                out.leaf("w:bidi");
            }
            out.end();
        }
    }

    Frame frame(Language language) {
        return new Frame(
                file.word("header-" + language.tag() + ".xml", "header", header(language)),
                file.word("footer-" + language.tag() + ".xml", "footer", footer(language)));
    }

    private byte[] header(Language language) {
        var out = new Xml().start("w:hdr", "xmlns:w", DocxRuns.W);
        var rtl = language.isRightToLeft();
        line(out, "Marking", Words.in(language).marking(model), rtl);
        line(out, "Header", model.document().title().in(language), rtl);
        return out.end().toBytes();
    }

    private byte[] footer(Language language) {
        var words = Words.in(language);
        var rtl = language.isRightToLeft();
        var out = new Xml().start("w:ftr", "xmlns:w", DocxRuns.W);
        DocxParagraphs.open(out, "Footer", rtl);
        runs.plain(out, words.get("export.doc.version") + " " + model.document().shortHash(), rtl, null);
        out.start("w:r").leaf("w:tab").end();
        // the two numbers are fields in the middle of a sentence
        var parts = words.get("export.doc.page", "\u0001", "\u0001").split("\u0001", -1);
        runs.plain(out, parts[0], rtl, null);
        DocxRuns.field(out, "PAGE", "1");
        runs.plain(out, parts[1], rtl, null);
        DocxRuns.field(out, "NUMPAGES", "1");
        runs.plain(out, parts[2], rtl, null);
        out.end();
        line(out, "Marking", words.marking(model), rtl);
        return out.end().toBytes();
    }

    private void line(Xml out, String style, String text, boolean rtl) {
        DocxParagraphs.open(out, style, rtl);
        runs.plain(out, text, rtl, null);
        out.end();
    }
}
