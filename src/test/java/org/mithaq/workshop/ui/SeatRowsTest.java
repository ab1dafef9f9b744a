package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.account.Ministries;
import org.mithaq.common.Language;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.WorkshopId;
import org.mockito.Mockito;

class SeatRowsTest {

    private final SeatRows rows = new SeatRows((seat, delegation) -> new ListItem(seat.name() + " " + seat.role()));
    private final Seat sami = seat("Sami", 1);
    private final Seat rana = seat("Rana", 2);
    private final Seat huda = seat("Huda", 3);
    private Names names;

    @BeforeEach
    void nobodyHasAMinistry() {
        var ministries = Mockito.mock(Ministries.class);
        Mockito.when(ministries.all()).thenReturn(List.of());
        names = new Names(ministries, Language.EN);
    }

    @Test
    void aRowThatDidNotChangeStaysAsItIsWhenOthersComeAndGo() {
        show(sami, huda);
        var before = row(1);
        show(rana, huda);
        assertThat(texts()).containsExactly("Rana PARTICIPANT", "Huda PARTICIPANT");
        assertThat(row(1)).isSameAs(before);
    }

    @Test
    void aRowIsDrawnAnewInItsPlaceWhenItsSeatChanged() {
        show(sami, rana, huda);
        var first = row(0);
        show(sami, as(rana, SeatRole.RAPPORTEUR), huda);
        assertThat(texts()).containsExactly("Sami PARTICIPANT", "Rana RAPPORTEUR", "Huda PARTICIPANT");
        assertThat(row(0)).isSameAs(first);
    }

    @Test
    void aForgottenRowIsDrawnAnewThoughItsSeatIsTheSame() {
        show(sami, rana);
        var before = row(0);
        rows.forget(sami.id());
        show(sami, rana);
        assertThat(texts()).containsExactly("Sami PARTICIPANT", "Rana PARTICIPANT");
        assertThat(row(0)).isNotSameAs(before);
    }

    private void show(Seat... seats) {
        rows.show(List.of(seats), names);
    }

    private Component row(int at) {
        return rows.getComponentAt(at);
    }

    private List<String> texts() {
        return rows.getChildren()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static Seat seat(String name, long second) {
        var at = Instant.ofEpochSecond(second);
        return new Seat(
                SeatId.random(),
                WorkshopId.random(),
                null,
                name,
                null,
                "",
                SeatRole.PARTICIPANT,
                Seat.State.PRESENT,
                at,
                at,
                at);
    }

    private static Seat as(Seat seat, SeatRole role) {
        return new Seat(
                seat.id(),
                seat.workshop(),
                null,
                seat.name(),
                null,
                "",
                role,
                seat.state(),
                seat.consentedAt(),
                seat.joinedAt(),
                seat.stateAt());
    }
}
