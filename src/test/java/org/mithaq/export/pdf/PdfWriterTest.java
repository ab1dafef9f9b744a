package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.common.Language;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF, opened again, and held to PDF/UA-1. */
class PdfWriterTest {

    private static final ExportWish ARABIC = ExportWish.of(ExportWish.Format.PDF, Language.AR);
    private static final ExportWish ENGLISH = ExportWish.of(ExportWish.Format.PDF, Language.EN);
    private static final ExportWish BOTH = ExportWish.of(ExportWish.Format.PDF, Language.AR, Language.EN);

    static List<ExportWish> wishes() {
        var sideBySide = new ExportWish(
                ExportWish.Format.PDF,
                EnumSet.allOf(Language.class),
                ExportWish.Layout.SIDE_BY_SIDE,
                EnumSet.allOf(ExportWish.Annex.class));
        return List.of(ARABIC, ENGLISH, BOTH, sideBySide);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void veraPdfFindsNoFaultAgainstPdfUa(ExportWish wish) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(write(wish)), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var faults = new TreeSet<String>();
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (!assertion.getStatus().name().equals("PASSED")) {
                    faults.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void arabicCopiesOutAsPlainLettersInLogicalOrder() throws IOException {
        var text = text(ARABIC);
        assertThat(text.codePoints().filter(c -> c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC))
                .isEmpty();
        assertThat(text)
                .contains("تلتزم الدولة بأحكام اللائحة 79/243، ولا تلاحق إلا ما يهدد البنى التحتية الحيوية")
                .contains("تنشئ الدولة مع جاراتها مركزاً إقليمياً للاستجابة للحوادث (Regional CERT) قبل نهاية 2028.")
                .contains("الأهداف", "أولاً نرصد", "عند اختلاف النصين يُعتد بالنص العربي")
                .contains("انظر القرار A/RES/79/243، الفقرة 4.")
                .contains("This paragraph is English inside the Arabic text.");
    }

    @Test
    void everyKindOfLamAlefCopiesOut() {
        for (var word :
                List.of("الآن", "سلام", "الأمن", "لا", "الإقليم", "كلّا", "أولًا", "أولاً", "الآخر", "بلاغ", "لأن")) {
            var lines = new ArabicLines();
            var read = new StringBuilder();
            for (var glyph : lines.reorderRTLTextToLTR(lines.shapeText(word)).toCharArray()) {
                read.append(new StringBuilder(LogicalText.plain(String.valueOf(glyph))).reverse());
            }
            assertThat(Normalizer.normalize(read.reverse(), Normalizer.Form.NFC))
                    .isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFC));
        }
    }

    @Test
    void bothLanguagesAreThereInTheOrderOfTheControllingOne() throws IOException {
        var text = text(BOTH);
        assertThat(text.indexOf("الأهداف")).isPositive().isLessThan(text.indexOf("1 Threats and opportunities"));
        assertThat(text).contains("The State reports every incident to its CERT within 24 hours");
        assertThat(text).doesNotContain("مقترح", "Every one?", "layla");
    }

    @Test
    void fontsAreEmbeddedAndTheDocumentIsTaggedNamedAndBookmarked() throws IOException {
        try (var document = Loader.loadPDF(write(ARABIC))) {
            var fonts = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceAll("^.*\\+", ""));
                }
            }
            assertThat(fonts).contains("NotoNaskhArabic-Regular", "SourceSerif4-Regular");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("ar");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().getReadingDirection())
                    .isEqualTo(PDViewerPreferences.READING_DIRECTION.R2L.toString());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(types(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "H3", "L", "LI", "Table", "TH", "TD", "P", "Link", "BlockQuote");
            assertThat(bookmarks(document)).startsWith("1 التهديدات والفرص").contains("2 الأهداف", "A مصفوفة التغطية");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("الاستراتيجية الوطنية للدبلوماسية السيبرانية");
            assertThat(document.getDocumentInformation().getCOSObject().getString(COSName.AUTHOR))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void imagesAreFiguresThatSayWhatTheyShowAndKeepTheirShape(Language language) throws IOException {
        var arabic = language == Language.AR;
        try (var document = Loader.loadPDF(write(ExportWish.of(ExportWish.Format.PDF, language)))) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            assertThat(figures(root))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            arabic
                                    ? "خريطة الكوابل البحرية التي تربط البلاد بجيرانها"
                                    : "Map of the submarine cables that connect the country with its neighbours",
                            arabic ? "شعار المركز الإقليمي" : "Emblem of the regional centre");
            assertThat(drawn(document))
                    .as("480x300 pixels at 96 to the inch; 120x120 within half of its cell")
                    .containsExactly("360x225", "68x68");
        }
        assertThat(text(ExportWish.of(ExportWish.Format.PDF, language)))
                .contains(arabic ? "الكوابل البحرية في عام" : "Figure 1: submarine cables in 2027 (source: ITU)");
    }

    /** The sizes in points at which images are drawn, in page order. */
    private static List<String> drawn(PDDocument document) throws IOException {
        var sizes = new ArrayList<String>();
        var engine = new org.apache.pdfbox.contentstream.PDFStreamEngine() {
            @Override
            protected void processOperator(
                    org.apache.pdfbox.contentstream.operator.Operator operator,
                    List<org.apache.pdfbox.cos.COSBase> operands)
                    throws IOException {
                if (operator.getName().equals("Do")) {
                    var matrix = getGraphicsState().getCurrentTransformationMatrix();
                    sizes.add(Math.round(matrix.getScalingFactorX()) + "x" + Math.round(matrix.getScalingFactorY()));
                }
                super.processOperator(operator, operands);
            }
        };
        engine.addOperator(new org.apache.pdfbox.contentstream.operator.state.Concatenate(engine));
        engine.addOperator(new org.apache.pdfbox.contentstream.operator.state.Save(engine));
        engine.addOperator(new org.apache.pdfbox.contentstream.operator.state.Restore(engine));
        for (var page : document.getPages()) {
            engine.processPage(page);
        }
        return sizes;
    }

    private static List<PDStructureElement> figures(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element);
                }
                found.addAll(figures(element));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linksSayWhereTheyLeadAndAReferenceToARemovedSectionSaysSo(Language language) throws IOException {
        try (var document = Loader.loadPDF(write(ExportWish.of(ExportWish.Format.PDF, language)))) {
            var described = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    assertThat(annotation.getContents()).isNotBlank();
                    described.add(annotation.getContents());
                }
            }
            var sections = Sample.model().sections();
            assertThat(described)
                    .contains(
                            sections.get(1).number(),
                            sections.get(0).number() + " "
                                    + sections.get(0).title().in(language),
                            "P-REC-1.6")
                    .haveExactly(
                            1,
                            new Condition<>(
                                    text -> text.equals(language == Language.AR ? "حاشية" : "Footnote"), "footnote"));
            assertThat(described.stream().filter(sections.get(1).title().in(language)::equals))
                    .as("in the contents and in the text")
                    .hasSize(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(language == Language.AR ? "لم يعد القسم موجود" : "[Section no longer exists]");
        }
    }

    @Test
    void everyPageCarriesMarkingAndNumberAndTheContentsKnowTheirPages() throws IOException {
        try (var document = Loader.loadPDF(write(ENGLISH))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Internal · TLP:GREEN")
                        .contains("Page " + page + " of " + document.getNumberOfPages());
            }
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document)).containsPattern("(?U)1\\s+Threats and opportunities\\s*3");
        }
    }

    @Test
    void cellsOfTablesFromTheRightAreReadInTheirOrder() throws IOException {
        try (var document = Loader.loadPDF(write(ARABIC))) {
            var rows = new ArrayList<PDStructureElement>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), "TR", rows);
            var text = new TaggedText(document);
            assertThat(rows.getFirst().getKids().stream()
                            .map(cell -> text.of((PDStructureElement) cell).strip()))
                    .containsExactly("الجهة", "الدور", "الموعد");
        }
    }

    @Test
    void theSameVersionGivesTheSameBytes() {
        assertThat(write(BOTH)).isEqualTo(write(BOTH));
    }

    private static byte[] write(ExportWish wish) {
        return new PdfWriter().write(Sample.model(), wish);
    }

    /** As copied: one line, without direction marks, composed. */
    private static String text(ExportWish wish) throws IOException {
        try (var document = Loader.loadPDF(write(wish))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = stripper.getText(document);
            return Normalizer.normalize(
                    text.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                            .replaceAll("(?U)\\s+", " "),
                    Normalizer.Form.NFC);
        }
    }

    private static TreeSet<String> types(PDStructureNode node) {
        var found = new TreeSet<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                found.addAll(types(element));
            }
        }
        return found;
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> into) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(type)) {
                    into.add(element);
                }
                collect(element, type, into);
            }
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        var titles = new ArrayList<String>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }
}
