package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

/** Tables in half a page: no word runs into the next cell and no time of day is broken. */
class SideBySideTablesTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final ExportWish WISH = new ExportWish(
            ExportWish.Format.PDF,
            EnumSet.allOf(Language.class),
            ExportWish.Layout.SIDE_BY_SIDE,
            EnumSet.noneOf(ExportWish.Annex.class));

    /** Points by which letters of one line may touch: kerning. */
    private static final float TOUCH = 1.5f;

    @Test
    void noLettersLieUponEachOtherAndWordsStandWhole() throws IOException {
        var letters = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) throws IOException {
                letters.addAll(positions);
                super.writeString(text, positions);
            }
        };
        try (var document = Loader.loadPDF(new PdfWriter().write(model(), WISH))) {
            stripper.setStartPage(3);
            var text = stripper.getText(document);
            assertThat(text).contains("Planned", "Took", "23:03", "Responsibilities", "Recommendation");
        }
        assertThat(letters).hasSizeGreaterThan(100);
        for (var i = 0; i < letters.size(); i++) {
            for (var j = i + 1; j < letters.size(); j++) {
                var one = letters.get(i);
                var other = letters.get(j);
                var line = Math.abs(one.getY() - other.getY()) < 2 && one.getFontSize() == other.getFontSize();
                var shared = Math.min(end(one), end(other)) - Math.max(one.getX(), other.getX());
                assertThat(line && shared > TOUCH)
                        .as(one + " and " + other + " at " + one.getX() + ", " + one.getY())
                        .isFalse();
            }
        }
    }

    private static float end(TextPosition letter) {
        return letter.getX() + letter.getWidth();
    }

    private static ExportModel model() {
        var agenda = table(
                List.of("Time", "Item", "Planned", "Took", "Recommendation"),
                List.of("23:03", "Reading of the articles", "90 min", "103 min", "accepted"));
        var roles = table(List.of("Responsibilities", "Role"), List.of("Ministry of Justice", "lead"));
        var text = SCHEMA.node("doc", agenda, roles);
        return Sample.model(Map.of(Language.EN, text, Language.AR, text));
    }

    private static Node table(List<String> headers, List<String> cells) {
        return SCHEMA.node("table", row("table_header", headers), row("table_cell", cells));
    }

    private static Node row(String kind, List<String> texts) {
        return SCHEMA.node(
                "table_row",
                texts.stream()
                        .map(text -> SCHEMA.node(kind, SCHEMA.node("paragraph", SCHEMA.text(text))))
                        .toArray(Node[]::new));
    }
}
