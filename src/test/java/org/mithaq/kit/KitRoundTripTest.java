package org.mithaq.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
import org.mithaq.editing.Texts;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.StrategyService.NewStrategy;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;

/** A workshop goes to a laptop and comes back: the main installation on both databases, the laptop on the embedded one as in the field. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KitRoundTripTest {

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, Installation> MAIN = new EnumMap<>(TestDatabase.class);

    private Installation main;
    private Actor facilitator;
    private Strategy strategy;
    private Workshop workshop;
    private List<BodyId> bodies;

    @BeforeEach
    void start() {
        main = MAIN.computeIfAbsent(database, fresh -> new Installation(fresh.fresh()));
        facilitator =
                main.person("tariq-" + java.util.UUID.randomUUID().toString().substring(0, 8));
        strategy = main.bean(StrategyService.class)
                .create(
                        facilitator,
                        new NewStrategy(
                                "T2",
                                new Bilingual("ورقة موقف", "Position"),
                                Set.of(Language.AR, Language.EN),
                                Language.AR,
                                "internal",
                                null,
                                true));
        var me = facilitator.signedIn().orElseThrow();
        main.bean(MembershipService.class)
                .put(facilitator, strategy.id(), me, Set.of(Role.OWNER, Role.LEAD_DRAFTER, Role.FACILITATOR), null);
        bodies = main.bean(Strategies.class).bodies(strategy.id()).stream()
                .filter(body -> body.language() == Language.AR)
                .map(org.mithaq.strategy.Body::id)
                .toList();
        write(main, bodies.get(0), "الفقرة الأولى من النص.", "الفقرة الثانية كما خرجت.");
        write(main, bodies.get(1), "نص لا يتغير هنا.");
        write(main, bodies.get(2), "نص لا يتغير في أي مكان.");
        workshop =
                main.bean(WorkshopService.class).create(facilitator, strategy.id(), data(), Origin.template("one-day"));
    }

    @AfterAll
    static void close() {
        MAIN.values().forEach(Installation::close);
        MAIN.clear();
    }

    @Test
    void whatWasDecidedAndWrittenOnTheLaptopComesHomeAndOverwritesNothing() {
        var kit = main.bean(KitService.class).prepare(facilitator, workshop.id());
        try (var laptop = opened(kit.bytes())) {
            assertThat(text(laptop, bodies.get(0))).isEqualTo(text(main, bodies.get(0)));
            hold(laptop);
            write(laptop, bodies.get(0), "الفقرة الأولى من النص.", "الفقرة الثانية كما كُتبت في الورشة.");
            write(laptop, bodies.get(1), "نص لا يتغير هنا.", "فقرة من الورشة.");
            write(main, bodies.get(0), "الفقرة الأولى من النص.", "الفقرة الثانية كما صارت هنا.");
            var back = laptop.bean(KitReturn.class).pack(facilitator, workshop.id());

            var receipt = main.bean(KitHomecoming.class).receive(facilitator, workshop.id(), back.bytes());

            assertThat(receipt.beside()).isFalse();
            assertThat(receipt.changed()).hasSize(1);
            assertThat(receipt.suggested()).hasSize(1);
            assertThat(main.jdbc()
                            .sql("select object_id, after_hash, detail from audit_entry"
                                    + " where strategy_id = :strategy and action = 'KIT_RETURNED'")
                            .param("strategy", strategy.id().value())
                            .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                            .list())
                    .singleElement()
                    .asString()
                    .startsWith(workshop.id() + " " + Keys.hash(back.bytes()))
                    .endsWith("beside=false; changed=1; suggested=1");
            var contested = main.bean(Texts.class).current(bodies.get(0));
            assertThat(contested.ofRecord().textContent())
                    .contains("كما صارت هنا")
                    .doesNotContain("كُتبت");
            assertThat(Suggestions.acceptAll(contested.document()).textContent())
                    .contains("كما صارت هنا", "كما كُتبت في الورشة");
            assertThat(text(main, bodies.get(1))).isEqualTo(text(laptop, bodies.get(1)));
            assertThat(main.bean(Texts.class).current(bodies.get(2)).version()).isEqualTo(1);
        }
        assertThat(main.bean(WorkshopService.class)
                        .session(facilitator, workshop.id())
                        .phase())
                .isEqualTo(Phase.CLOSED);
        assertThat(main.bean(SessionService.class).log(facilitator, workshop.id()))
                .hasSize(3)
                .allSatisfy(move -> assertThat(move.by()).isEqualTo(me()));
        var seats = main.bean(AttendanceService.class)
                .attendance(facilitator, workshop.id())
                .seats();
        assertThat(seats)
                .extracting(seat -> seat.name() + " " + seat.isGuest())
                .containsExactlyInAnyOrder("Rana true", name() + " false");
        requireResult(workshop.id());
        var shown = main.bean(WorkshopService.class).find(facilitator, workshop.id());
        assertThat(shown.code()).isEqualTo(workshop.code());
        assertThat(main.bean(KitService.class).of(facilitator, workshop.id()))
                .singleElement()
                .satisfies(done -> assertThat(done.state()).isEqualTo(Kit.State.RETURNED));
    }

    @Test
    void whatCameBackOnceOrIsOfAnotherKitOrChangedIsRefusedAndChangesNothing() {
        var kit = main.bean(KitService.class).prepare(facilitator, workshop.id());
        try (var laptop = opened(kit.bytes())) {
            refused("kit.refusal.notClosed", () -> laptop.bean(KitReturn.class).pack(facilitator, workshop.id()));
            hold(laptop);
            write(laptop, bodies.get(1), "نص من الورشة.");
            var back = laptop.bean(KitReturn.class).pack(facilitator, workshop.id());

            refused("kit.refusal.notBack", () -> receive(kit.bytes()));
            var tampered = back.bytes().clone();
            tampered[tampered.length / 2] ^= 1;
            assertThatThrownBy(() -> receive(tampered)).isInstanceOf(Invalid.class);
            var read = SignedPackage.read(back.bytes());
            refused(
                    "kit.refusal.signature",
                    () -> receive(SignedPackage.write(
                            read.manifest(), read.parts(), Keys.random().getPrivate())));
            var stranger = new Manifest(
                    Manifest.BACK,
                    Manifest.VERSION,
                    read.manifest().schema(),
                    java.util.UUID.randomUUID(),
                    strategy.id().value(),
                    workshop.id().value(),
                    "",
                    me().value(),
                    "",
                    List.of(),
                    null);
            refused(
                    "kit.refusal.foreign",
                    () -> receive(SignedPackage.write(
                            stranger, read.parts(), Keys.random().getPrivate())));
            var other = main.bean(WorkshopService.class).create(facilitator, strategy.id(), data(), Origin.EMPTY);
            refused("kit.refusal.otherWorkshop", () -> main.bean(KitHomecoming.class)
                    .receive(facilitator, other.id(), back.bytes()));
            assertThat(main.bean(WorkshopService.class)
                            .session(facilitator, workshop.id())
                            .phase())
                    .isEqualTo(Phase.PLANNED);
            assertThat(main.bean(Texts.class).current(bodies.get(1)).version()).isEqualTo(1);

            var stuffed = new String(read.part(Parts.WORKSHOP), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\\\"P-REC-1.1\\\":2", "\\\"P-REC-1.1\\\":3");
            assertThat(stuffed).contains("\":3");
            var parts = new java.util.HashMap<>(read.parts());
            parts.put(Parts.WORKSHOP, stuffed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var laptopsKey = laptop.bean(JdbcHere.class).find().orElseThrow().privateKey();
            refused(
                    "workshop.refusal.rows",
                    () -> receive(SignedPackage.write(read.manifest(), parts, Keys.privateKey(laptopsKey))));

            receive(back.bytes());
            refused("kit.refusal.again", () -> receive(back.bytes()));
            assertThat(main.bean(Texts.class).current(bodies.get(1)).version()).isEqualTo(2);
        }
    }

    @Test
    void aWorkshopThatWentOnAtHomeIsJoinedByTheOneThatComesBack() {
        var kit = main.bean(KitService.class).prepare(facilitator, workshop.id());
        main.bean(SessionService.class).open(facilitator, workshop.id(), 0);
        try (var laptop = opened(kit.bytes())) {
            hold(laptop);
            var receipt = receive(laptop.bean(KitReturn.class)
                    .pack(facilitator, workshop.id())
                    .bytes());
            assertThat(receipt.beside()).isTrue();
            var workshops = main.bean(WorkshopService.class);
            assertThat(workshops.session(facilitator, workshop.id()).phase()).isEqualTo(Phase.OPEN);
            assertThat(workshops.session(facilitator, receipt.into()).phase()).isEqualTo(Phase.CLOSED);
            assertThat(workshops.find(facilitator, receipt.into()).code()).isNotEqualTo(workshop.code());
            requireResult(receipt.into());
            var copied = workshops.agenda(facilitator, receipt.into());
            assertThat(copied.items())
                    .hasSameSizeAs(workshops.agenda(facilitator, workshop.id()).items());
            assertThat(copied.items())
                    .extracting(item -> item.id())
                    .doesNotContainAnyElementsOf(workshops.agenda(facilitator, workshop.id()).items().stream()
                            .map(item -> item.id())
                            .toList());
        }
    }

    @Test
    void theLaptopKnowsNamesButNoPasswordsAndOpensOnlyThisKit() {
        var kit = main.bean(KitService.class).prepare(facilitator, workshop.id());
        try (var laptop = opened(kit.bytes())) {
            assertThat(laptop.jdbc()
                            .sql("select count(*) from person where login is not null or password is not null")
                            .query(Integer.class)
                            .single())
                    .isZero();
            laptop.bean(KitPlanting.class).plant(kit.bytes());
            var second = main.bean(KitService.class).prepare(facilitator, workshop.id());
            refused("kit.refusal.inUse", () -> laptop.bean(KitPlanting.class).plant(second.bytes()));
        }
        refused("kit.refusal.notAway", () -> main.bean(KitReturn.class).pack(facilitator, workshop.id()));
    }

    private org.mithaq.common.PersonId me() {
        return facilitator.signedIn().orElseThrow();
    }

    private String name() {
        return main.bean(org.mithaq.account.People.class)
                .find(me())
                .orElseThrow()
                .login();
    }

    private KitHomecoming.Receipt receive(byte[] file) {
        return main.bean(KitHomecoming.class).receive(facilitator, workshop.id(), file);
    }

    private static Installation opened(byte[] kit) {
        var laptop = new Installation(TestDatabase.H2.fresh());
        laptop.bean(KitPlanting.class).plant(kit);
        return laptop;
    }

    /** Opens the workshop, seats a guest by the code and the facilitator, begins an item and closes. */
    private void hold(Installation laptop) {
        var sessions = laptop.bean(SessionService.class);
        sessions.open(facilitator, workshop.id(), 0);
        var guest = new Entrance.Guest("Rana", null, "University", SeatRole.PARTICIPANT, true);
        var code = laptop.bean(WorkshopService.class)
                .find(facilitator, workshop.id())
                .code();
        var taken = laptop.bean(Entrance.class).join(code, "192.0.2.1", guest);
        laptop.bean(AttendanceService.class)
                .admit(facilitator, workshop.id(), taken.seat().id());
        laptop.bean(Entrance.class).join(facilitator, workshop.id(), true);
        sessions.next(facilitator, workshop.id(), 1);
        vote(laptop, taken.token());
        sessions.close(facilitator, workshop.id(), 2);
    }

    /** A secret ballot in which the guest has the only vote but the facilitator's, who abstains by not voting. */
    private void vote(Installation laptop, String token) {
        var ballots = laptop.bean(BallotService.class);
        var first = new OptionId("P-REC-1.1");
        var form = new Ballot(
                new Bilingual("بأيها نبدأ؟", ""),
                List.of(
                        new Option(first, new Bilingual("أ", "A")),
                        new Option(new OptionId("P-REC-1.2"), new Bilingual("ب", "B"))),
                new DotVoting(3, 3, new Selection(1, TieRule.CHAIR)),
                Electorate.PERSON,
                Secrecy.SECRET,
                QuorumRule.NONE);
        var id = ballots.draft(facilitator, workshop.id(), form);
        ballots.open(facilitator, id, 1);
        laptop.bean(SeatService.class)
                .cast(
                        new Pass.Guest(token),
                        workshop.id(),
                        id,
                        new Paper.Dots(Map.of(first, 2)),
                        java.util.UUID.randomUUID(),
                        false);
        ballots.close(facilitator, id, 2);
    }

    private void requireResult(WorkshopId in) {
        var ballots = main.bean(BallotService.class);
        var held = ballots.of(facilitator, in);
        assertThat(held).hasSize(1);
        var counted = ballots.result(facilitator, held.getFirst().id()).orElseThrow();
        assertThat(counted.intact()).isTrue();
        assertThat(counted.result().voted()).isEqualTo(1);
        assertThat(counted.result().hash()).isEqualTo(held.getFirst().resultHashOrNull());
    }

    private void write(Installation at, BodyId body, String... paragraphs) {
        var schema = Schema.mithaq();
        var document = schema.node(
                "doc",
                java.util.Arrays.stream(paragraphs)
                        .map(text -> schema.node("paragraph", schema.text(text)))
                        .toArray(Node[]::new));
        at.bean(Texts.class).replaceAll(body, me(), document);
    }

    private static Node text(Installation at, BodyId body) {
        return at.bean(Texts.class).current(body).document();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private static WorkshopData data() {
        return new WorkshopData(
                new Bilingual("ورشة بلا شبكة", "Without a network"),
                Bilingual.EMPTY,
                MeetingRule.CHATHAM_HOUSE,
                Language.AR,
                LocalDate.now(ZoneId.systemDefault()),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.PEOPLE, 0));
    }
}
