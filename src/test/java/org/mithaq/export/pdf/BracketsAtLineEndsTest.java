package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Language;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

/** A bracket stays with the word that it holds, also where the word runs against the line. */
class BracketsAtLineEndsTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final int PARAGRAPHS = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AR | تلتزم الدولة بأحكام اللائحة وتبلغ %s مركز الاستجابة للحوادث (CERT) ثم تنشر الوزارة ما تعلمه. | CERT
            EN | The State keeps to its rules and tells %s the body in charge (الإدارة) of every incident. | الإدارة
            """)
    void noLineEndsBetweenAWordAndItsBrackets(Language language, String text, String word) throws IOException {
        assertThat(lines(language, filled -> List.of(SCHEMA.text(text.formatted(filled))), "(", word))
                .hasSize(PARAGRAPHS)
                .allSatisfy(line -> assertThat(line).contains("(" + word + ")"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AR | ويختبر الاتصال %s مرة كل ثلاثة أشهر ويدون ما تعذر فيه |  ثم تنشر الوزارة ما تعلمه عن كل حادث.
            EN | The contact is tested every three months %s and each test is put on record | before anybody is told.
            """)
    void noLineEndsWithinTheCodeOfACitation(Language language, String before, String after) throws IOException {
        var citation = SCHEMA.node(
                "citation",
                Map.of("link", "l1", "item", "L-POC", "catalogue", "urn:x", "version", 1, "label", "L-POC"));
        assertThat(lines(
                        language,
                        filled -> List.of(
                                SCHEMA.text(before.formatted(filled) + " "), citation, SCHEMA.text(" " + after)),
                        "[",
                        "POC"))
                .hasSize(PARAGRAPHS)
                .allSatisfy(line -> assertThat(line).contains("[L-POC]"));
    }

    /** The lines with the word or its bracket, which stands at many different places of its line. */
    private static List<String> lines(
            Language language, Function<String, List<Node>> content, String bracket, String word) throws IOException {
        var letter = language == Language.AR ? "ا" : "i";
        var blocks = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i ->
                        SCHEMA.node("paragraph", content.apply(letter.repeat(i)).toArray(Node[]::new)))
                .toArray(Node[]::new);
        var model = Sample.model(Map.of(language, SCHEMA.node("doc", blocks)));
        try (var document =
                Loader.loadPDF(new PdfWriter().write(model, ExportWish.of(ExportWish.Format.PDF, language)))) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> line.contains(word) || line.contains(bracket))
                    .toList();
        }
    }
}
