package org.mithaq.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word document that was taken away, opened again. */
final class WordFile {

    private final XWPFDocument document;

    WordFile(Path file) {
        try (var stream = Files.newInputStream(file)) {
            document = new XWPFDocument(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one paragraph of the text with these words. */
    XWPFParagraph paragraph(String words) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph says: " + words));
    }

    /** Whether the paragraph with these words runs from the right. */
    boolean fromTheRight(String words) {
        var properties = paragraph(words).getCTP().getPPr();
        return properties != null && properties.isSetBidi();
    }

    /** The texts of the headings of that level, in order. */
    List<String> headings(int level) {
        return document.getParagraphs().stream()
                .filter(paragraph -> ("Heading" + level).equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /** How a heading of that level is numbered, such as {@code %1}; by its style, not by hand. */
    String numbering(int level) {
        var style = document.getStyles()
                .getStyle("Heading" + level)
                .getCTStyle()
                .getPPr()
                .getNumPr();
        var list = document.getNumbering()
                .getNum(style.getNumId().getVal())
                .getCTNum()
                .getAbstractNumId();
        return document.getNumbering()
                .getAbstractNum(list.getVal())
                .getCTAbstractNum()
                .getLvlArray(level - 1)
                .getLvlText()
                .getVal();
    }

    /** The instructions of the fields, such as that of the contents. */
    String fields() {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getInstrTextList().stream())
                .map(text -> text.getStringValue())
                .collect(Collectors.joining("\n"));
    }

    /** The entries of the contents as they stand before Word brings them up to date. */
    List<String> contents() {
        return document.getParagraphs().stream()
                .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches("TOC\\d"))
                .map(paragraph ->
                        paragraph.getText().replaceAll("(?U)\\s+", " ").strip())
                .toList();
    }

    /** Word's own notes at the foot of a page. */
    List<String> footnotes() {
        return document.getFootnotes().stream()
                .filter(note -> note.getId().intValue() > 0)
                .map(note -> note.getParagraphs().getFirst().getText().strip())
                .toList();
    }

    /** What all tables say, the annexes among them. */
    String tables() {
        return document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }
}
