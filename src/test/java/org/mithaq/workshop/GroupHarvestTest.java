package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Suggestions;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.HarvestService.Form;
import org.mithaq.workshop.Harvestable.FromGroup;
import org.mithaq.workshop.Report.ReportData;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;

/** What groups and ballots came to, on its way into the record and into texts, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GroupHarvestTest {

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    @Parameter
    TestDatabase database;

    private GroupRoom room;
    private List<Pass.Guest> people;
    private HarvestService harvest;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        room.begin();
        harvest = room.room.bean(HarvestService.class);
        people = new ArrayList<>();
        for (var name : List.of("Justice", "Interior", "Telecoms", "Finance")) {
            people.add(room.guest("From " + name, room.room.ministries.add(name)));
        }
        // the first, third and fourth in one group
        room.two(people);
        room.groups.seat(
                room.room.facilitator,
                room.id,
                room.item,
                room.seat(people.get(3)),
                room.group(0).id());
        room.start();
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }

    @Test
    void theRecordTellsWhatEachGroupReportedAndWithWhomItSat() {
        var first = people.getFirst();
        report(first, new ReportData("A hotline\nby March", "Who pays?", "We would <b>wait</b>.", "Telecoms"), true);
        joined(first);

        var told = room.room.bean(Proceeding.class).of(room.workshop).reports();
        assertThat(told).hasSize(2);
        var group = told.getFirst();
        assertThat(group.group()).isEqualTo(new Bilingual("المجموعة 1", "Group 1"));
        assertThat(group.item().en()).isEqualTo("Groups");
        assertThat(group.agreed()).isEqualTo("A hotline\nby March");
        assertThat(group.open()).isEqualTo("Who pays?");
        assertThat(group.minority()).isEqualTo("We would <b>wait</b>.");
        assertThat(group.owner()).isEqualTo("Telecoms");
        assertThat(group.handedIn()).isTrue();
        assertThat(group.delegations())
                .extracting(Bilingual::en)
                .containsExactlyInAnyOrder("Justice", "Telecoms", "Finance");
        var idea = group.ideas().getFirst();
        assertThat(idea.text().en()).isEqualTo("One line for all");
        assertThat(idea.lane()).isEqualTo("AGREED");
        assertThat(idea.origins()).extracting(Bilingual::en).containsExactly("Hotline", "Night line");
        assertThat(told.getLast().delegations())
                .as("it is one delegation alone, and the rule keeps whose view it is")
                .isEmpty();
        assertThat(told.getLast().ideas()).isEmpty();
    }

    @Test
    void whatAGroupAgreedGoesLineByLineIntoASectionWithWhereItComesFrom() {
        report(people.getFirst(), new ReportData("A hotline\n\n  by March \nA hotline", "", "Too early.", ""), false);
        var found = harvest.of(room.room.facilitator, room.id);
        assertThat(found)
                .extracting(Harvestable::kind)
                .containsExactly(Kind.GROUP_TEXT, Kind.GROUP_TEXT, Kind.RESERVATION);
        assertThat(found).extracting(Harvestable::verbatim).containsExactly("A hotline", "by March", "Too early.");
        assertThat(found.getLast().text())
                .isEqualTo(
                        new Bilingual("رأي الأقلية في المجموعة 1: Too early.", "Minority view in Group 1: Too early."));

        var put = put(found.get(1), Form.PARAGRAPH);
        assertThat(put).isNotEmpty().allSatisfy(row -> {
            assertThat(row.decision().item()).contains(room.item);
            assertThat(row.decision().groupOrNull())
                    .isEqualTo(room.group(0).id().value());
            assertThat(row.decision().ballot()).isEmpty();
            assertThat(row.decision().verbatim()).isEqualTo("by March");
        });
        assertThat(inText("by March")).isTrue();

        report(people.getFirst(), new ReportData("by March\nand a budget", "", "", ""), true);
        assertThat(harvest.of(room.room.facilitator, room.id))
                .as("a line that is reported again is the same")
                .extracting(Harvestable::source)
                .contains(found.get(1).source())
                .doesNotContain(found.getFirst().source());
    }

    @Test
    void cardsComeWithTheirSupportTheirOriginsAndTheBallotOverThem() {
        var first = people.getFirst();
        joined(first);
        room.write(first, "Nobody cared for this one");
        room.write(people.get(1), "Of the other board");
        room.boards.move(
                people.get(1),
                room.id,
                room.card(people.get(1), "Of the other board").seen(),
                Lane.AGREED);
        var ballot = ballot(new Option(new OptionId("1"), new Bilingual("", "One line for all")));

        var cards = harvest.of(room.room.facilitator, room.id).stream()
                .filter(each -> each.from().isPresent())
                .toList();
        assertThat(cards)
                .extracting(each -> each.text().en())
                .containsExactly("One line for all", "Of the other board");
        var card = cards.getFirst();
        assertThat(card.ballotOrNull()).isEqualTo(ballot.value());
        assertThat(card.verbatim()).isEqualTo("One line for all\n• Hotline\n• Night line");
        assertThat(card.from().orElseThrow())
                .isEqualTo(new FromGroup(
                        GroupWork.name(room.group(0)),
                        Lane.AGREED,
                        0,
                        List.of(new Bilingual("Hotline", "Hotline"), new Bilingual("Night line", "Night line"))));
        assertThat(put(card, Form.LIST_ITEM)).allSatisfy(row -> {
            assertThat(row.decision().groupOrNull())
                    .isEqualTo(room.group(0).id().value());
            assertThat(row.decision().ballot()).contains(ballot.value());
        });
    }

    @Test
    void aBallotsResultGoesIntoEveryLanguageOfASectionOnceWithItsBallot() {
        var id = ballot(new Option(new OptionId("P-REC-1.4"), new Bilingual("قنوات دائمة", "Standing channels")));
        var found = harvest.of(room.room.facilitator, room.id);
        assertThat(found).extracting(Harvestable::kind).containsExactly(Kind.IDEA, Kind.RESERVATION);

        var put = put(found.getFirst(), Form.LIST_ITEM);
        assertThat(put(found.getFirst(), Form.PARAGRAPH)).as("asked again").isEqualTo(put);
        assertThat(put).hasSize(room.room.strategies.stored.bodies(section()).size());
        assertThat(put).allSatisfy(row -> {
            assertThat(row.decision().ballot()).contains(id.value());
            assertThat(row.decision().item()).contains(room.item);
            assertThat(row.decision().verbatim()).isEqualTo("قنوات دائمة\nStanding channels");
            assertThat(row.anchor()).isPresent();
        });
        assertThat(inText("قنوات دائمة") && inText("Standing channels")).isTrue();
        put(found.getLast(), Form.PARAGRAPH);
        assertThat(inText("Reservation of Justice on “Standing channels”: Six months <b>are</b> short"))
                .isTrue();
    }

    @Test
    void onlyWhoRunsTheWorkshopBringsAnythingInAndNothingOfAnotherOne() {
        report(people.getFirst(), new ReportData("A hotline", "", "", ""), true);
        var line = harvest.of(room.room.facilitator, room.id).getFirst().source();
        var drafter = room.room.member(Role.LEAD_DRAFTER);
        assertThatThrownBy(() -> harvest.put(drafter, room.id, line, section(), Form.PARAGRAPH))
                .isInstanceOf(Denied.class);
        var other = room.room.planned();
        assertThatThrownBy(() -> harvest.put(room.room.facilitator, other.id(), line, section(), Form.PARAGRAPH))
                .isInstanceOf(NotFound.class);
    }

    /** A card that lies in the lane of what is agreed, joined from two. */
    private void joined(Pass pass) {
        room.write(pass, "Hotline");
        room.write(pass, "Night line");
        var cards = List.of(
                room.card(pass, "Hotline").seen(), room.card(pass, "Night line").seen());
        var joint = room.boards.merge(pass, room.id, cards, "One line for all");
        room.boards.move(pass, room.id, joint.seen(), Lane.AGREED);
    }

    /** An open ballot by ministries in which three agree and one has a reservation. */
    private BallotId ballot(Option option) {
        var ballots = room.room.bean(BallotService.class);
        var facilitator = room.room.facilitator;
        var id = ballots.draft(
                facilitator,
                room.id,
                new Ballot(
                        new Bilingual("هل نعتمدها؟", "Do we adopt?"),
                        List.of(option),
                        new Consensus(0, 25),
                        Electorate.MINISTRY,
                        Secrecy.OPEN,
                        QuorumRule.NONE));
        ballots.open(facilitator, id, 1);
        for (var i = 0; i < people.size(); i++) {
            var stand = i == 0
                    ? new Paper.Stand(Consensus.Level.RESERVATION, "Six months <b>are</b> short")
                    : new Paper.Stand(Consensus.Level.AGREE, "");
            room.room.seats.cast(
                    people.get(i), room.id, id, new Paper.Stands(Map.of(option.id(), stand)), UUID.randomUUID(), false);
        }
        ballots.close(facilitator, id, 2);
        return id;
    }

    private void report(Pass pass, ReportData data, boolean handedIn) {
        var group = room.board(pass).group().id();
        var seen = room.boards.table(pass, room.id).orElseThrow().report().version();
        room.boards.report(pass, room.id, group, seen, data, handedIn);
    }

    private List<Provenance> put(Harvestable each, Form form) {
        return harvest.put(room.room.facilitator, room.id, each.source(), section(), form);
    }

    private SectionId section() {
        return room.room
                .strategies
                .stored
                .outline(room.room.strategy.id())
                .getFirst()
                .id();
    }

    private boolean inText(String words) {
        var texts = room.room.bean(Texts.class);
        return room.room.strategies.stored.bodies(section()).stream()
                .map(body -> texts.current(body.id()))
                .anyMatch(text -> !text.ofRecord().textContent().contains(words)
                        && Suggestions.acceptAll(text.document()).textContent().contains(words));
    }
}
