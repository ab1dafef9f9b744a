package org.mithaq.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.MembershipService;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Texts;
import org.mithaq.prose.BlockReplacement;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.StrategyService.NewStrategy;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Decision;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupTextPassage;
import org.mithaq.workshop.GroupTextPassage.GroupSection;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Origin.Fate;
import org.mithaq.workshop.Origin.Spot;
import org.mithaq.workshop.Origins;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Wording;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;

/** What groups wrote on the laptop and what the room decided there come home: whose words they are, and where they stand. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GroupTextsRoundTripTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final String DECIDED = "A standing line is in use before June 2027.";

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, Installation> MAIN = new EnumMap<>(TestDatabase.class);

    private Installation main;
    private Actor facilitator;
    private Strategy strategy;
    private WorkshopId workshop;
    private AgendaItemId item;
    private BodyId body;
    private SeatId sami;

    @BeforeEach
    void start() {
        main = MAIN.computeIfAbsent(database, fresh -> new Installation(fresh.fresh()));
        facilitator =
                main.person("ziad-" + java.util.UUID.randomUUID().toString().substring(0, 8));
        strategy = main.bean(StrategyService.class)
                .create(
                        facilitator,
                        new NewStrategy(
                                "T2",
                                new Bilingual("ورقة موقف", "Position"),
                                Set.of(Language.AR, Language.EN),
                                Language.EN,
                                "internal",
                                null,
                                true));
        main.bean(MembershipService.class)
                .put(facilitator, strategy.id(), me(), Set.of(Role.OWNER, Role.LEAD_DRAFTER, Role.FACILITATOR), null);
        body = main.bean(Strategies.class).bodies(strategy.id()).getFirst().id();
        write(main, body, me(), "The first paragraph.");
        var workshops = main.bean(WorkshopService.class);
        var planned = workshops.create(
                facilitator,
                strategy.id(),
                new WorkshopData(
                        new Bilingual("ورشة", "Workshop"),
                        Bilingual.EMPTY,
                        MeetingRule.ATTRIBUTED,
                        Language.EN,
                        LocalDate.now(ZoneId.systemDefault()),
                        LocalTime.of(9, 0),
                        1,
                        20,
                        new Quorum(Quorum.By.PEOPLE, 0)),
                Origin.EMPTY);
        workshop = planned.id();
        workshops.add(
                facilitator,
                workshop,
                planned.version(),
                1,
                new ItemData(AgendaKind.GROUPS, new Bilingual("مجموعات", "Groups"), 60, null, "", List.of()));
        item = workshops.agenda(facilitator, workshop).items().getFirst().id();
    }

    @AfterAll
    static void close() {
        MAIN.values().forEach(Installation::close);
        MAIN.clear();
    }

    @Test
    void whatAGroupWroteOnTheLaptopStandsInTheRecordAtHomeInTheNamesOfThoseWhoWroteIt() {
        try (var laptop = opened()) {
            begin(laptop);
            var away = group(laptop);
            write(laptop, english(away), new PersonId(sami.value()), "Sami wrote this.");
            append(laptop, english(away), me(), "The facilitator added that.");

            var receipt = home(laptop);

            assertThat(receipt.changed()).extracting(Bilingual::en).containsExactly("Group 1: Groups");
            assertThat(receipt.suggested()).isEmpty();
            var there = group(main);
            assertThat(text(main, english(there))).isEqualTo(text(laptop, english(away)));
            var written = main.bean(Authorship.class).of(facilitator, english(there));
            assertThat(written.stretches())
                    .extracting(stretch -> stretch.hand().person())
                    .containsExactly(new PersonId(sami.value()), me());
            assertThat(written.names().get(new PersonId(sami.value())).en()).startsWith("Sami");
        }
    }

    @Test
    void aGroupGoesOnOnTheLaptopWithWhatItWroteAtHomeAndBothSidesWordsAreKept() {
        main.bean(SessionService.class).open(facilitator, workshop, 0);
        main.bean(SessionService.class).next(facilitator, workshop, 1);
        form(main);
        write(main, english(group(main)), me(), "Written at home.");
        try (var laptop = opened()) {
            var away = group(laptop);
            assertThat(text(laptop, english(away)).textContent()).isEqualTo("Written at home.");
            append(laptop, english(away), me(), "Written on the laptop.");
            append(main, english(group(main)), me(), "Written at home meanwhile.");
            laptop.bean(SessionService.class).close(facilitator, workshop, 2);

            var receipt = returned(laptop);

            assertThat(receipt.suggested()).hasSize(1);
            var text = main.bean(Texts.class).current(english(group(main)));
            assertThat(text.ofRecord().textContent()).isEqualTo("Written at home.Written at home meanwhile.");
            assertThat(Suggestions.acceptAll(text.document()).textContent()).contains("Written on the laptop.");
        }
    }

    @Test
    void aRecordThatIsClosedAtHomeMakesThePackageWaitAndNothingIsTaken() {
        main.bean(SessionService.class).open(facilitator, workshop, 0);
        main.bean(SessionService.class).next(facilitator, workshop, 1);
        form(main);
        try (var laptop = opened()) {
            write(laptop, english(group(laptop)), me(), "Written on the laptop.");
            main.bean(Strategies.class).moveSection(group(main).section(), org.mithaq.strategy.SectionState.LOCKED);
            laptop.bean(SessionService.class).close(facilitator, workshop, 2);
            assertThatThrownBy(() -> returned(laptop))
                    .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.key())
                            .isEqualTo("kit.refusal.closedSections"));
            assertThat(main.bean(KitService.class).of(facilitator, workshop))
                    .extracting(Kit::state)
                    .containsExactly(Kit.State.OUT);
        }
    }

    @Test
    void whatWasDecidedOnTheLaptopIsKnownBesideItsWordsAtHome() {
        try (var laptop = opened()) {
            begin(laptop);
            decide(laptop);
            home(laptop);
            var spot = spot();
            assertThat(spot.fate()).isEqualTo(Fate.SUGGESTED);
            assertThat(spot.words()).isEqualTo(DECIDED);
        }
    }

    @Test
    void whereTheTextWentOnAtHomeTheDecisionIsASuggestionUntilItIsFollowed() {
        try (var laptop = opened()) {
            begin(laptop);
            decide(laptop);
            var followed = Suggestions.acceptAll(text(laptop, body));
            laptop.bean(Texts.class)
                    .change(
                            body,
                            me(),
                            BlockReplacement.of(text(laptop, body), followed).stream()
                                    .toList());
            assertThat(Suggestions.any(text(laptop, body))).isFalse();
            append(main, body, me(), "Written at home meanwhile.");

            home(laptop);

            assertThat(spot().fate()).isEqualTo(Fate.SUGGESTED);
            assertThat(spot().words()).isEqualTo(DECIDED);
            var here = text(main, body);
            main.bean(Texts.class)
                    .change(
                            body,
                            me(),
                            BlockReplacement.of(here, Suggestions.acceptAll(here)).stream()
                                    .toList());
            assertThat(Suggestions.any(text(main, body))).isFalse();
        }
    }

    private void decide(Installation laptop) {
        laptop.bean(DecisionsInText.class)
                .suggest(
                        facilitator,
                        new Decision(
                                workshop, item, null, null, Decision.Kind.IDEA, java.util.UUID.randomUUID(), DECIDED),
                        body,
                        Wording.Blocks.atEnd(Wording.Form.PARAGRAPHS, List.of(DECIDED)));
    }

    private Spot spot() {
        var section = main.bean(Strategies.class).body(body).orElseThrow().section();
        return main.bean(Origins.class)
                .of(facilitator, section)
                .getFirst()
                .spots()
                .getFirst();
    }

    private PersonId me() {
        return facilitator.signedIn().orElseThrow();
    }

    private Installation opened() {
        var kit = main.bean(KitService.class).prepare(facilitator, workshop);
        var laptop = new Installation(TestDatabase.H2.fresh());
        laptop.bean(KitPlanting.class).plant(kit.bytes());
        return laptop;
    }

    /** Opens the workshop, seats a guest, forms one group with a text. */
    private void begin(Installation laptop) {
        laptop.bean(SessionService.class).open(facilitator, workshop, 0);
        var code =
                laptop.bean(WorkshopService.class).find(facilitator, workshop).code();
        var taken = laptop.bean(Entrance.class)
                .join(code, "192.0.2.1", new Entrance.Guest("Sami", null, "University", SeatRole.PARTICIPANT, true));
        sami = taken.seat().id();
        laptop.bean(AttendanceService.class).admit(facilitator, workshop, sami);
        laptop.bean(SessionService.class).next(facilitator, workshop, 1);
        form(laptop);
        laptop.bean(GroupService.class)
                .seat(facilitator, workshop, item, sami, group(laptop).group());
    }

    private void form(Installation at) {
        at.bean(GroupService.class).form(facilitator, workshop, item, new Formation(Formation.Kind.HAND, 1, 0));
        at.bean(GroupTextService.class).open(facilitator, workshop, item);
    }

    private KitHomecoming.Receipt home(Installation laptop) {
        laptop.bean(SessionService.class).close(facilitator, workshop, 2);
        return returned(laptop);
    }

    private KitHomecoming.Receipt returned(Installation laptop) {
        var back = laptop.bean(KitReturn.class).pack(facilitator, workshop);
        return main.bean(KitHomecoming.class).receive(facilitator, workshop, back.bytes());
    }

    private GroupSection group(Installation at) {
        return at.bean(GroupTextPassage.class).of(workshop).getFirst();
    }

    private static BodyId english(GroupSection section) {
        return section.bodies().stream()
                .filter(each -> each.language() == Language.EN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void write(Installation at, BodyId body, PersonId by, String... paragraphs) {
        change(at, body, by, document(paragraphs));
    }

    private static void append(Installation at, BodyId body, PersonId by, String paragraph) {
        var now = text(at, body);
        var blocks = new java.util.ArrayList<>(now.children());
        blocks.addAll(document(paragraph).children());
        change(at, body, by, now.copy(Fragment.of(blocks)));
    }

    private static void change(Installation at, BodyId body, PersonId by, Node wanted) {
        at.bean(Texts.class)
                .change(
                        body,
                        by,
                        BlockReplacement.of(text(at, body), wanted).stream().toList());
    }

    private static Node document(String... paragraphs) {
        return SCHEMA.node(
                "doc",
                Arrays.stream(paragraphs)
                        .map(text -> SCHEMA.node("paragraph", SCHEMA.text(text)))
                        .toArray(Node[]::new));
    }

    private static Node text(Installation at, BodyId body) {
        return at.bean(Texts.class).current(body).document();
    }
}
