package org.mithaq.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;

class TableGridTest {

    private static final double PAGE = 453;
    private static final double HALF = 210;

    @Test
    void widthsComeFromAnyCellThatSaysThem() {
        var grid = grid("""
                {"type":"table_row","content":[%s]},{"type":"table_row","content":[%s,%s]}""".formatted(cell("\"colspan\":2"), cell("\"colwidth\":[300]"), cell("\"colwidth\":[100]")));
        assertThat(grid.widths(PAGE)).containsExactly(750, 250);
    }

    @Test
    void aColumnWithoutAWidthGetsTheMean() {
        assertThat(grid(row(cell("\"colwidth\":[300]"), cell(""), cell("\"colwidth\":[100]")))
                        .widths(PAGE))
                .containsExactly(500, 333, 166);
    }

    @Test
    void columnsAreEqualWhereNobodyChoseWidths() {
        assertThat(grid(row(cell(""), cell(""))).widths(PAGE)).containsExactly(500, 500);
    }

    @Test
    void aHugeOrNegativeWidthLeavesRoomForTheOthers() {
        var grid = grid(row(cell("\"colwidth\":[2000000000]"), cell("\"colwidth\":[-5]"), cell("\"colwidth\":[1]")));
        assertThat(grid.widths(PAGE)).hasSize(3).allSatisfy(width -> assertThat(width)
                .isBetween(1, 999));
    }

    @Test
    void aColumnTakesTheRoomOfItsLongestWordFromThoseThatHaveMore() {
        var widths = grid(row(text("Time"), text("Item"), text("Implementation"), text("Took")))
                .widths(HALF);
        assertThat(widths.get(2) * HALF / 1000).isGreaterThan(85);
        assertThat(widths).element(0).isEqualTo(widths.get(3));
        assertThat(widths.get(0) * HALF / 1000).isGreaterThan(30);
    }

    @Test
    void chosenWidthsStandWhereNoWordNeedsMore() {
        assertThat(grid(row(text("\"colwidth\":[300]", "Sections and texts"), text("\"colwidth\":[100]", "Vote")))
                        .widths(PAGE))
                .containsExactly(750, 250);
    }

    @Test
    void wordsThatCannotAllStandWholeShareTheWidthByWhatTheyNeed() {
        var widths = grid(row(text("Implementation"), text("Internationalization"), text("a")))
                .widths(100);
        assertThat(widths.get(1)).isGreaterThan(widths.get(0));
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(990, 1000);
    }

    @Test
    void aTableFitsWhereItsWordsStandWholeInColumnsThatAreNotTooMany() {
        assertThat(grid(row(text("Time"), text("Item"))).fits(HALF)).isTrue();
        assertThat(grid(row(text("Implementation"), text("Responsibilities"), text("Recommendation")))
                        .fits(HALF))
                .isFalse();
        assertThat(grid(row(text("a"), text("b"), text("c"), text("d"), text("e")))
                        .fits(HALF))
                .isFalse();
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

    private static String text(String text) {
        return text("", text);
    }

    private static String text(String attributes, String text) {
        return """
                {"type":"table_header","attrs":{%s},"content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}""".formatted(attributes, text);
    }
}
