package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.editing.live.Seat.delete;
import static org.mithaq.editing.live.Seat.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Authorship.Hand;
import org.mithaq.editing.Authorship.Stretch;
import org.mithaq.editing.Authorship.Written;
import org.mithaq.editing.RandomSteps;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.InvalidStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;

class LoggedAuthorshipTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId READER = PersonId.random();

    private final EngineThreads threads = new EngineThreads();
    private final Station station = new Station(
            TestDatabase.H2.fresh(),
            threads,
            (person, body) -> person.equals(READER) ? new Standing(true, true, May.NOTHING) : Standing.STRANGER,
            Times.USUAL);
    private final BodyId body = BodyId.random();
    private final PersonId amal = PersonId.random();
    private final PersonId badr = PersonId.random();
    private long version;

    @AfterEach
    void stop() {
        station.rooms().stop();
        threads.stop();
    }

    private LogEntry entry(PersonId author, Instant at, List<Step> steps) {
        var json = new StepJson(SCHEMA).writeAll(steps);
        return new LogEntry(++version, UUID.randomUUID(), 1, author, at, steps, json, List.of(), false, false);
    }

    private void wrote(PersonId author, Instant at, Step... steps) {
        station.archive().log().append(body, List.of(entry(author, at, List.of(steps))));
    }

    private Written asked() {
        return station.authorship().of(Actor.of(READER), body);
    }

    @Test
    void tellsWhoWroteWhatAndWhenToTheMinute() {
        wrote(amal, NINE.plusSeconds(20), type(1, "hello "));
        wrote(amal, NINE.plusSeconds(50), type(7, "world"));
        wrote(badr, NINE.plusSeconds(70), type(7, "wide "));

        var written = asked();

        var early = new Hand(amal, NINE, false);
        assertThat(written.version()).isEqualTo(3);
        assertThat(written.complete()).isTrue();
        assertThat(written.stretches())
                .containsExactly(
                        new Stretch(1, 7, early),
                        new Stretch(7, 12, new Hand(badr, NINE.plusSeconds(60), false)),
                        new Stretch(12, 17, early));
        assertThat(written.names()).containsOnlyKeys(amal, badr);
        assertThat(written.names().get(amal).en()).startsWith("Person ");
    }

    @Test
    void goesOnWhereTheLastAnswerEnded() {
        wrote(amal, NINE, type(1, "hello"));
        asked();
        wrote(badr, NINE, delete(1, 3), type(4, "!"));

        assertThat(asked().stretches())
                .containsExactly(
                        new Stretch(1, 4, new Hand(amal, NINE, false)), new Stretch(4, 5, new Hand(badr, NINE, false)));
        assertThat(asked().names()).containsOnlyKeys(amal, badr);
    }

    @Test
    void aTextThatCameAsAWholeWasBroughtIn() {
        var document = SCHEMA.node("doc", SCHEMA.node("paragraph", SCHEMA.text("from a file")));
        station.texts().replaceAll(body, amal, document);

        assertThat(asked().stretches()).singleElement().satisfies(stretch -> {
            assertThat(stretch.hand().brought()).isTrue();
            assertThat(stretch.hand().person()).isEqualTo(amal);
        });
        station.texts().change(body, badr, List.of(type(12, ", corrected")));
        assertThat(asked().stretches()).hasSize(2).last().satisfies(stretch -> {
            assertThat(stretch.hand().brought()).isFalse();
            assertThat(stretch.hand().person()).isEqualTo(badr);
        });
    }

    @Test
    void anEmptyTextIsNobodys() {
        assertThat(asked().stretches()).isEmpty();
        assertThat(asked().version()).isZero();
    }

    @Test
    void whoMayNotReadIsToldThatThereIsNoSuchText() {
        wrote(amal, NINE, type(1, "hello"));
        assertThatThrownBy(() -> station.authorship().of(Actor.of(badr), body)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> station.authorship().of(Actor.ANONYMOUS, body)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLogOfMoreThanAPageIsReadWhole() {
        var random = new Random(7);
        var steps = new RandomSteps(random);
        var document = Archive.EMPTY;
        var entries = new ArrayList<LogEntry>();
        while (entries.size() < 2500) {
            var step = steps.next(document).orElse(null);
            try {
                if (step == null) {
                    continue;
                }
                document = step.apply(document);
            } catch (InvalidStep refused) {
                continue;
            }
            entries.add(entry(random.nextBoolean() ? amal : badr, NINE.plusSeconds(entries.size()), List.of(step)));
        }
        station.archive().log().append(body, entries);

        var written = asked();

        assertThat(written.version()).isEqualTo(2500);
        assertThat(written.stretches().getLast().to())
                .isLessThanOrEqualTo(document.content().size());
        var text = document;
        assertThat(written.stretches().stream()
                        .mapToInt(each -> each.to() - each.from())
                        .sum())
                .isEqualTo(text.textContent().length());
    }

    @Test
    void aTextInTooManyPiecesIsToldByDays() {
        var pieces = IntStream.range(0, 10)
                .mapToObj(i -> new Stretch(i, i + 1, new Hand(amal, NINE.plusSeconds(i * 60), false)))
                .toList();
        assertThat(Stretches.byDay(pieces))
                .containsExactly(new Stretch(0, 10, new Hand(amal, Instant.parse("2026-11-23T00:00:00Z"), false)));
        var parted = List.of(pieces.get(0), pieces.get(2));
        assertThat(Stretches.byDay(parted)).as("not over the border of a block").hasSize(2);
    }
}
