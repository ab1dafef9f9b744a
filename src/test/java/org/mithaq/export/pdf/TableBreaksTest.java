package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

/** Where a page ends in a table. */
class TableBreaksTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final int TABLES = 40;

    @Test
    void noHeaderOfAShortTableStandsAloneAtTheEndOfAPage() throws IOException {
        var pdf = new PdfWriter().write(model(), ExportWish.of(ExportWish.Format.PDF, Language.EN));
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            var seen = 0;
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                var page = stripper.getText(document);
                for (var table = 0; table < TABLES; table++) {
                    if (page.contains("Owner" + table + ".")) {
                        seen++;
                        assertThat(page).as("page " + number).contains("Ministry" + table + ".");
                    }
                }
            }
            assertThat(seen).isGreaterThanOrEqualTo(TABLES);
            assertThat(document.getNumberOfPages()).isGreaterThan(8);
        }
    }

    /** Tables at many different heights of a page. */
    private static ExportModel model() {
        var blocks = new ArrayList<Node>();
        for (var table = 0; table < TABLES; table++) {
            for (var line = 0; line < 3 + table % 7; line++) {
                blocks.add(paragraph("Line " + line + " before table " + table));
            }
            blocks.add(SCHEMA.node(
                    "table", row("table_header", "Owner" + table + "."), row("table_cell", "Ministry" + table + ".")));
        }
        var text = SCHEMA.node("doc", blocks.toArray(Node[]::new));
        return Sample.model(Map.of(Language.EN, text));
    }

    private static Node row(String cell, String text) {
        return SCHEMA.node(
                "table_row",
                SCHEMA.node(cell, paragraph(text)),
                SCHEMA.node(
                        cell, paragraph(text + " and what is to be done ".repeat(cell.equals("table_cell") ? 6 : 0))));
    }

    private static Node paragraph(String text) {
        return SCHEMA.node("paragraph", SCHEMA.text(text));
    }
}
