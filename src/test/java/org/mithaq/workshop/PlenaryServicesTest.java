package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;
import org.mithaq.prose.Verdict;
import org.mithaq.strategy.Section;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Amendment.State;
import org.mithaq.workshop.Plenary.Fit;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.Plenary.Spot;

/** Reading a text before the room and amending its lines, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlenaryServicesTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);
    private static final Schema SCHEMA = Schema.mithaq();

    private WorkshopRoom room;
    private Workshop workshop;
    private WorkshopId id;
    private PlenaryService plenaries;
    private Texts texts;
    private Section section;
    private BodyId arabic;
    private BodyId english;
    private PersonId drafter;
    private Pass.Guest sami;

    @BeforeEach
    void read() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        workshop = room.planned();
        id = workshop.id();
        plenaries = room.bean(PlenaryService.class);
        texts = room.bean(Texts.class);
        section = room.strategies.sectionNumbered(room.strategy, "1");
        var bodies = room.strategies.stored.bodies(section.id());
        arabic = bodies.getFirst().id();
        english = bodies.getLast().id();
        drafter = room.member(Role.LEAD_DRAFTER).signedIn().orElseThrow();
        write(arabic, "تقدّم الدول تقاريرها. تفعل ذلك كل سنة.", "الأخير.");
        write(english, "States report. They do it yearly.", "Last.");
        sami = room.guest(workshop, "Sami", null);
        room.sessions.open(room.facilitator, id, 0);
        room.sessions.next(room.facilitator, id, 1);
        plenaries.open(room.facilitator, id, section.id(), EnumSet.allOf(Language.class));
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    private void write(BodyId body, String... paragraphs) {
        var nodes = new Node[paragraphs.length];
        for (var i = 0; i < nodes.length; i++) {
            nodes[i] = SCHEMA.node("paragraph", Map.of("id", "p" + i), SCHEMA.text(paragraphs[i]));
        }
        texts.replaceAll(body, drafter, SCHEMA.node("doc", nodes));
    }

    private Plenary now() {
        return plenaries.now(room.facilitator, id).orElseThrow();
    }

    private AmendmentId propose(Pass pass, Language language, int block, int sentence, Kind kind, String text) {
        var submission = AmendmentId.random();
        var version = now().reading().text(language).orElseThrow().version();
        room.seats.propose(
                pass, id, submission, new Proposal(language, version, block, sentence, kind, text, "because"));
        return submission;
    }

    private AmendmentId propose(String text) {
        return propose(sami, Language.EN, 1, 2, Kind.REPLACE, text);
    }

    private Proposed proposed(AmendmentId amendment) {
        return now().amendments().stream()
                .filter(each -> each.amendment().id().equals(amendment))
                .findFirst()
                .orElseThrow();
    }

    private State state(AmendmentId amendment) {
        return proposed(amendment).amendment().state();
    }

    private String accepted() {
        return DocumentText.plain(Suggestions.acceptAll(texts.current(english).document()));
    }

    @Test
    void theRoomStepsThroughTheLinesOfBothLanguages() {
        assertThat(now().current(Language.AR).orElseThrow().text()).isEqualTo("تقدّم الدول تقاريرها.");
        assertThat(now().current(Language.EN).orElseThrow().text()).isEqualTo("States report.");
        assertThat(now().previous()).isEmpty();
        step();
        assertThat(now().current(Language.EN).orElseThrow().number()).isEqualTo("1.2");
        step();
        assertThat(now().current(Language.EN).orElseThrow().text()).isEqualTo("Last.");
        assertThat(now().next()).isEmpty();
        assertThat(now().previous()).contains(new Spot(1, 2));
        assertInvalid(() -> go(new Spot(9, 1)), "workshop.refusal.noLine");
        assertInvalid(() -> go(new Spot(1, 0)), "workshop.refusal.noLine");
        var seen = now().reading();
        step(seen, new Spot(1, 1));
        assertThatThrownBy(() -> step(seen, new Spot(1, 2))).isInstanceOf(StaleVersion.class);
        assertThat(room.published(WorkshopChanged.Part.READING)).isGreaterThanOrEqualTo(4);
    }

    private void step() {
        go(now().next().orElseThrow());
    }

    private void go(Spot spot) {
        step(now().reading(), spot);
    }

    private void step(Reading seen, Spot spot) {
        plenaries.read(room.facilitator, seen.id(), seen.version(), spot);
    }

    @Test
    void aTextIsPutBeforeTheRoomOnceAnItemRunsAndAnotherTakesItsPlace() {
        var first = now().reading().id();
        plenaries.open(room.facilitator, id, section.id(), EnumSet.of(Language.EN));
        assertThat(now().reading().id()).isNotEqualTo(first);
        assertThat(now().rows(Language.AR)).isEmpty();
        plenaries.close(room.facilitator, now().reading().id(), now().reading().version());
        assertThat(plenaries.now(room.facilitator, id)).isEmpty();
        assertThat(room.seats.reading(sami, id)).isEmpty();
        assertInvalid(
                () -> plenaries.open(room.facilitator, id, section.id(), Set.of()), "workshop.refusal.nothingToRead");
        var planned = room.planned();
        assertInvalid(
                () -> plenaries.open(room.facilitator, planned.id(), section.id(), EnumSet.allOf(Language.class)),
                "workshop.refusal.phase.PLANNED");
    }

    @Test
    void aGuestProposesOnceHoweverOftenItIsSentAndMayWithdraw() {
        var version = now().reading().text(Language.EN).orElseThrow().version();
        var submission = AmendmentId.random();
        var proposal =
                new Proposal(Language.EN, version, 1, 2, Kind.REPLACE, "They do it \u202e<b>monthly</b>.", "so\u202e");
        room.seats.propose(sami, id, submission, proposal);
        room.seats.propose(sami, id, submission, proposal);
        assertThat(now().amendments()).hasSize(1);
        var one = now().amendments().getFirst();
        assertThat(one.amendment().number()).isEqualTo(1);
        assertThat(one.amendment().text()).isEqualTo("They do it <b>monthly</b>.");
        assertThat(one.by().name()).isEqualTo("Sami");
        assertThat(one.line().text()).isEqualTo("They do it yearly.");
        assertThat(room.seats.reading(sami, id)).contains(now());

        var rana = room.guest(workshop, "Rana", null);
        assertThatThrownBy(() -> room.seats.propose(rana, id, submission, proposal))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.seats.withdraw(rana, id, submission)).isInstanceOf(NotFound.class);
        room.seats.withdraw(sami, id, submission);
        room.seats.withdraw(sami, id, submission);
        assertThat(state(submission)).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> plenaries.adopt(room.facilitator, submission, null))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void whatIsProposedHasLimits() {
        assertInvalid(() -> propose(" "), "refusal.empty");
        assertInvalid(() -> propose("x".repeat(2_001)), "refusal.tooLong");
        assertInvalid(() -> propose("They do it yearly."), "workshop.refusal.sameWords");
        assertInvalid(() -> propose(sami, Language.EN, 7, 1, Kind.DELETE, ""), "workshop.refusal.noLine");
        for (var i = 0; i < Proposals.MOST_OF_A_SEAT; i++) {
            propose("They do it " + i + " times.");
        }
        assertInvalid(() -> propose("Once more."), "workshop.refusal.tooManyAmendments");
        var observer = room.member(Role.OBSERVER);
        room.entrance.join(observer, id, true);
        assertThatThrownBy(() -> propose(new Pass.Member(observer), Language.EN, 1, 1, Kind.DELETE, ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> propose(new Pass.Guest("guessed"), Language.EN, 1, 1, Kind.DELETE, ""))
                .isInstanceOf(NotFound.class);
        room.seats.leave(sami, id);
        assertThat(room.seats.reading(sami, id)).isEmpty();
        assertThatThrownBy(() -> propose("From outside.")).isInstanceOf(Denied.class);
    }

    @Test
    void anAdoptedAmendmentIsInTheTextAsASuggestionWithItsOrigin() {
        var replaced = propose("They do it every two years.");
        var added = propose(sami, Language.EN, 1, 1, Kind.ADD, "All of them.");
        var gone = propose(sami, Language.EN, 2, 1, Kind.DELETE, "");
        var made = plenaries.adopt(room.facilitator, replaced, null);
        plenaries.adopt(room.facilitator, added, null);
        plenaries.adopt(room.facilitator, gone, null);
        assertThat(accepted()).isEqualTo("States report. All of them. They do it every two years.");
        assertThat(made.decision().item()).contains(now().reading().item());
        assertThat(made.decision().verbatim()).isEqualTo("They do it every two years.");
        assertThat(room.bean(DecisionsInText.class).in(room.facilitator, section.id()))
                .extracting(each -> each.decision().source())
                .contains(replaced.value(), added.value(), gone.value());
        assertThat(now().amendments())
                .extracting(each -> each.amendment().state())
                .containsOnly(State.ADOPTED);
        // what is only suggested changes no number, and the text the room reads is the same
        assertThat(now().changed()).isFalse();
        assertThat(now().rows(Language.EN)).hasSize(3);
    }

    @Test
    void anAdoptedSentenceIsShownOnceAlsoWhenItWasAcceptedAndTheNewestTextIsTaken() {
        var added = propose(sami, Language.EN, 1, 1, Kind.ADD, "All of them.");
        var turned = propose(sami, Language.EN, 2, 1, Kind.ADD, "Never this.");
        plenaries.adopt(room.facilitator, added, null);
        plenaries.adopt(room.facilitator, turned, null);
        plenaries.renew(room.facilitator, now().reading().id(), now().reading().version());
        assertThat(proposed(added).isAwaited())
                .as("it is only suggested, so the lines do not have it")
                .isTrue();

        var document = texts.current(english).document();
        var name = DecisionsInText.name(id, added.value(), english).toString();
        texts.replaceAll(
                english,
                drafter,
                Suggestions.resolve(document, key -> key.id().equals(name) ? Verdict.ACCEPT : Verdict.REJECT));
        assertThat(proposed(turned).isAwaited())
                .as("the text before the room is still the one it was adopted for")
                .isTrue();
        plenaries.renew(room.facilitator, now().reading().id(), now().reading().version());
        assertThat(now().rows(Language.EN))
                .extracting(row -> row.line().text())
                .containsExactly("States report.", "All of them.", "They do it yearly.", "Last.");
        assertThat(proposed(added).isAwaited())
                .as("the line stands in the text by itself")
                .isFalse();
        assertThat(proposed(turned).isAwaited()).as("rejected").isFalse();
    }

    @Test
    void twoFacilitatorsWhoAdoptAtOnceAdoptOnce() throws Exception {
        var other = room.member(Role.FACILITATOR);
        var amendment = propose("They do it every two years.");
        List<Callable<Provenance>> presses = List.of(
                () -> plenaries.adopt(room.facilitator, amendment, null),
                () -> plenaries.adopt(other, amendment, null));
        var done = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var press : threads.invokeAll(presses)) {
                try {
                    press.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(StaleVersion.class);
                }
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(Suggestions.in(texts.current(english).document())).hasSize(1);
        assertThatThrownBy(() -> plenaries.reject(other, amendment)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void whatNoLongerFitsSaysSoIsNotAdoptedAndStaysOpen() {
        var first = propose("They do it every two years.");
        var second = propose("They do it monthly.");
        plenaries.adopt(room.facilitator, first, null);
        assertThat(proposed(second).fit()).isEqualTo(Fit.SUGGESTED);
        assertInvalid(() -> plenaries.adopt(room.facilitator, second, null), "workshop.refusal.lineSuggested");
        assertThat(state(second)).isEqualTo(State.OPEN);

        var last = propose(sami, Language.EN, 2, 1, Kind.REPLACE, "The very last.");
        write(english, "Before.", "States report. They do it yearly.", "Finally.");
        assertThat(proposed(last).fit()).isEqualTo(Fit.TEXT_CHANGED);
        assertInvalid(() -> plenaries.adopt(room.facilitator, last, null), "workshop.refusal.textChanged");
        assertThat(accepted()).contains("Finally.").doesNotContain("very last");
        plenaries.postpone(room.facilitator, last);
        assertThat(state(last)).isEqualTo(State.POSTPONED);
        assertThat(room.seats.parked(sami, id)).extracting(Parked::subject).containsExactly("1 · 2.1 · The very last.");
    }

    @Test
    void numbersStayUntilTheNewestTextIsTakenAndThenGoWithTheirWords() {
        go(new Spot(1, 2));
        var amendment = propose("They do it every two years.");
        var deleted = propose(sami, Language.EN, 2, 1, Kind.DELETE, "");
        write(english, "Before.", "States report. They do it yearly.");
        assertThat(now().changed()).isTrue();
        assertThat(now().rows(Language.EN).getFirst().line().text()).isEqualTo("States report.");
        assertThat(proposed(amendment).here().orElseThrow().number()).isEqualTo("1.2");

        plenaries.renew(room.facilitator, now().reading().id(), now().reading().version());
        assertThat(now().changed()).isFalse();
        assertThat(proposed(amendment).here().orElseThrow().number()).isEqualTo("2.2");
        assertThat(proposed(amendment).line().number()).isEqualTo("1.2");
        assertThat(proposed(deleted).here()).isEmpty();
        assertThat(now().amendments().getLast().amendment().id()).isEqualTo(deleted);
        plenaries.adopt(room.facilitator, amendment, null);
        assertThat(accepted()).isEqualTo("Before.\nStates report. They do it every two years.");
    }

    @Test
    void whoDoesNotRunTheWorkshopReadsAndDecidesNothing() {
        var amendment = propose("They do it every two years.");
        var member = room.member(Role.CONTRIBUTOR);
        assertThat(plenaries.now(member, id)).isPresent();
        assertThat(plenaries.amendments(member, id)).hasSize(1);
        var seen = now().reading();
        assertThatThrownBy(() -> plenaries.read(member, seen.id(), seen.version(), new Spot(1, 2)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> plenaries.adopt(member, amendment, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> plenaries.reject(member, amendment)).isInstanceOf(Denied.class);
        var stranger = room.strategies.accounts.person("stranger");
        assertThatThrownBy(() -> plenaries.now(stranger, id)).isInstanceOf(NotFound.class);
        assertInvalid(
                () -> plenaries.adopt(room.facilitator, amendment, BallotId.random()),
                "workshop.refusal.ballotNotClosed");
        assertThat(state(amendment)).isEqualTo(State.OPEN);
    }

    private static void assertInvalid(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Invalid.class).hasMessage(key);
    }
}
