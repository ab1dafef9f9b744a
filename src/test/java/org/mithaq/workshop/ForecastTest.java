package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItem.ItemData;

class ForecastTest {

    private static final Instant NINE = Instant.parse("2026-11-28T09:00:00Z");

    private final Workshop workshop = new Workshop(
            WorkshopId.random(),
            new StrategyId(java.util.UUID.randomUUID()),
            1,
            WorkshopRoom.data(2),
            "AAAA2222",
            PersonId.random(),
            NINE);
    private final AgendaItem first = item(1, 30);
    private final AgendaItem second = item(1, 45);
    private final AgendaItem third = item(1, 15);
    private final AgendaItem nextDay = item(2, 15);
    private final Agenda agenda =
            new Agenda(List.of()).with(first).with(second).with(third).with(nextDay);

    @Test
    void planningAddsUpFromTheBeginningOfEachDay() {
        var forecast = at(Session.of(List.of()), 0);
        assertThat(agenda.items())
                .extracting(item -> forecast.planned().get(item.id()))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(10, 15), LocalTime.of(9, 0));
        assertThat(forecast.expected()).isEmpty();
    }

    @Test
    void whatRunsOverMovesTheRestOfTheDayAndNoOther() {
        var forecast = at(running(), 42);
        assertThat(forecast.start(second.id())).contains(LocalTime.of(9, 42));
        assertThat(forecast.start(third.id())).contains(LocalTime.of(10, 27));
        assertThat(forecast.start(nextDay.id())).contains(LocalTime.of(9, 0));
        assertThat(forecast.moved(third.id())).isTrue();
    }

    @Test
    void whatIsInTimeMovesNothing() {
        var forecast = at(running(), 10);
        assertThat(forecast.start(second.id())).contains(LocalTime.of(9, 30));
        assertThat(forecast.moved(second.id())).isFalse();
    }

    private Session running() {
        var person = PersonId.random();
        return Session.of(List.of(
                new Move(1, Move.Kind.OPENED, null, Duration.ZERO, person, NINE),
                new Move(2, Move.Kind.BEGUN, first.id(), Duration.ZERO, person, NINE)));
    }

    private Forecast at(Session session, int minute) {
        return Forecast.of(workshop, agenda, session, NINE.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
    }

    private AgendaItem item(int day, int minutes) {
        var data = new ItemData(AgendaKind.DISCUSSION, new Bilingual("", "x"), minutes, null, "", List.of());
        return new AgendaItem(AgendaItemId.random(), workshop.id(), day, 0, data);
    }
}
