package org.mithaq.export.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mithaq.export.layout.TableGrid;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;

/** Word draws a table as its grid and the widths of its cells say; where the two differ, columns shift. */
class DocxTablesTest {

    private static final int WIDTH = 9_000;

    @Test
    void chosenWidthsStandInTheGridAndMergedCellsAreAsWideAsTheirColumns() {
        var written = written("""
            {"type":"table_row","content":[
              {"type":"table_cell","attrs":{"colwidth":[300],"rowspan":2},"content":[{"type":"paragraph"}]},
              {"type":"table_cell","attrs":{"colwidth":[100,200],"colspan":2},"content":[{"type":"paragraph"}]}]},
            {"type":"table_row","content":[
              {"type":"table_cell","content":[{"type":"paragraph"}]},
              {"type":"table_cell","content":[{"type":"paragraph"}]}]}\
            """);

        assertThat(numbers(written, "<w:gridCol w:w=\"(\\d+)\"")).containsExactly(4_500, 1_494, 2_997);
        var rows = List.of(written.split("<w:tr>")).subList(1, 3);
        assertThat(numbers(rows.getFirst(), "<w:tcW w:w=\"(\\d+)\"")).containsExactly(4_500, 4_491);
        assertThat(rows.getFirst()).contains("<w:gridSpan w:val=\"2\"/>", "<w:vMerge w:val=\"restart\"/>");
        assertThat(numbers(rows.getLast(), "<w:tcW w:w=\"(\\d+)\"")).containsExactly(4_500, 1_494, 2_997);
        assertThat(rows.getLast()).contains("<w:vMerge/>").doesNotContain("gridSpan");
    }

    @Test
    void noWidthChosenMakesEqualColumns() {
        var cell = "{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\"}]}";
        var written = written("{\"type\":\"table_row\",\"content\":[%s,%s]}".formatted(cell, cell));

        assertThat(numbers(written, "<w:gridCol w:w=\"(\\d+)\"")).containsExactly(4_500, 4_500);
    }

    private static String written(String rows) {
        var json = "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[%s]}]}".formatted(rows);
        var table = new DocumentJson(Schema.mithaq()).read(json).child(0);
        var out = new Xml();
        DocxTables.grid(out, TableGrid.of(table), WIDTH, true, (cell, header, width) -> {});
        return out.toString();
    }

    private static List<Integer> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
