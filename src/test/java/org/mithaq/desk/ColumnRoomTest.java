package org.mithaq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnRoomTest {

    @ParameterizedTest
    @CsvSource({
        "390, AR, false, false",
        "1087, EN, false, false",
        "1088, EN, true, true",
        "1440, BOTH, true, false",
        "1680, BOTH, true, true"
    })
    void columnsAreBesideTheTextWhereItLeavesThemRoom(int width, PageView view, boolean outline, boolean panel) {
        assertThat(ColumnRoom.of(width, view)).isEqualTo(new ColumnRoom(outline, panel));
    }
}
