package org.mithaq.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

class SideBySideRowTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final double HALF = 210;

    private final Node paragraph = SCHEMA.node("paragraph", SCHEMA.text("A text."));
    private final Node wide = table("Time", "Item", "Planned", "Took", "By whom");

    @Test
    void blocksStandBesideEachOtherAndTheLongerTextGoesOnAlone() {
        var rows = SideBySideRow.of(List.of(paragraph, paragraph), List.of(paragraph), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(false, false);
        assertThat(rows.getFirst().cells())
                .extracting(SideBySideRow.Cell::title)
                .containsExactly(true, true);
        assertThat(blocks(rows.getLast())).containsExactly(List.of(paragraph), List.of());
    }

    @Test
    void aTableTooWideForHalfAPageGoesAcrossOneLanguageAfterTheOther() {
        var rows = SideBySideRow.of(List.of(paragraph, wide), List.of(paragraph, wide), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(false, true, true);
        assertThat(blocks(rows.get(1))).containsExactly(List.of(wide), List.of());
        assertThat(blocks(rows.get(2))).containsExactly(List.of(), List.of(wide));
    }

    @Test
    void aNarrowTableGoesAcrossWithTheWideOneThatSaysTheSame() {
        assertThat(SideBySideRow.of(List.of(table("Item", "Took")), List.of(wide), HALF))
                .extracting(SideBySideRow::across)
                .containsExactly(true, true);
    }

    @Test
    void whatStandsBesideAWideTableKeepsItsColumn() {
        var rows = SideBySideRow.of(List.of(wide), List.of(paragraph), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(true, false);
        assertThat(blocks(rows.getLast())).containsExactly(List.of(), List.of(paragraph));
    }

    @Test
    void aNarrowTableStaysBesideTheOther() {
        var narrow = table("Item", "Took");
        assertThat(SideBySideRow.of(List.of(narrow), List.of(narrow), HALF))
                .extracting(SideBySideRow::across)
                .containsExactly(false);
    }

    @Test
    void aHeadingStandsWithWhatFollowsItAndAlsoGoesAcross() {
        var heading = SCHEMA.node("heading", Map.of("level", 2), SCHEMA.text("Results"));
        var rows = SideBySideRow.of(
                List.of(heading, paragraph, heading, wide), List.of(heading, paragraph, heading, wide), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(false, true, true);
        assertThat(blocks(rows.getFirst())).containsExactly(List.of(heading, paragraph), List.of(heading, paragraph));
        assertThat(blocks(rows.getLast())).containsExactly(List.of(), List.of(heading, wide));
        assertThat(rows).extracting(SideBySideRow::together).containsOnly(true);
    }

    @Test
    void aHeadingOverALongTextMayPartFromItsEnd() {
        var longText = SCHEMA.node("paragraph", SCHEMA.text("word ".repeat(400)));
        assertThat(SideBySideRow.of(List.of(longText), List.of(longText), HALF))
                .extracting(SideBySideRow::together)
                .containsExactly(false);
    }

    @Test
    void aSectionWithoutTextHasItsTitles() {
        var rows = SideBySideRow.of(List.of(), List.of(), HALF);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cells())
                .extracting(SideBySideRow.Cell::title)
                .containsExactly(true, true);
    }

    private static List<List<Node>> blocks(SideBySideRow row) {
        return row.cells().stream().map(SideBySideRow.Cell::blocks).toList();
    }

    private static Node table(String... headers) {
        var cells = Stream.of(headers)
                .map(text -> SCHEMA.node("table_header", SCHEMA.node("paragraph", SCHEMA.text(text))))
                .toArray(Node[]::new);
        return SCHEMA.node("table", SCHEMA.node("table_row", cells));
    }
}
