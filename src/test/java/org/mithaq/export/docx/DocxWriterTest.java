package org.mithaq.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.common.Language;
import org.mithaq.editing.StoredImage;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The Word document, opened again. */
class DocxWriterTest {

    private static final ExportWish BOTH = ExportWish.of(ExportWish.Format.DOCX, Language.AR, Language.EN);
    private static final ExportWish SIDE_BY_SIDE = new ExportWish(
            ExportWish.Format.DOCX,
            EnumSet.allOf(Language.class),
            ExportWish.Layout.SIDE_BY_SIDE,
            EnumSet.allOf(ExportWish.Annex.class));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartSatisfiesTheSchemaOfWord(Language language) throws Exception {
        valid(write(ExportWish.of(ExportWish.Format.DOCX, language)));
        valid(write(BOTH));
        valid(write(SIDE_BY_SIDE));
    }

    @Test
    void imagesAreInTheFileOnceEachWithTheirAlternativeTextAndCaption() throws Exception {
        try (var document = open(BOTH)) {
            assertThat(document.getAllPictures())
                    .extracting(picture -> StoredImage.of(StoredImage.Kind.PNG, 1, 1, picture.getData())
                            .hash())
                    .containsExactlyInAnyOrder(Sample.PHOTOGRAPH.hash(), Sample.EMBLEM.hash());
            var caption = paragraph(document, "الشكل 1: الكوابل البحرية في عام 2027 (المصدر: ITU)");
            assertThat(caption.getStyle()).isEqualTo("FigureCaption");
            assertThat(caption.getCTP().getPPr().isSetBidi()).isTrue();
            var above = document.getParagraphs().get(document.getParagraphs().indexOf(caption) - 1);
            assertThat(above.getStyle()).isEqualTo("Figure");
            var inline = above.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
            assertThat(inline.getDocPr().getDescr()).isEqualTo("خريطة الكوابل البحرية التي تربط البلاد بجيرانها");
            assertThat(inline.getExtent().getCx()).isEqualTo(480 * 9525);
            assertThat(inline.getExtent().getCy()).isEqualTo(300 * 9525);
        }
    }

    @Test
    void arabicParagraphsRunFromTheRightAndOnlyArabicRunsAreMarked() throws Exception {
        try (var document = open(BOTH)) {
            var arabic = paragraph(document, Sample.ARABIC_SENTENCE);
            assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
            var english = paragraph(document, Sample.ENGLISH_SENTENCE);
            assertThat(english.getCTP().getPPr().isSetBidi()).isFalse();
            var inside = paragraph(document, "This paragraph is English inside the Arabic text.");
            assertThat(inside.getCTP().getPPr().isSetBidi()).isFalse();
            for (var paragraph : List.of(arabic, english, inside)) {
                for (var run : paragraph.getRuns()) {
                    var rtl = run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfRtlArray() > 0;
                    var text = run.text();
                    if (text.codePoints().anyMatch(DocxWriterTest::arabicLetter)) {
                        assertThat(rtl).as(text).isTrue();
                    }
                    if (text.matches(".*[A-Za-z0-9].*")) {
                        assertThat(rtl).as(text).isFalse();
                    }
                }
            }
        }
    }

    /** Word brings the fields up to date from the headings; until then they show what the outline says now. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void referencesToSectionsAreFieldsOnTheBookmarksOfTheirHeadings(Language language) throws Exception {
        var document = part(write(ExportWish.of(ExportWish.Format.DOCX, language)), "word/document.xml");
        var fields = java.util.regex.Pattern.compile(
                        "<w:instrText[^>]*> REF (_Toc_\\S+) ((?:\\\\[rt] )*)\\\\h </w:instrText>"
                                + "(.*?)<w:fldChar w:fldCharType=\"end\"/>")
                .matcher(document)
                .results()
                .toList();
        var section = Sample.model().sections();
        assertThat(fields)
                .extracting(field -> field.group(3).replaceAll("<[^>]*>|\u200E", ""))
                .containsExactly(
                        section.get(1).number(),
                        section.get(1).title().in(language),
                        section.get(0).number(),
                        section.get(0).title().in(language));
        for (var field : fields) {
            assertThat(document).contains("w:name=\"" + field.group(1) + "\"");
        }
        assertThat(fields).extracting(field -> field.group(2).isBlank()).containsExactly(false, true, false, true);
        assertThat(document.replaceAll("<[^>]*>", ""))
                .contains(language == Language.AR ? "[لم يعد القسم موجودًا]" : "[Section no longer exists]");
    }

    @Test
    void headingsHangOnOneMultilevelListAndTheContentsAreFilledIn() throws Exception {
        var file = write(ExportWish.of(ExportWish.Format.DOCX, Language.EN));
        var styles = part(file, "word/styles.xml");
        for (var level = 1; level <= 4; level++) {
            assertThat(styles)
                    .containsPattern("w:styleId=\"Heading" + level + "\".{0,200}<w:numPr><w:ilvl w:val=\"" + (level - 1)
                            + "\"/><w:numId w:val=\"1\"/>");
            assertThat(part(file, "word/numbering.xml")).contains("<w:pStyle w:val=\"Heading" + level + "\"/>");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var contents = document.getParagraphs().stream()
                    .filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("TOC"))
                    .map(XWPFParagraph::getText)
                    .map(text -> text.replaceAll("(?U)\\s+", " ").strip())
                    .toList();
            assertThat(contents)
                    .contains(
                            "Contents",
                            "1 Threats and opportunities",
                            "1.1 The regional scene",
                            "1.1.1 Bodies and duties")
                    .contains("2.1 International law", "Annex A Coverage matrix");
            var begins = document.getDocument().xmlText().split("w:fldCharType=\"begin\"", -1).length;
            var ends = document.getDocument().xmlText().split("w:fldCharType=\"end\"", -1).length;
            assertThat(begins).isEqualTo(ends);
        }
        assertThat(part(file, "word/document.xml")).contains("TOC \\o \"1-3\" \\h \\z \\u", "PAGEREF _Toc_en_h1");
        assertThat(part(file, "word/settings.xml")).contains("<w:updateFields w:val=\"true\"/>");
    }

    @Test
    void footnotesListsTablesAndItemsAreReal() throws Exception {
        var file = write(BOTH);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var notes = document.getFootnotes().stream()
                    .filter(note -> note.getId().intValue() > 0)
                    .map(note -> note.getParagraphs().getFirst().getText())
                    .toList();
            assertThat(notes).hasSize(2);
            assertThat(notes.getFirst()).contains("انظر القرار A/RES/79/243، الفقرة 4.");
            assertThat(paragraph(document, "الهجمات على الموانئ").getNumFmt()).isEqualTo("bullet");
            assertThat(paragraph(document, "بند أبجدي").getNumFmt()).isEqualTo("arabicAbjad");
            assertThat(paragraph(document, "Roman item").getNumFmt()).isEqualTo("lowerRoman");
            var table = document.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isTrue();
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().isSetVMerge())
                    .isTrue();
            assertThat(table.getRow(3)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(2);
        }
        assertThat(part(file, "word/document.xml"))
                .contains("<w:tag w:val=\"P-REC-1.6\"/>", "<w:pStyle w:val=\"Action\"/>")
                .contains("w:anchor=\"ref_ar_P_REC_1_6\"", "w:name=\"ref_ar_P_REC_1_6\"")
                .contains("[مركز إقليمي]");
        assertThat(part(file, "word/styles.xml")).contains("\"Recommendation\"", "w:styleId=\"Marking\"");
    }

    @Test
    void everyPageCarriesMarkingTitleAndPageNumber() throws Exception {
        var file = write(BOTH);
        assertThat(part(file, "word/header-ar.xml")).contains("داخلي", "TLP:GREEN", "الاستراتيجية الوطنية");
        assertThat(part(file, "word/footer-en.xml")).contains(" PAGE ", " NUMPAGES ", "Internal");
        var text = part(file, "word/document.xml");
        assertThat(text.split("<w:sectPr>").length).isEqualTo(text.split("<w:headerReference").length);
        assertThat(text).doesNotContain("w:val=\"left\"", "w:val=\"right\"");
    }

    @Test
    void aCleanDocumentCarriesNoCommentRevisionOrPerson() throws Exception {
        var file = write(BOTH);
        for (var name : names(file)) {
            assertThat(name).doesNotContainIgnoringCase("comment").doesNotContain("people");
            assertThat(part(file, name))
                    .as(name)
                    .doesNotContain(
                            "<w:ins ", "<w:del ", "w:rsid", "w:author", "dc:creator", "lastModifiedBy", "layla");
        }
        assertThat(part(file, "word/document.xml"))
                .doesNotContain("Every one?", "مقترح")
                .contains("محذوف");
    }

    @Test
    void theSameVersionGivesTheSameBytes() throws Exception {
        assertThat(write(BOTH)).isEqualTo(write(BOTH));
        assertThat(part(write(BOTH), "docProps/core.xml")).contains("2026-11-20T09:30:00Z");
    }

    @Test
    void bothLanguagesStandInOneTableSideBySide() throws Exception {
        try (var document = open(SIDE_BY_SIDE)) {
            var row = document.getTables().getFirst().getRow(0);
            assertThat(row.getCell(0).getText()).contains(Sample.ARABIC_SENTENCE);
            assertThat(row.getCell(1).getText()).contains(Sample.ENGLISH_SENTENCE);
        }
    }

    private static boolean arabicLetter(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + text));
    }

    private static XWPFDocument open(ExportWish wish) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(write(wish)));
    }

    private static byte[] write(ExportWish wish) {
        return new DocxWriter().write(Sample.model(), wish);
    }

    private static void valid(byte[] file) throws Exception {
        for (var name : names(file)) {
            if (name.startsWith("word/media/")) {
                continue;
            }
            var content = part(file, name);
            XmlObject part =
                    switch (name) {
                        case "word/document.xml" -> DocumentDocument.Factory.parse(content);
                        case "word/styles.xml" -> StylesDocument.Factory.parse(content);
                        case "word/numbering.xml" -> NumberingDocument.Factory.parse(content);
                        case "word/settings.xml" -> SettingsDocument.Factory.parse(content);
                        case "word/fontTable.xml" -> FontsDocument.Factory.parse(content);
                        case "word/footnotes.xml" -> FootnotesDocument.Factory.parse(content);
                        case "word/header-ar.xml", "word/header-en.xml" -> HdrDocument.Factory.parse(content);
                        case "word/footer-ar.xml", "word/footer-en.xml" -> FtrDocument.Factory.parse(content);
                        default -> XmlObject.Factory.parse(content);
                    };
            var errors = new ArrayList<Object>();
            if (name.startsWith("word/") && !name.contains("rels")) {
                part.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                    @Override
                    public boolean add(org.apache.xmlbeans.XmlError error) {
                        return errors.add(name + ": " + error.getMessage() + " at " + error.getObjectLocation());
                    }
                }));
            }
            assertThat(errors).isEmpty();
        }
    }

    private static TreeSet<String> names(byte[] file) throws IOException {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
