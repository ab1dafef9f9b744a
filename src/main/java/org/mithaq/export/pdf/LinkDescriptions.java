package org.mithaq.export.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Gives each link annotation the description of its tag (PDF/UA-1 clause 7.18.5). The renderer writes the title of a link on the tag
 * only, and makes links of footnote numbers without any.
 */
final class LinkDescriptions {

    private final String footnote;

    LinkDescriptions(String footnote) {
        this.footnote = footnote;
    }

    void write(PDDocument document) {
        write(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private void write(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                describe(element);
                write(element);
            }
        }
    }

    private void describe(PDStructureElement element) {
        if (!element.getStructureType().equals("Link")) {
            return;
        }
        var said = element.getAlternateDescription();
        var description = said == null || said.isBlank() ? footnote : said;
        element.setAlternateDescription(description);
        for (var kid : element.getKids()) {
            if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotation annotation) {
                annotation.setContents(description);
            }
        }
    }
}
