package org.mithaq.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

class SideBySideRowTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final double HALF = 210;

    private final Node paragraph = SCHEMA.node("paragraph", SCHEMA.text("A text."));

    @Test
    void blocksStandBesideEachOtherAndTheLongerTextGoesOnAlone() {
        var rows = SideBySideRow.of(List.of(paragraph, paragraph), List.of(paragraph), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(false, false);
        assertThat(rows.getLast().blocks()).containsExactly(paragraph, null);
    }

    @Test
    void aTableTooWideForHalfAPageGoesAcrossOneLanguageAfterTheOther() {
        var wide = table("Time", "Item", "Planned", "Took", "By whom");
        var rows = SideBySideRow.of(List.of(paragraph, wide), List.of(paragraph, wide), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(false, true, true);
        assertThat(rows.get(1).blocks()).containsExactly(wide, null);
        assertThat(rows.get(2).blocks()).containsExactly(null, wide);
    }

    @Test
    void whatStandsBesideAWideTableKeepsItsColumn() {
        var wide = table("Time", "Item", "Planned", "Took", "By whom");
        var rows = SideBySideRow.of(List.of(wide), List.of(paragraph), HALF);
        assertThat(rows).extracting(SideBySideRow::across).containsExactly(true, false);
        assertThat(rows.getLast().blocks()).containsExactly(null, paragraph);
    }

    @Test
    void aNarrowTableStaysBesideTheOther() {
        var narrow = table("Item", "Took");
        assertThat(SideBySideRow.of(List.of(narrow), List.of(narrow), HALF))
                .extracting(SideBySideRow::across)
                .containsExactly(false);
    }

    private static Node table(String... headers) {
        var cells = Stream.of(headers)
                .map(text -> SCHEMA.node("table_header", SCHEMA.node("paragraph", SCHEMA.text(text))))
                .toArray(Node[]::new);
        return SCHEMA.node("table", SCHEMA.node("table_row", cells));
    }
}
