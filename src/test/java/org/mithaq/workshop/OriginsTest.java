package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.AttrStep;
import org.mithaq.prose.DecidedSuggestions;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.RemoveMarkStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Section;
import org.mithaq.workshop.HarvestService.Form;
import org.mithaq.workshop.Origin.Fate;
import org.mithaq.workshop.Origin.Spot;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.outcome.BallotWords;

/** From words in a section back to when, in which workshop and by what vote they were decided, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OriginsTest {

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);
    private static final Schema SCHEMA = Schema.mithaq();
    private static final Option HOTLINE = new Option(new OptionId("1"), new Bilingual("خط ساخن", "A hotline"));

    @Parameter
    TestDatabase database;

    private GroupRoom room;
    private Section section;
    private PersonId drafter;
    private Origins origins;
    private Texts texts;
    private List<Pass.Guest> people;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        room.begin();
        room.start();
        origins = room.room.bean(Origins.class);
        texts = room.room.bean(Texts.class);
        section = room.room.strategies.sectionNumbered(room.room.strategy, "1");
        drafter = room.room.member(Role.LEAD_DRAFTER).signedIn().orElseThrow();
        people = List.of(
                room.guest("A", room.room.ministries.add("Justice")),
                room.guest("B", room.room.ministries.add("Interior")));
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }

    @Test
    void aSentenceTellsWhenItWasDecidedInWhichWorkshopAndByWhatVote() {
        var closed = harvested(Secrecy.OPEN, Electorate.MINISTRY);
        var origin = origins.of(room.room.facilitator, section.id()).getFirst();

        assertThat(origin.workshop()).isEqualTo(room.workshop.data().title());
        assertThat(origin.decidedAt()).isEqualTo(closed);
        var course = origin.course().orElseThrow();
        assertThat(course.workshop().id()).isEqualTo(room.id);
        assertThat(course.item().orElseThrow().en()).isEqualTo("Groups");
        assertThat(course.group()).isEmpty();
        var vote = course.vote().orElseThrow();
        assertThat(vote.option()).contains(HOTLINE.id());
        assertThat(new BallotWords(vote.result(), Language.EN).figures(HOTLINE.id()))
                .startsWith("Agree: 1; Reservation: 1");
        assertThat(vote.voices()).singleElement().satisfies(voice -> {
            assertThat(voice.reason()).isEqualTo("Six months <b>are</b> short");
            assertThat(voice.by().en()).isEqualTo("Justice");
        });
        assertThat(vote.intact()).isTrue();
        assertThat(origin.spots())
                .as("one for each language")
                .hasSize(room.room.strategies.stored.bodies(section.id()).size())
                .allSatisfy(spot -> {
                    assertThat(spot.fate()).isEqualTo(Fate.SUGGESTED);
                    assertThat(spot.blocks()).isNotEmpty();
                    assertThat(spot.words()).isIn("خط ساخن", "A hotline");
                });
    }

    @Test
    void aBallotThatWasSecretOrHeldByPeopleUnderTheRuleNeverTellsWhoHadAReservation() {
        harvested(Secrecy.SECRET, Electorate.MINISTRY);
        harvested(Secrecy.SECRET, Electorate.PERSON);
        harvested(Secrecy.OPEN, Electorate.PERSON);
        assertThat(origins.of(room.room.facilitator, section.id())).hasSize(3).allSatisfy(origin -> assertThat(
                        origin.course().orElseThrow().vote().orElseThrow().voices())
                .singleElement()
                .satisfies(voice -> assertThat(voice.by().isBlank()).isTrue()));
    }

    @Test
    void itStillTellsOfWordsThatWereEditedRejectedOrDeleted() {
        harvested(Secrecy.OPEN, Electorate.MINISTRY);
        var bodies = room.room.strategies.stored.bodies(section.id());
        var arabic = bodies.getFirst().id();
        decide(arabic, true);
        replace(arabic, "خط ساخن");
        assertThat(spot(arabic).fate())
                .as("the words are gone with their block")
                .isEqualTo(Fate.GONE);
        assertThat(spot(arabic).isThere()).isFalse();
        var english = bodies.getLast().id();
        decide(english, false);
        assertThat(spot(english).fate()).isEqualTo(Fate.REJECTED);
    }

    @Test
    void wordsThatWereAcceptedAndThenEditedSayWhatStandsThereNow() {
        harvested(Secrecy.OPEN, Electorate.MINISTRY);
        var body = room.room.strategies.stored.bodies(section.id()).getLast().id();
        decide(body, true);
        assertThat(spot(body).fate()).isEqualTo(Fate.STANDS);
        var at = spot(body);
        var words = texts.at(body, at.version()).document();
        var start = at.from();
        while (!words.textBetween(start, start + 7, "").equals("hotline")) {
            start++;
        }
        texts.change(
                body,
                drafter,
                List.of(new ReplaceStep(start, start + 7, new Slice(Fragment.of(SCHEMA.text("telephone")), 0, 0))));
        assertThat(spot(body).fate()).isEqualTo(Fate.EDITED);
        assertThat(spot(body).words()).isEqualTo("A telephone");
    }

    @Test
    void aBallotThatIsDeclaredVoidAfterwardsSaysSo() {
        harvested(Secrecy.OPEN, Electorate.MINISTRY);
        var ballots = room.room.bean(BallotService.class);
        var held = ballots.of(room.room.facilitator, room.id).getFirst();
        ballots.annul(room.room.facilitator, held.id(), held.version(), "The roll was wrong");
        var vote = origins.of(room.room.facilitator, section.id())
                .getFirst()
                .course()
                .orElseThrow()
                .vote()
                .orElseThrow();
        assertThat(vote.voidReason()).isEqualTo("The roll was wrong");
    }

    @Test
    void whoMayReadTheSectionAndNotTheWorkshopLearnsWhenAndWhereAndNothingOfTheVote() {
        harvested(Secrecy.OPEN, Electorate.MINISTRY);
        var rows = room.room.bean(JdbcProvenance.class);
        var known = rows.of(section.id()).getFirst();
        var other = room.room.strategies.create("T2");
        var into = room.room.strategies.stored.bodies(other.id()).getFirst();
        var row = new Provenance(
                UUID.randomUUID(), known.decision(), into.section(), into.id(), known.by(), known.at(), null, null);
        rows.insert(row);
        rows.put(row.id(), null);
        var reader = room.room.strategies.accounts.member(other.id(), Role.CONTRIBUTOR);

        var origin = origins.of(reader, into.section()).getFirst();
        assertThat(origin.course()).isEmpty();
        assertThat(origin.workshop()).isEqualTo(room.workshop.data().title());
        assertThat(origin.decidedAt()).isNotNull();
        assertThat(origin.spots()).singleElement().satisfies(spot -> assertThat(spot.fate())
                .isEqualTo(Fate.GONE));
        assertThatThrownBy(() -> origins.of(reader, section.id())).isInstanceOf(NotFound.class);
    }

    /** A ballot whose result was brought into the section. @return when it was closed */
    private Instant harvested(Secrecy secrecy, Electorate electorate) {
        var facilitator = room.room.facilitator;
        var ballots = room.room.bean(BallotService.class);
        var id = ballots.draft(
                facilitator,
                room.id,
                new Ballot(
                        new Bilingual("", "Do we adopt?"),
                        List.of(HOTLINE, new Option(new OptionId("2"), new Bilingual("", "Nothing"))),
                        new Consensus(0, 100),
                        electorate,
                        secrecy,
                        QuorumRule.NONE));
        ballots.open(facilitator, id, 1);
        for (var person : people) {
            var stand = person == people.getFirst()
                    ? new Paper.Stand(Consensus.Level.RESERVATION, "Six months <b>are</b> short")
                    : new Paper.Stand(Consensus.Level.AGREE, "");
            room.room.seats.cast(
                    person, room.id, id, new Paper.Stands(Map.of(HOTLINE.id(), stand)), UUID.randomUUID(), false);
        }
        ballots.close(facilitator, id, 2);
        room.room
                .bean(HarvestService.class)
                .put(facilitator, room.id, BallotHarvest.source(id, HOTLINE.id()), section.id(), Form.PARAGRAPH);
        return room.room.clock.now;
    }

    /** Decides about every suggestion in a text as an editor does. */
    private void decide(BodyId body, boolean accept) {
        var document = texts.current(body).document();
        var all = Suggestions.in(document);
        var wanted = accept ? Suggestions.acceptAll(document) : Suggestions.rejectAll(document);
        var steps = new ArrayList<Step>();
        document.descendants((node, pos, parent, index) -> {
            if (Suggestions.isNew(node)) {
                steps.addFirst(
                        accept
                                ? new AttrStep(pos, "change", null)
                                : new ReplaceStep(pos, pos + node.nodeSize(), Slice.EMPTY));
            }
            node.marks().forEach(mark -> steps.addFirst(new RemoveMarkStep(pos, pos + node.nodeSize(), mark)));
            return accept;
        });
        texts.change(body, drafter, steps);
        assertThat(texts.current(body).document()).isEqualTo(wanted);
        room.room
                .bean(DecisionsInText.class)
                .decided(new Texts.SuggestionsDecided(
                        room.room.strategy.id(),
                        section.id(),
                        body,
                        texts.current(body).version(),
                        drafter,
                        all.stream()
                                .map(one -> new DecidedSuggestions.Decided(one, accept))
                                .toList()));
    }

    private void replace(BodyId body, String words) {
        Node paragraph = SCHEMA.node("paragraph", Map.of("id", "p9"), SCHEMA.text(words));
        texts.replaceAll(body, drafter, SCHEMA.node("doc", paragraph));
    }

    private Spot spot(BodyId body) {
        return origins.of(room.room.facilitator, section.id()).getFirst().spots().stream()
                .filter(each -> each.body().equals(body))
                .findFirst()
                .orElseThrow();
    }
}
