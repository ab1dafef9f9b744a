package org.mithaq.export.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader gets: the text of a tag, found by its marked content; right-to-left words turned around as drawn. */
final class TaggedText {

    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

    TaggedText(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            for (var content : extractor.getMarkedContents()) {
                texts.merge(content.getMCID(), text(content), String::concat);
            }
            pages.put(page.getCOSObject(), texts);
        }
    }

    String of(PDStructureElement element) {
        var text = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                text.append(of(child));
            } else if (kid instanceof Integer id) {
                text.append(on(element.getPage(), id));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(
                        on(reference.getPage() == null ? element.getPage() : reference.getPage(), reference.getMCID()));
            }
        }
        return text.toString();
    }

    private String on(PDPage page, int id) {
        return pages.get(page.getCOSObject()).getOrDefault(id, "");
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        for (var piece : content.getContents()) {
            if (piece instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.reverse().toString();
    }
}
