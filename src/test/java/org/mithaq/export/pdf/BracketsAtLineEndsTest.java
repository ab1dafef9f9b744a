package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
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

    @Test
    void noLineEndsBetweenAWordAndItsBrackets() throws IOException {
        try (var document =
                Loader.loadPDF(new PdfWriter().write(model(), ExportWish.of(ExportWish.Format.PDF, Language.AR)))) {
            var lines = new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.contains("CERT") || line.contains("("))
                    .toList();
            assertThat(lines).hasSize(PARAGRAPHS).allSatisfy(line -> assertThat(line)
                    .contains("(CERT)"));
        }
    }

    /** The word in brackets at many different places of its line. */
    private static ExportModel model() {
        var blocks = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> SCHEMA.node(
                        "paragraph",
                        SCHEMA.text("تلتزم الدولة بأحكام اللائحة وتبلغ "
                                + "ا".repeat(i)
                                + " مركز الاستجابة للحوادث (CERT) ثم تنشر الوزارة ما تعلمه عن كل حادث.")))
                .toArray(Node[]::new);
        var sample = Sample.model();
        var first = sample.sections().getFirst();
        var section = new ExportModel.ExportedSection(
                first.id(),
                null,
                1,
                first.number(),
                first.data(),
                first.state(),
                List.of(),
                Map.of(Language.AR, new ExportModel.BodyText(1, "0".repeat(64), SCHEMA.node("doc", blocks))));
        return new ExportModel(
                sample.document(),
                List.of(section),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sample.images());
    }
}
