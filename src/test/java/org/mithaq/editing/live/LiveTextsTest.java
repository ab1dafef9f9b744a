package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.editing.live.Seat.type;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.Anchors.State;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LiveTextsTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));

    private final EngineThreads threads = new EngineThreads();
    private final FaultyDatabase database = new FaultyDatabase(TestDatabase.H2.fresh());
    private final Station station = new Station(database, threads, (person, body) -> WRITER, Times.USUAL);
    private final Texts texts = station.texts();
    private final BodyId body = BodyId.random();
    private final PersonId amal = PersonId.random();

    @AfterEach
    void stop() {
        station.rooms().stop();
        threads.stop();
    }

    private static Node document(String... paragraphs) {
        var nodes = Stream.of(paragraphs)
                .map(text -> SCHEMA.node("paragraph", SCHEMA.text(text)))
                .toArray(Node[]::new);
        return SCHEMA.node("doc", nodes);
    }

    @Test
    void aTextNobodyHasTypedIsEmptyAndHasAHash() {
        assertThat(texts.current(body).version()).isZero();
        assertThat(texts.current(body).document().textContent()).isEmpty();
        assertThat(texts.hash(body)).hasSize(64);
        assertThat(texts.authors(body)).isEmpty();
    }

    @Test
    void replacingAllKeepsTheBlocksThatAreAlikeAndTheirAnchors() {
        var first = texts.replaceAll(body, amal, document("one", "two", "three"));
        var kept = station.anchors().put(body, first.version(), 11, 16, Kind.COMMENT);
        var gone = station.anchors().put(body, first.version(), 6, 9, Kind.COMMENT);
        var second = texts.replaceAll(body, amal, document("one", "2", "and more", "three"));

        assertThat(second.document()).isEqualTo(document("one", "2", "and more", "three"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(station.anchors().of(body))
                .filteredOn(anchor -> anchor.id().equals(kept.id()))
                .singleElement()
                .satisfies(anchor -> assertThat(second.document().textBetween(anchor.from(), anchor.to(), " "))
                        .isEqualTo("three"));
        assertThat(station.anchors().of(body))
                .filteredOn(anchor -> anchor.id().equals(gone.id()))
                .singleElement()
                .satisfies(anchor -> assertThat(anchor.state()).isEqualTo(State.ORPHAN));
    }

    @Test
    void replacingByTheSameChangesNothing() {
        texts.replaceAll(body, amal, document("same"));

        assertThat(texts.replaceAll(body, amal, document("same")).version()).isEqualTo(1);
    }

    @Test
    void anyTextReplacesAnyOther() {
        for (var wanted : List.of(
                document("a"),
                document("a", "a"),
                document("a"),
                document("b", "a", "a"),
                document("a", "b"),
                Archive.EMPTY)) {
            assertThat(texts.replaceAll(body, amal, wanted).document()).isEqualTo(wanted);
            assertThat(texts.current(body).document()).isEqualTo(wanted);
        }
        assertThat(texts.at(body, 1).document()).isEqualTo(document("a"));
    }

    @Test
    void whatWasReadBeforeIsBroughtUpToDateWithWhatTheLogHasSince() {
        texts.replaceAll(body, amal, document("one", "two"));
        assertThat(texts.current(body).version()).isEqualTo(1);
        var threads = new EngineThreads();
        var other = new Station(database, threads, (person, same) -> WRITER, Times.USUAL);
        try {
            for (var version = 2; version < 130; version++) {
                other.texts().replaceAll(body, amal, document("one", "number " + version, "two"));
                // soon after it, and long after it
                if (version < 5 || version == 129) {
                    assertThat(texts.current(body)).isEqualTo(other.texts().current(body));
                    assertThat(texts.current(body).version()).isEqualTo(version);
                }
            }
        } finally {
            other.rooms().stop();
            threads.stop();
        }
    }

    @Test
    void aStepThatDoesNotApplyIsRefusedWithAReason() {
        assertThatThrownBy(() -> texts.change(body, amal, List.of(type(500, "far"))))
                .isInstanceOf(Invalid.class);
        assertThat(texts.current(body).version()).isZero();
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> texts.at(body, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aChangeInsideATransactionIsAMistakeOfTheCaller() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> texts.change(body, amal, List.of(type(1, "x")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnchorOutsideTheTextIsRefused() {
        texts.replaceAll(body, amal, document("short"));

        assertThatThrownBy(() -> station.anchors().put(body, 1, 3, 99, Kind.COMMENT))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> station.anchors().put(body, 7, 1, 2, Kind.COMMENT))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> station.anchors().put(body, 1, 2, 2, Kind.COMMENT))
                .isInstanceOf(Invalid.class);
    }
}
