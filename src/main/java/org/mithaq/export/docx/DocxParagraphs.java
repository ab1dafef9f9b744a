package org.mithaq.export.docx;

import org.mithaq.export.xml.Xml;

/** The head of a paragraph: its style, its place in a list, its direction; all else is the style's business. */
final class DocxParagraphs {

    private DocxParagraphs() {}

    static void open(Xml out, String style, boolean rtl) {
        open(out, style, 0, 0, rtl);
    }

    /** @param number the list instance, 0 for none */
    static void open(Xml out, String style, int number, int level, boolean rtl) {
        out.start("w:p").start("w:pPr").leaf("w:pStyle", "w:val", style);
        if (number > 0) {
            out.start("w:numPr")
                    .leaf("w:ilvl", "w:val", level)
                    .leaf("w:numId", "w:val", number)
                    .end();
        }
        if (rtl) {
            out.leaf("w:bidi");
        }
        out.end();
    }
}
