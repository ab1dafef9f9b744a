package org.mithaq.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that was taken away, opened again.
 *
 * @param tagged whether it says that it is tagged
 * @param tags the kinds of its tags
 * @param text as it is copied out: on one line, without marks of direction
 */
record PdfFile(boolean tagged, String language, Set<String> tags, List<String> bookmarks, String text) {

    static PdfFile open(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            var catalog = document.getDocumentCatalog();
            var tags = new TreeSet<String>();
            collect(catalog.getStructureTreeRoot(), tags);
            var bookmarks = new ArrayList<String>();
            collect(catalog.getDocumentOutline(), bookmarks);
            return new PdfFile(
                    catalog.getMarkInfo().isMarked(), catalog.getLanguage(), tags, bookmarks, text(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        var oneLine = stripper.getText(document)
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("(?U)\\s+", " ");
        return Normalizer.normalize(oneLine, Normalizer.Form.NFC);
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                collect(element, tags);
            }
        }
    }

    private static void collect(PDOutlineNode node, List<String> bookmarks) {
        for (var item : node.children()) {
            bookmarks.add(item.getTitle());
            collect(item, bookmarks);
        }
    }
}
