package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
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
        try (var document = Loader.loadPDF(
                new PdfWriter().write(model(language, text), ExportWish.of(ExportWish.Format.PDF, language)))) {
            var lines = new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> line.contains(word) || line.contains("("))
                    .toList();
            assertThat(lines).hasSize(PARAGRAPHS).allSatisfy(line -> assertThat(line)
                    .contains("(" + word + ")"));
        }
    }

    /** The word in brackets at many different places of its line. */
    private static ExportModel model(Language language, String text) {
        var letter = language == Language.AR ? "ا" : "i";
        var blocks = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> SCHEMA.node("paragraph", SCHEMA.text(text.formatted(letter.repeat(i)))))
                .toArray(Node[]::new);
        return Sample.model(Map.of(language, SCHEMA.node("doc", blocks)));
    }
}
