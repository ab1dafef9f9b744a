package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Delphi;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Method;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ballots as stored: the roll, the urn, the count, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BallotServicesTest {

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);
    private static final OptionId A = new OptionId("P-REC-1.1");
    private static final OptionId B = new OptionId("P-REC-1.2");
    private static final Method DOTS = new DotVoting(3, 3, new Selection(1, TieRule.CHAIR));

    @Parameter
    TestDatabase database;

    private WorkshopRoom room;
    private Workshop workshop;
    private BallotService ballots;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        ballots = room.bean(BallotService.class);
        var data = WorkshopRoom.data(1);
        workshop = room.workshops.create(
                room.facilitator,
                room.strategy.id(),
                new Workshop.WorkshopData(
                        data.title(),
                        data.purpose(),
                        data.rule(),
                        data.language(),
                        data.startsOn(),
                        data.startsAt(),
                        1,
                        300,
                        data.quorum()),
                WorkshopService.Origin.EMPTY);
        room.sessions.open(room.facilitator, workshop.id(), 0);
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    @Test
    void aBallotIsDraftedOpenedVotedClosedAndCounted() {
        var sami = guest("Sami");
        var rana = guest("Rana");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        cast(sami, id, dots(A, 3));
        cast(rana, id, dots(B, 1));
        assertThat(ballots.result(room.facilitator, id)).isEmpty();
        assertThat(room.seats.booth(sami, workshop.id()).orElseThrow().counted())
                .isEmpty();
        ballots.close(room.facilitator, id, version(id));

        var counted = ballots.result(room.facilitator, id).orElseThrow();
        assertThat(counted.intact()).isTrue();
        assertThat(counted.result().voted()).isEqualTo(2);
        assertThat(((Outcome.Dots) counted.result().outcome()).order().chosen()).containsExactly(A);
        assertThat(room.seats.booth(rana, workshop.id()).orElseThrow().counted())
                .isPresent();
    }

    @Test
    void twoHundredVotesAtOnceAreEachCountedOnceHoweverOftenTheyAreSent() throws Exception {
        var passes = new ArrayList<Pass>();
        for (var i = 0; i < 200; i++) {
            passes.add(guest("Guest " + i));
        }
        for (var secrecy : Secrecy.values()) {
            var id = opened(DOTS, Electorate.PERSON, secrecy);
            var votes = new ArrayList<Callable<Object>>();
            for (var i = 0; i < passes.size(); i++) {
                var pass = passes.get(i);
                var paper = dots(i % 4 == 0 ? B : A, 1 + i % 3);
                var submission = UUID.randomUUID();
                Callable<Object> vote = () -> {
                    room.seats.cast(pass, workshop.id(), id, paper, submission, false);
                    return null;
                };
                votes.add(vote);
                votes.add(vote);
            }
            try (var threads = Executors.newFixedThreadPool(16)) {
                for (var done : threads.invokeAll(votes)) {
                    done.get();
                }
            }
            assertThat(ballots.turnout(room.facilitator, id).missing()).isEmpty();
            ballots.close(room.facilitator, id, version(id));
            var counted = ballots.result(room.facilitator, id).orElseThrow();
            assertThat(counted.result().voted()).isEqualTo(200);
            assertThat(((Outcome.Dots) counted.result().outcome()).rows())
                    .extracting(Outcome.DotRow::voters)
                    .containsExactly(150, 50);
            assertThat(counted.intact()).isTrue();
        }
    }

    @Test
    void inASecretBallotNoTableTellsWhoVotedWhatNorInWhichOrder() {
        var passes = List.of(guest("a"), guest("b"), guest("c"));
        var papers = List.of(dots(B, 2), dots(A, 3), dots(A, 1));
        var forwards = opened(DOTS, Electorate.PERSON, Secrecy.SECRET);
        for (var i = 0; i < 3; i++) {
            cast(passes.get(i), forwards, papers.get(i));
        }
        ballots.close(room.facilitator, forwards, version(forwards));
        var backwards = opened(DOTS, Electorate.PERSON, Secrecy.SECRET);
        for (var i = 2; i >= 0; i--) {
            cast(passes.get(i), backwards, papers.get(2 - i));
        }
        ballots.close(room.facilitator, backwards, version(backwards));

        var jdbc = room.bean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from workshop_paper where ballot_id in (:ids)")
                        .param("ids", List.of(forwards.value(), backwards.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
        var urns = jdbc.sql("select papers from workshop_urn where ballot_id in (:ids)")
                .param("ids", List.of(forwards.value(), backwards.value()))
                .query(String.class)
                .list();
        assertThat(urns).hasSize(2).allSatisfy(urn -> assertThat(urn.lines())
                .containsExactlyElementsOf(
                        papers.stream().map(Paper::canonical).sorted().toList()));
        // others voted otherwise, yet both ballots look the same
        assertThat(urns.get(0)).isEqualTo(urns.get(1));
        var columns = jdbc.sql("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) in ('workshop_roll', 'workshop_urn')")
                .query(String.class)
                .list();
        assertThat(columns).containsOnly("ballot_id", "round", "elector", "voted", "submission", "papers");
    }

    @Test
    void aSecondVoteIsRefusedAndAnOpenOneMayBeReplacedOnPurpose() {
        var sami = guest("Sami");
        var open = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        cast(sami, open, dots(A, 3));
        assertInvalid(() -> cast(sami, open, dots(B, 3)), "workshop.ballot.refusal.twice");
        room.seats.cast(sami, workshop.id(), open, dots(B, 3), UUID.randomUUID(), true);
        ballots.close(room.facilitator, open, version(open));
        var result = ballots.result(room.facilitator, open).orElseThrow().result();
        assertThat(result.voted()).isEqualTo(1);
        assertThat(((Outcome.Dots) result.outcome()).order().chosen()).containsExactly(B);

        var secret = opened(DOTS, Electorate.PERSON, Secrecy.SECRET);
        cast(sami, secret, dots(A, 3));
        assertInvalid(
                () -> room.seats.cast(sami, workshop.id(), secret, dots(B, 3), UUID.randomUUID(), true),
                "workshop.ballot.refusal.twice");
    }

    @Test
    void votesAfterClosingAreRefusedButOneThatWasCountedIsConfirmedAgain() {
        var sami = guest("Sami");
        var rana = guest("Rana");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.SECRET);
        var submission = UUID.randomUUID();
        room.seats.cast(sami, workshop.id(), id, dots(A, 1), submission, false);
        ballots.close(room.facilitator, id, version(id));
        assertInvalid(() -> cast(rana, id, dots(A, 1)), "workshop.ballot.refusal.closed");
        room.seats.cast(sami, workshop.id(), id, dots(A, 1), submission, false);
        assertThat(ballots.result(room.facilitator, id).orElseThrow().result().voted())
                .isEqualTo(1);
    }

    @Test
    void theRollIsFrozenWithWhoIsPresentAndNoObserver() {
        var sami = guest("Sami");
        var observer = room.member(Role.OBSERVER);
        room.entrance.join(observer, workshop.id(), true);
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        var late = guest("Late");
        assertThat(ballots.turnout(room.facilitator, id).roll()).hasSize(1);
        assertInvalid(() -> cast(late, id, dots(A, 1)), "workshop.ballot.refusal.notOnRoll");
        assertInvalid(() -> cast(new Pass.Member(observer), id, dots(A, 1)), "workshop.ballot.refusal.notOnRoll");
        assertThat(room.seats.booth(late, workshop.id()).orElseThrow().mayVote())
                .isFalse();
        cast(sami, id, dots(A, 1));
    }

    @Test
    void aMinistryHasOneVoteWhicheverDelegateCastsIt() {
        var foreign = room.ministries.add("Foreign");
        var sami = room.guest(workshop, "Sami", foreign);
        var rana = room.guest(workshop, "Rana", foreign);
        var alone = guest("No ministry");
        var id = opened(DOTS, Electorate.MINISTRY, Secrecy.OPEN);
        assertThat(ballots.turnout(room.facilitator, id).roll()).hasSize(1);
        cast(sami, id, dots(A, 1));
        assertThat(room.seats.booth(rana, workshop.id()).orElseThrow().voted()).isTrue();
        var seat = room.seats.see(sami, workshop.id()).seat().id();
        assertThat(room.strategies.published)
                .contains(new MinistryVoted(room.strategy.id(), workshop.id(), foreign, seat));
        assertInvalid(() -> cast(rana, id, dots(B, 1)), "workshop.ballot.refusal.twice");
        assertInvalid(() -> cast(alone, id, dots(B, 1)), "workshop.ballot.refusal.noMinistry");
    }

    @Test
    void delphiShowsTheFirstRoundAndAsksThoseFarAwayForTheirReason() {
        var passes = List.of(guest("a"), guest("b"), guest("c"));
        var id = opened(new Delphi(9), Electorate.PERSON, Secrecy.SECRET);
        for (var pass : passes) {
            cast(pass, id, rating(5, ""));
        }
        assertThat(ballots.feedback(room.facilitator, id)).isEmpty();
        ballots.close(room.facilitator, id, version(id));
        assertThat(ballots.result(room.facilitator, id)).isEmpty();
        assertThat(ballots.feedback(room.facilitator, id)).isPresent();
        ballots.open(room.facilitator, id, version(id));
        cast(passes.get(0), id, rating(5, ""));
        assertInvalid(() -> cast(passes.get(1), id, rating(9, "")), "workshop.ballot.refusal.outlierReason");
        cast(passes.get(1), id, rating(9, "Article 51"));
        ballots.close(room.facilitator, id, version(id));
        var counted = ballots.result(room.facilitator, id).orElseThrow();
        assertThat(counted.result().voted()).isEqualTo(2);
        assertThat(counted.result().eligible()).isEqualTo(3);
        assertThat(((Outcome.Estimates) counted.result().outcome())
                        .rows()
                        .getFirst()
                        .secondReasons())
                .extracting(Outcome.Because::reason)
                .containsExactly("Article 51");
    }

    @Test
    void aBallotThatHasOpenedIsFrozen() {
        guest("Sami");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        var other = form(new Consensus(0, 100), Electorate.PERSON, Secrecy.OPEN);
        assertInvalid(() -> ballots.change(room.facilitator, id, version(id), other), "workshop.refusal.frozen");
        assertInvalid(() -> ballots.discard(room.facilitator, id, version(id)), "workshop.refusal.frozen");
        var second = ballots.draft(room.facilitator, workshop.id(), other);
        assertInvalid(() -> ballots.open(room.facilitator, second, 1), "workshop.refusal.ballotOpen");
        assertThatThrownBy(() -> ballots.close(room.facilitator, id, 1)).isInstanceOf(StaleVersion.class);
        ballots.annul(room.facilitator, id, version(id), "Wrong wording");
        assertInvalid(() -> cast(guest("Late"), id, dots(A, 1)), "workshop.ballot.refusal.closed");
        ballots.open(room.facilitator, second, 1);
    }

    @Test
    void aResultWhosePapersWereTouchedSaysSo() {
        var sami = guest("Sami");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        cast(sami, id, dots(A, 3));
        ballots.close(room.facilitator, id, version(id));
        room.bean(JdbcClient.class)
                .sql("update workshop_paper set paper = :paper where ballot_id = :id")
                .param("paper", dots(B, 3).canonical())
                .param("id", id.value())
                .update();
        assertThat(ballots.result(room.facilitator, id).orElseThrow().intact()).isFalse();
    }

    @Test
    void nobodyVotesFromAnotherRoomOrWithoutASeat() {
        guest("Sami");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        var elsewhere = room.planned();
        var stranger = room.guest(elsewhere, "Stranger", null);
        assertThatThrownBy(() -> cast(stranger, id, dots(A, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.seats.cast(stranger, elsewhere.id(), id, dots(A, 1), UUID.randomUUID(), false))
                .isInstanceOf(NotFound.class);
        var waiting = room.entrance.join(workshop.code(), WorkshopRoom.HALL, WorkshopRoom.asks("Waiting", null));
        assertThatThrownBy(() -> cast(new Pass.Guest(waiting.token()), id, dots(A, 1)))
                .isInstanceOf(Denied.class);
        assertThat(room.seats.booth(new Pass.Guest(waiting.token()), workshop.id()))
                .isEmpty();
    }

    @Test
    void whoWasRemovedAfterTheRollWasFrozenVotesNoMore() {
        var gone = guest("Gone");
        var id = opened(DOTS, Electorate.PERSON, Secrecy.OPEN);
        room.attendance.remove(
                room.facilitator,
                workshop.id(),
                room.seats.see(gone, workshop.id()).seat().id());
        assertThatThrownBy(() -> cast(gone, id, dots(A, 1))).isInstanceOf(Denied.class);
        assertThat(ballots.turnout(room.facilitator, id).voted()).isEmpty();
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsToldThatTheOtherWasFirst() throws Exception {
        cast(guest("Sami"), opened(DOTS, Electorate.PERSON, Secrecy.SECRET), dots(A, 1));
        var held = ballots.of(room.facilitator, workshop.id()).getLast();
        Callable<Object> closing = () -> {
            try {
                ballots.close(room.facilitator, held.id(), held.version());
                return "closed";
            } catch (StaleVersion late) {
                return "late";
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var ends = new ArrayList<Object>();
            for (var end : pool.invokeAll(List.of(closing, closing))) {
                ends.add(end.get());
            }
            assertThat(ends).containsExactlyInAnyOrder("closed", "late");
        }
        assertThat(ballots.result(room.facilitator, held.id())
                        .orElseThrow()
                        .result()
                        .voted())
                .isEqualTo(1);
    }

    private Pass guest(String name) {
        room.clock.pass(Duration.ofMillis(1));
        return room.guest(workshop, name, null);
    }

    private BallotId opened(Method method, Electorate electorate, Secrecy secrecy) {
        room.clock.pass(Duration.ofSeconds(1));
        var id = ballots.draft(room.facilitator, workshop.id(), form(method, electorate, secrecy));
        ballots.open(room.facilitator, id, 1);
        return id;
    }

    private static Ballot form(Method method, Electorate electorate, Secrecy secrecy) {
        var options = List.of(new Option(A, new Bilingual("أ", "A")), new Option(B, new Bilingual("ب", "B")));
        return new Ballot(new Bilingual("", "Which first?"), options, method, electorate, secrecy, QuorumRule.NONE);
    }

    private void cast(Pass pass, BallotId id, Paper paper) {
        room.seats.cast(pass, workshop.id(), id, paper, UUID.randomUUID(), false);
    }

    private long version(BallotId id) {
        return room.bean(JdbcBallots.class).find(id).orElseThrow().version();
    }

    private static Paper dots(OptionId option, int count) {
        return new Paper.Dots(Map.of(option, count));
    }

    private static Paper rating(int value, String reason) {
        return new Paper.Ratings(Map.of(A, new Paper.Rating(value, reason)));
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Invalid.class).hasMessage(key);
    }
}
