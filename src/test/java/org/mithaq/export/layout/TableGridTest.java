package org.mithaq.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;

class TableGridTest {

    @Test
    void widthsComeFromAnyCellThatSaysThem() {
        var grid = grid("""
                {"type":"table_row","content":[%s]},{"type":"table_row","content":[%s,%s]}""".formatted(cell("\"colspan\":2"), cell("\"colwidth\":[300]"), cell("\"colwidth\":[100]")));
        assertThat(grid.widths()).containsExactly(750, 250);
    }

    @Test
    void aColumnWithoutAWidthGetsTheMean() {
        assertThat(grid(row(cell("\"colwidth\":[300]"), cell(""), cell("\"colwidth\":[100]")))
                        .widths())
                .containsExactly(500, 333, 166);
    }

    @Test
    void columnsAreEqualWhereNobodyChoseWidths() {
        assertThat(grid(row(cell(""), cell(""))).widths()).containsExactly(500, 500);
    }

    @Test
    void aHugeOrNegativeWidthLeavesRoomForTheOthers() {
        var grid = grid(row(cell("\"colwidth\":[2000000000]"), cell("\"colwidth\":[-5]"), cell("\"colwidth\":[1]")));
        assertThat(grid.widths()).hasSize(3).allSatisfy(width -> assertThat(width)
                .isBetween(1, 999));
    }

    private static TableGrid grid(String rows) {
        var json = """
                {"type":"doc","content":[{"type":"table","content":[%s]}]}""".formatted(rows);
        return TableGrid.of(new DocumentJson(Schema.mithaq()).read(json).child(0));
    }

    private static String row(String... cells) {
        return "{\"type\":\"table_row\",\"content\":[" + String.join(",", cells) + "]}";
    }

    private static String cell(String attributes) {
        return "{\"type\":\"table_cell\",\"attrs\":{" + attributes + "},\"content\":[{\"type\":\"paragraph\"}]}";
    }
}
