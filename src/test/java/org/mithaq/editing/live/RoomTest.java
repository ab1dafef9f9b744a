package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.delete;
import static org.mithaq.editing.live.Seat.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.editing.Anchors.State;
import org.mithaq.editing.Texts.SectionChanged;
import org.mithaq.editing.Texts.Text;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

class RoomTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, false, true));
    private static final Standing SUGGESTER = new Standing(true, true, new May(false, true, true));
    private static final Standing READER = new Standing(true, true, new May(false, false, true));
    private static final Standing LOCKED = new Standing(true, false, new May(false, false, true));

    private final FaultyDatabase database = new FaultyDatabase(TestDatabase.H2.fresh());
    private final Simulation world = new Simulation(new Random(7));
    private final Map<PersonId, Standing> standings = new ConcurrentHashMap<>();
    private final Station station =
            new Station(database, world, (person, body) -> standings.getOrDefault(person, WRITER), Times.USUAL);
    private final BodyId body = BodyId.random();
    private final Seat amal = new Seat(station.rooms(), body);
    private final Seat badr = new Seat(station.rooms(), body);

    private void pass() {
        world.run(Duration.ofMillis(200));
    }

    private String text() {
        return station.texts().current(body).document().textContent();
    }

    private void announceRights() {
        station.rooms().signal(any -> true, Task.Signal.RIGHTS_CHANGED);
    }

    @Test
    void everybodyGetsACommittedEntryTheAuthorIncluded() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(1, "text"));
        pass();

        assertThat(amal.last("entries")).isEqualTo(badr.last("entries"));
        var entry = badr.last("entries").path("entries").path(0);
        assertThat(entry.path("client").asString()).isEqualTo(amal.client().toString());
        assertThat(entry.path("author").asString()).isEqualTo(amal.person().toString());
        assertThat(entry.path("name").asString()).startsWith("Person ");
        assertThat(text()).isEqualTo("text");
    }

    @Test
    void whoMayOnlySuggestIsHeldToIt() {
        standings.put(badr.person(), SUGGESTER);
        amal.join(null);
        badr.join(null);
        pass();
        assertThat(badr.last("joined").path("may").path("suggest").asBoolean()).isTrue();
        amal.submit(0, 1, type(1, "one two"));
        pass();
        badr.submit(1, 1, type(4, " more"));
        pass();
        assertThat(badr.last("rejected").path("reason").asString()).isEqualTo("suggest_only");
        badr.submit(1, 2, suggestedText(4, " more", amal.person()));
        pass();
        assertThat(badr.count("rejected")).as("in another name").isEqualTo(2);
        badr.submit(1, 3, suggestedText(4, " more", badr.person()));
        pass();
        assertThat(badr.count("rejected")).isEqualTo(2);
        assertThat(text()).isEqualTo("one more two");
        amal.submit(2, 2, delete(4, 9));
        pass();
        assertThat(text()).as("who may edit may reject").isEqualTo("one two");
    }

    private static Step suggestedText(int at, String text, PersonId author) {
        var mark = Schema.mithaq().mark("insertion", Map.of("id", "s1", "author", author.toString(), "at", 1));
        var words = Schema.mithaq().text(text, List.of(mark));
        return new ReplaceStep(at, at, new Slice(Fragment.of(words), 0, 0));
    }

    @Test
    void aLateBatchIsMovedNotRefused() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(1, "one "));
        pass();
        badr.submit(0, 1, type(1, "two"));
        pass();

        assertThat(text()).isEqualTo("one two");
        assertThat(badr.count("rejected")).isZero();
    }

    @Test
    void aStepWhoseSurroundingsAreGoneIsDroppedAndItsAuthorLearnsIt() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(1, "abcdef"));
        pass();
        amal.submit(1, 2, delete(2, 6));
        badr.submit(1, 1, type(4, "X"), type(1, "Y"));
        pass();

        var entry = badr.last("entries").path("entries");
        assertThat(entry.path(entry.size() - 1).path("dropped").path(0).asInt()).isZero();
        assertThat(text()).isEqualTo("Yaf");
    }

    @Test
    void aRepeatedBatchIsAnsweredFromTheLog() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "once"));
        pass();
        amal.submit(0, 1, type(1, "once"));
        pass();

        assertThat(text()).isEqualTo("once");
        assertThat(amal.count("entries")).isEqualTo(2);
        assertThat(station.archive().log().after(body, 0)).hasSize(1);
    }

    @Test
    void whoComesBackGetsOnlyTheEntriesItLacks() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(1, "a"));
        badr.leave();
        amal.submit(1, 2, type(2, "b"));
        pass();
        badr.join(1L);
        pass();

        var joined = badr.last("joined");
        assertThat(joined.has("doc")).isFalse();
        assertThat(joined.path("version").asLong()).isEqualTo(2);
        assertThat(joined.path("entries")).hasSize(1);
    }

    @Test
    void aReaderIsRejectedAndALockedSectionSaysSo() {
        standings.put(amal.person(), READER);
        standings.put(badr.person(), LOCKED);
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(1, "x"));
        badr.submit(0, 1, type(1, "y"));
        pass();

        assertThat(amal.last("rejected").path("reason").asString()).isEqualTo("not_allowed");
        assertThat(badr.last("rejected").path("reason").asString()).isEqualTo("locked");
        assertThat(station.archive().log().newest(body)).isZero();
    }

    @Test
    void rightsTakenAwayWhileTypingHoldForTheVeryNextBatch() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "a"));
        pass();
        standings.put(amal.person(), READER);
        announceRights();
        amal.submit(1, 2, type(1, "b"));
        pass();

        assertThat(text()).isEqualTo("a");
        assertThat(amal.last("rejected").path("seq").asLong()).isEqualTo(2);
        assertThat(amal.last("rights").path("may").path("edit").asBoolean()).isFalse();
    }

    @Test
    void rightsThatNobodyAnnouncedAreNoticedWithinFiveSeconds() {
        amal.join(null);
        pass();
        standings.put(amal.person(), Standing.STRANGER);
        world.run(Duration.ofSeconds(7));

        assertThat(amal.last("gone").path("reason").asString()).isEqualTo("no_longer_member");
        amal.submit(0, 1, type(1, "b"));
        pass();
        assertThat(station.archive().log().newest(body)).isZero();
    }

    @Test
    void aStrangerDoesNotLearnThatTheTextExists() {
        standings.put(amal.person(), Standing.STRANGER);
        amal.join(null);
        pass();

        assertThat(amal.last("refused").path("reason").asString()).isEqualTo("not_found");
    }

    @Test
    void nobodyTakesAnotherPersonsClientName() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "a"));
        pass();
        var thief = new Seat(station.rooms(), body, PersonId.random(), amal.client()).join(null);
        pass();
        amal.leave();
        pass();
        var later = new Seat(station.rooms(), body, PersonId.random(), amal.client()).join(null);
        pass();

        assertThat(thief.last("refused").path("reason").asString()).isEqualTo("not_allowed");
        assertThat(later.last("refused").path("reason").asString()).isEqualTo("not_allowed");
    }

    @Test
    void whatCannotBeAppliedIsRejectedAndTheRoomGoesOn() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.submit(0, 1, type(5000, "far"));
        amal.submit(99, 2, type(1, "future"));
        badr.submit(0, 1, type(1, "fine"));
        pass();

        assertThat(amal.count("rejected")).isEqualTo(2);
        assertThat(amal.last("rejected").path("reason").asString()).isEqualTo("unknown_base");
        assertThat(text()).isEqualTo("fine");
    }

    @Test
    void aTextDoesNotGrowBeyondItsLimit() {
        amal.join(null);
        pass();
        var megabyte = "م".repeat(512 * 1024);
        for (var seq = 1; seq <= 4; seq++) {
            amal.submit(seq - 1L, seq, type(1, megabyte));
            pass();
        }

        assertThat(amal.last("rejected").path("reason").asString()).isEqualTo("too_large");
        var entries = station.archive().log().after(body, 0).stream().map(LogEntry::seq);
        assertThat(entries).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothingIsAcknowledgedWhileTheDatabaseIsAway() {
        amal.join(null);
        pass();
        database.failOnceIn(1, new Random(1));
        amal.submit(0, 1, type(1, "kept"));
        world.run(Duration.ofSeconds(3));
        assertThat(amal.count("entries")).isZero();

        database.recover();
        world.run(Duration.ofSeconds(3));
        assertThat(amal.last("entries").path("version").asLong()).isEqualTo(1);
        assertThat(text()).isEqualTo("kept");
    }

    @Test
    void presenceIsTheWholeListAndCaretsFollowTheText() {
        amal.join(null);
        badr.join(null);
        pass();
        amal.point(0, 1, 1);
        pass();
        badr.submit(0, 1, type(1, "before "));
        amal.point(0, 1, 1);
        pass();

        var people = badr.last("presence").path("people");
        assertThat(people).hasSize(2);
        assertThat(people.path(0).path("colour").asInt())
                .isNotEqualTo(people.path(1).path("colour").asInt());
        assertThat(people.path(0).path("version").asLong()).isEqualTo(1);
        assertThat(people.path(1).path("anchor").isNull()).isTrue();
    }

    @Test
    void anAnchorFollowsItsTextAndBecomesAnOrphanWithIt() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "the agreed norm"));
        pass();
        var anchor = station.anchors().put(body, 1, 5, 11, Kind.COMMENT);
        assertThat(anchor.quote()).isEqualTo("agreed");
        pass();
        assertThat(amal.last("anchors").path("anchors").path(0).path("state").asString())
                .isEqualTo("open");

        amal.submit(1, 2, type(1, "On "));
        pass();
        var moved = station.anchors().of(body).getFirst();
        assertThat(moved.from()).isEqualTo(8);
        assertThat(moved.to()).isEqualTo(14);

        amal.submit(2, 3, delete(4, 16));
        pass();
        var orphan = station.anchors().of(body).getFirst();
        assertThat(orphan.state()).isEqualTo(State.ORPHAN);
        assertThat(orphan.quote()).isEqualTo("agreed");
        assertThat(amal.last("anchors").path("anchors").path(0).path("state").asString())
                .isEqualTo("orphan");
    }

    @Test
    void otherRoomsHearOfChangesAtOnceAndThenOnceASecond() {
        amal.join(null);
        pass();
        for (var seq = 1; seq <= 20; seq++) {
            amal.submit(seq - 1L, seq, type(1, "a"));
            world.run(Duration.ofMillis(50));
        }
        world.run(Duration.ofSeconds(2));

        assertThat(station.events()).hasSizeBetween(2, 3);
        var last = (SectionChanged) station.events().getLast();
        assertThat(last.version()).isEqualTo(20);
        assertThat(last.by()).isEqualTo(amal.person());
    }

    @Test
    void aRoomIsCheckpointedAndClosesWhenItWasEmptyForAMinute() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "kept"));
        world.run(Duration.ofSeconds(4));
        amal.leave();
        world.run(Duration.ofSeconds(70));

        assertThat(station.rooms().size()).isZero();
        assertThat(text()).isEqualTo("kept");
        amal.join(null);
        pass();
        assertThat(amal.last("joined").path("lastSeq").asLong()).isEqualTo(1);
    }

    @Test
    void theServersOwnChangesGoTheOrdinaryWay() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "old"));
        pass();
        var result = new CompletableFuture<Text>();
        station.rooms()
                .ask(
                        Station.body(body),
                        new Task.Change(
                                UUID.randomUUID(),
                                new Writer(badr.person(), false),
                                now -> List.of(type(1, "very ")),
                                result));
        pass();

        assertThat(result).isCompletedWithValueMatching(text -> text.version() == 2);
        assertThat(amal.last("entries").path("entries").path(0).path("author").asString())
                .isEqualTo(badr.person().toString());
        assertThat(station.texts().authors(body)).containsExactlyInAnyOrder(amal.person(), badr.person());
        assertThat(station.texts().at(body, 1).document().textContent()).isEqualTo("old");
    }

    @Test
    void everybodyIsToldWhenTheServerStopsAndTheTextIsCheckpointed() {
        amal.join(null);
        pass();
        amal.submit(0, 1, type(1, "kept"));
        pass();
        station.rooms().signal(any -> true, Task.Signal.SHUTDOWN);
        station.rooms().signal(any -> true, Task.Signal.TICK);
        pass();

        assertThat(amal.last("gone").path("reason").asString()).isEqualTo("shutdown");
        assertThat(station.rooms().size()).isZero();
        assertThat(text()).isEqualTo("kept");
    }
}
