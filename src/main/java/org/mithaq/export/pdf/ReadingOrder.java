package org.mithaq.export.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns the cells of right-to-left tables around in the tag tree, because they were laid out from the left (see {@link HtmlTables}). */
final class ReadingOrder {

    private ReadingOrder() {}

    static void restore(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            visit(root.getCOSObject(), false);
        }
    }

    private static void visit(COSDictionary element, boolean mirrored) {
        var type = element.getNameAsString(COSName.S);
        var inside = mirrored;
        if ("Table".equals(type)) {
            inside = "ar".equals(element.getString(COSName.LANG));
        }
        var kids = element.getDictionaryObject(COSName.K);
        if ("TR".equals(type) && inside && kids instanceof COSArray cells) {
            var reversed = new COSArray();
            for (var i = cells.size() - 1; i >= 0; i--) {
                reversed.add(cells.get(i));
            }
            element.setItem(COSName.K, reversed);
        }
        each(element.getDictionaryObject(COSName.K), inside);
    }

    private static void each(COSBase kids, boolean mirrored) {
        if (kids instanceof COSDictionary child && child.containsKey(COSName.S)) {
            visit(child, mirrored);
        } else if (kids instanceof COSArray list) {
            for (var i = 0; i < list.size(); i++) {
                each(list.getObject(i), mirrored);
            }
        }
    }
}
