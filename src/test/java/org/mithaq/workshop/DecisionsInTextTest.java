package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
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
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DecidedSuggestions;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.RemoveMarkStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.workshop.Wording.Blocks;
import org.mithaq.workshop.Wording.Form;
import org.mithaq.workshop.Wording.Place;
import org.mithaq.workshop.reading.Lines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on their way into real texts, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionsInTextTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);
    private static final Schema SCHEMA = Schema.mithaq();

    private WorkshopRoom room;
    private Workshop workshop;
    private DecisionsInText decisions;
    private Texts texts;
    private Section section;
    private BodyId body;
    private PersonId drafter;

    @BeforeEach
    void write() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        workshop = room.planned();
        decisions = room.bean(DecisionsInText.class);
        texts = room.bean(Texts.class);
        section = room.strategies.sectionNumbered(room.strategy, "1");
        body = room.strategies.stored.bodies(section.id()).getLast().id();
        drafter = room.member(Role.LEAD_DRAFTER).signedIn().orElseThrow();
        texts.replaceAll(
                body,
                drafter,
                SCHEMA.node("doc", paragraph("p1", "States report. They do it yearly."), paragraph("p2", "Last.")));
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    private static Node paragraph(String id, String text) {
        return SCHEMA.node("paragraph", Map.of("id", id), SCHEMA.text(text));
    }

    private Decision decision() {
        return decision(UUID.randomUUID());
    }

    private Decision decision(UUID source) {
        return new Decision(workshop.id(), null, null, null, Decision.Kind.AMENDMENT, source, "as agreed");
    }

    private Place line(int block, int sentence) {
        var text = texts.current(body);
        return new Place(
                text.version(),
                Lines.of(text.document()).at(block, sentence).orElseThrow().line());
    }

    private Provenance suggest(Decision decision, Wording wording) {
        return decisions.suggest(room.facilitator, decision, body, wording);
    }

    private String accepted() {
        return DocumentText.plain(Suggestions.acceptAll(texts.current(body).document()));
    }

    private String ofRecord() {
        return DocumentText.plain(texts.current(body).ofRecord());
    }

    @Test
    void aDecisionComesInAsASuggestionThatChangesNothingUntilItIsAccepted() {
        var before = ofRecord();
        var made = suggest(decision(), new Wording.Instead(line(1, 2), "They do it every two years."));
        assertThat(ofRecord()).isEqualTo(before);
        assertThat(accepted()).isEqualTo("States report. They do it every two years.\nLast.");
        var suggestion = Suggestions.in(texts.current(body).document()).getFirst();
        assertThat(suggestion.key()).isEqualTo(made.suggestion());
        assertThat(suggestion.key().author())
                .isEqualTo(room.facilitator.signedIn().orElseThrow().toString());
        assertThat(texts.authors(body))
                .doesNotContain(room.facilitator.signedIn().orElseThrow());
        assertThat(decisions.in(room.facilitator, section.id())).containsExactly(made);
        assertThat(decisions.of(room.facilitator, workshop.id())).containsExactly(made);
    }

    @Test
    void sentencesParagraphsItemsAndRowsFindTheirPlace() {
        var first = line(1, 1);
        suggest(decision(), new Wording.After(first, "All of them."));
        suggest(decision(), new Wording.After(first, "Without delay."));
        suggest(decision(), new Blocks(first, Form.PARAGRAPHS, List.of("Second paragraph.\nThird.")));
        suggest(decision(), new Blocks(first, Form.PARAGRAPHS, List.of("Fourth.")));
        suggest(decision(), Blocks.atEnd(Form.ITEMS, List.of("point one", "point two")));
        assertThat(accepted())
                .isEqualTo("States report. All of them. Without delay. They do it yearly.\nSecond paragraph.\nThird."
                        + "\nFourth.\nLast.\npoint one\npoint two");
        assertInvalid(() -> suggest(decision(), new Wording.Row(List.of("x"))), "workshop.refusal.noTable");

        var cell = SCHEMA.node("table_cell", paragraph("c", "cell"));
        texts.replaceAll(body, drafter, SCHEMA.node("doc", SCHEMA.node("table", SCHEMA.node("table_row", cell, cell))));
        suggest(decision(), new Wording.Row(List.of("action", "who")));
        assertThat(accepted()).isEqualTo("cell\ncell\naction\nwho");
        assertInvalid(() -> suggest(decision(), new Wording.Row(List.of("a", "b", "c"))), "workshop.refusal.columns");
    }

    @Test
    void aRowFindsNoTableAndMakesOneWhichTheNextRowShares() {
        var header = List.of("Action", "Owner", "Source");
        suggest(decision(), new Wording.Row(List.of("name a contact", "Justice"), header, "workshop"));
        suggest(decision(), new Wording.Row(List.of("publish it"), header, "workshop"));
        assertThat(ofRecord()).isEqualTo("States report. They do it yearly.\nLast.");
        var rows = "Action\nOwner\nSource\nname a contact\nJustice\nworkshop\npublish it\n\nworkshop";
        assertThat(accepted()).isEqualTo("States report. They do it yearly.\nLast.\n" + rows);
        Suggestions.acceptAll(texts.current(body).document()).check();
        assertThat(Suggestions.in(texts.current(body).document())).hasSize(2);

        accepted(texts.current(body).document());
        suggest(decision(), new Wording.Row(List.of("report", "all"), header, "later workshop"));
        assertThat(accepted()).endsWith(rows + "\nreport\nall\nlater workshop");
        assertInvalid(
                () -> suggest(decision(), new Wording.Row(List.of("a", "b", "c", "d"), header, "")),
                "workshop.refusal.columns");
    }

    private void accepted(Node document) {
        texts.replaceAll(body, drafter, Suggestions.acceptAll(document));
    }

    @Test
    void aLineIsTakenAwayWithItsSpaceAndTheLastOneWithItsBlock() {
        suggest(decision(), new Wording.Without(line(1, 2)));
        assertThat(accepted()).isEqualTo("States report.\nLast.");
        suggest(decision(), new Wording.Without(line(2, 1)));
        assertThat(accepted()).isEqualTo("States report.");
    }

    @Test
    void theSameDecisionGoesInOnceAlsoByTwoAtOnce() throws Exception {
        var other = room.member(Role.FACILITATOR);
        var one = decision();
        var place = line(1, 2);
        var wording = new Wording.Instead(place, "They do it twice a year.");
        List<Callable<Provenance>> presses = List.of(
                () -> decisions.suggest(room.facilitator, one, body, wording),
                () -> decisions.suggest(other, one, body, wording),
                () -> decisions.suggest(room.facilitator, one, body, wording));
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var press : threads.invokeAll(presses)) {
                assertThat(press.get().decision().source()).isEqualTo(one.source());
            }
        }
        assertThat(suggest(one, wording).id())
                .isEqualTo(decisions.of(other, workshop.id()).getFirst().id());
        assertThat(decisions.of(other, workshop.id())).hasSize(1);
        assertThat(accepted()).isEqualTo("States report. They do it twice a year.\nLast.");
        assertThat(Suggestions.in(texts.current(body).document())).hasSize(1);
    }

    @Test
    void whatWasInTheTextBeforeTheServerFailedIsNotPutInAgain() {
        var one = decision();
        var wording = new Wording.Instead(line(1, 2), "They do it twice a year.");
        var made = suggest(one, wording);
        // as if the row had not been finished
        room.bean(JdbcClient.class)
                .sql("update workshop_decision set put_at = null, anchor_id = null where id = :id")
                .param("id", made.id())
                .update();
        assertThat(decisions.of(room.facilitator, workshop.id())).isEmpty();
        var again = suggest(one, wording);
        assertThat(again.anchor()).isPresent();
        assertThat(texts.current(body).version()).isEqualTo(2);
    }

    @Test
    void wordsThatHaveChangedOrAreBeingChangedAreNotWrittenOver() {
        var seen = line(1, 2);
        suggest(decision(), new Wording.Instead(seen, "They do it monthly."));
        assertInvalid(
                () -> suggest(decision(), new Wording.Instead(seen, "They do it daily.")),
                "workshop.refusal.lineSuggested");
        var last = line(2, 1);
        type(texts.current(body).document().content().size() - 6, "Very ");
        assertInvalid(() -> suggest(decision(), new Wording.Instead(last, "First.")), "workshop.refusal.textChanged");
        assertThat(decisions.of(room.facilitator, workshop.id())).hasSize(1);
    }

    @Test
    void aLockedOrClearedSectionRefusesAndSaysWhyAndTakesItLater() {
        var one = decision();
        var wording = Blocks.atEnd(Form.PARAGRAPHS, List.of("More."));
        state(SectionState.CLEARED);
        assertThatThrownBy(() -> suggest(one, wording))
                .isInstanceOf(Denied.class)
                .hasMessage("workshop.refusal.cleared");
        state(SectionState.LOCKED);
        assertThatThrownBy(() -> suggest(one, wording))
                .isInstanceOf(Denied.class)
                .hasMessage("refusal.closedSection");
        assertThat(accepted()).doesNotContain("More.");
        state(SectionState.DRAFTING);
        suggest(one, wording);
        assertThat(accepted()).endsWith("More.");
    }

    private void state(SectionState state) {
        room.bean(JdbcClient.class)
                .sql("update section set state = :state where id = :id")
                .param("state", state.name())
                .param("id", section.id().value())
                .update();
    }

    @Test
    void onlyWhoRunsTheWorkshopAndMaySuggestPutsDecisionsIn() {
        var wording = Blocks.atEnd(Form.PARAGRAPHS, List.of("More."));
        var lead = Actor.of(drafter);
        assertThatThrownBy(() -> decisions.suggest(lead, decision(), body, wording))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> decisions.suggest(Actor.ANONYMOUS, decision(), body, wording))
                .isInstanceOf(NotFound.class);
        // an owner may read and run, given the seat, but not write
        var owner = room.member(Role.OWNER);
        var seat = room.entrance.join(owner, workshop.id(), true);
        room.attendance.role(room.facilitator, workshop.id(), seat.id(), SeatRole.CO_FACILITATOR);
        assertThatThrownBy(() -> decisions.suggest(owner, decision(), body, wording))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> decisions.in(Actor.ANONYMOUS, section.id())).isInstanceOf(NotFound.class);
        var elsewhere = room.strategies.create("T2");
        var foreign = room.strategies.stored.bodies(elsewhere.id()).getFirst().id();
        assertThatThrownBy(() -> decisions.suggest(room.facilitator, decision(), foreign, wording))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.in(room.facilitator, SectionId.random()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void textThatIsEmptyOrTooLongIsRefusedAndNothingIsKept() {
        assertInvalid(() -> suggest(decision(), Blocks.atEnd(Form.ITEMS, List.of(" \n "))), "refusal.empty");
        assertInvalid(
                () -> suggest(decision(), Blocks.atEnd(Form.ITEMS, Collections.nCopies(51, "x"))), "refusal.tooLong");
        assertInvalid(() -> suggest(decision(), new Wording.Instead(line(1, 1), "x".repeat(8_001))), "refusal.tooLong");
        assertInvalid(
                () -> suggest(decision(), new Wording.Instead(line(1, 1), "States report.")),
                "workshop.refusal.sameWords");
        assertThat(decisions.of(room.facilitator, workshop.id())).isEmpty();
        assertThat(texts.current(body).version()).isEqualTo(1);
    }

    @Test
    void theWordsAreFoundAgainAfterEditsBeforeAndInsideAndAfterAcceptance() {
        var made = suggest(decision(), new Wording.Instead(line(1, 2), "They do it every two years."));
        type(1, "All ");
        accept();
        assertThat(ofRecord()).isEqualTo("All States report. They do it every two years.\nLast.");
        assertThat(words(made)).isEqualTo("They do it every two years.");
        type(texts.current(body).document().textContent().indexOf("two") + 1, "or three or ");
        assertThat(words(made)).isEqualTo("They do it every or three or two years.");
        texts.replaceAll(body, drafter, SCHEMA.node("doc", paragraph("p9", "Something else.")));
        assertThat(anchor(made).state()).isEqualTo(Anchors.State.ORPHAN);
        assertThat(anchor(made).quote()).isEqualTo("They do it yearlyevery two years.");
    }

    private Anchors.Anchor anchor(Provenance made) {
        return room.bean(Anchors.class).of(body).stream()
                .filter(each -> made.anchor().filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String words(Provenance made) {
        var found = anchor(made);
        return texts.current(body).document().textBetween(found.from(), found.to(), "");
    }

    /** All suggestions, by the steps that an editor sends. */
    private void accept() {
        var steps = new ArrayList<Step>();
        texts.current(body).document().descendants((node, pos, parent, index) -> {
            for (var mark : node.marks()) {
                var end = pos + node.nodeSize();
                steps.addFirst(
                        mark.type().name().equals("insertion")
                                ? new RemoveMarkStep(pos, end, mark)
                                : new ReplaceStep(pos, end, Slice.EMPTY));
            }
            return true;
        });
        texts.change(body, drafter, steps);
    }

    @Test
    void whatBecameOfTheSuggestionIsRemembered() {
        var kept = suggest(decision(), new Wording.Instead(line(1, 2), "They do it every two years."));
        room.clock.pass(java.time.Duration.ofSeconds(1));
        var dropped = suggest(decision(), Blocks.atEnd(Form.PARAGRAPHS, List.of("More.")));
        var all = Suggestions.in(texts.current(body).document());
        decisions.decided(new Texts.SuggestionsDecided(
                room.strategy.id(),
                section.id(),
                body,
                9,
                drafter,
                all.stream()
                        .map(one ->
                                new DecidedSuggestions.Decided(one, one.key().equals(kept.suggestion())))
                        .toList()));
        assertThat(decisions.in(room.facilitator, section.id()))
                .extracting(Provenance::id, Provenance::acceptedOrNull)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(kept.id(), true),
                        org.assertj.core.groups.Tuple.tuple(dropped.id(), false));
    }

    private void type(int at, String words) {
        texts.change(body, drafter, List.of(new ReplaceStep(at, at, new Slice(Fragment.of(SCHEMA.text(words)), 0, 0))));
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Invalid.class).hasMessage(key);
    }
}
