package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;
import static org.mithaq.journey.Seat.Device.DESKTOP;
import static org.mithaq.journey.Seat.Device.PHONE;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

/**
 * A workshop of one day from its plan to the document about it: a facilitator at a desk and a wall, two rapporteurs with an account, six guests
 * with phones from three ministries, in Arabic and in English. One phone loses the network while it votes, another is loaded anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkshopJourney extends Stage {

    private static final Bilingual TITLE = new Bilingual("أولويات السنة الأولى", "Priorities of the first year");
    private static final Bilingual INTERIOR = new Bilingual("وزارة الداخلية", "Ministry of Interior");
    private static final Bilingual JUSTICE = new Bilingual("وزارة العدل", "Ministry of Justice");
    private static final Bilingual FINANCE = new Bilingual("وزارة المالية", "Ministry of Finance");

    private static final Bilingual FIRST = new Bilingual("بأيهما نبدأ؟", "Which of them first?");
    private static final Bilingual LINE =
            new Bilingual("خط دائم بين مراكز الاستجابة", "A standing line between centres");
    private static final Bilingual DRILL = new Bilingual("تمرين مشترك كل عام", "A joint exercise every year");
    private static final Bilingual BY_JUNE =
            new Bilingual("يبدأ العمل بالخط الدائم قبل حزيران 2027.", "The standing line is in use before June 2027.");

    private static final String RESERVATION = "شرط أن تُدرج كلفته (120 ألفاً) في موازنة 2027.";
    private static final String MINORITY = "رأى ثلاثة أن التمرين أولى من الخط.";
    private static final String PARKED = "من يدفع كلفة الترجمة؟";
    private static final String ACTION = "Appoint the contact points and test the line";

    /** What each guest writes on the board of their group. */
    private final Map<String, String> cards = Map.of(
            "سامي حداد", "رقم واحد يجيب ليلاً ونهاراً",
            "Rana Khatib", "One number that answers day and night",
            "ليث العبيدي", "تمرين كل ستة أشهر",
            "Dana Aziz", "Train judges in electronic evidence",
            "مها الراوي", "صندوق مشترك للطوارئ",
            "Omar Jamil", "A fund for emergencies");

    private Seat facilitator;
    private Seat hall;

    /** The hall reads the language in which the workshop works, whatever the facilitator reads. */
    private final Words wall = new Words(AR);

    private ConsolePage console;
    private String strategy;
    private SeatPage huda;
    private SeatPage yusuf;
    private List<SeatPage> guests = List.of();
    private final List<SeatPage> everybody = new ArrayList<>();

    @BeforeAll
    void thoseWithAnAccountSignIn() {
        facilitator = seat("ziad", EN);
        huda = new SeatPage(seat("huda", AR, DESKTOP), "هدى مراد");
        yusuf = new SeatPage(seat("yusuf", EN, PHONE), "يوسف سهيل");
    }

    @Test
    @Order(1)
    void theFacilitatorPlansADayFromAReadyAgendaAndTheHallShowsTheWayIn() {
        strategy = new HomePage(facilitator).demo();
        console = ConsolePage.plan(facilitator, strategy, TITLE);
        console.press("open");
        hall = console.hall();
        assertThat(hall.page().locator(".projector-code")).hasText(console.code());
        assertThat(hall.page().locator("html")).hasAttribute("lang", "ar");
        assertThat(hall.page().locator("h1")).containsText(TITLE.ar());
    }

    @Test
    @Order(2)
    void guestsWaitAtTheDoorUntilTheyAreAdmittedAndMembersSitDown() {
        var code = console.code();
        guests = List.of(
                guest("سامي حداد", AR).ask(code, INTERIOR),
                guest("Rana Khatib", EN).ask(code, INTERIOR),
                guest("ليث العبيدي", AR).ask(code, JUSTICE),
                guest("Dana Aziz", EN).ask(code, JUSTICE),
                guest("مها الراوي", AR).ask(code, FINANCE),
                guest("Omar Jamil", EN).ask(code, FINANCE));
        everybody.addAll(List.of(huda.sit(code), yusuf.sit(code)));
        everybody.addAll(guests);
        console.admitAll(6);
        for (var one : everybody) {
            assertThat(one.said()).hasText(one.seat().word("workshop.seat.soon"));
        }
        assertThat(console.room()).containsText(facilitator.word("workshop.screen.present", 8, 5));
        assertThat(hall.page().locator(".projector-foot")).hasText(wall.of("workshop.screen.present", 8, 5));
        console.role(huda.name(), "RAPPORTEUR");
        console.role(yusuf.name(), "RAPPORTEUR");
    }

    private SeatPage guest(String name, Language language) {
        return new SeatPage(stranger(language, PHONE), name);
    }

    @Test
    @Order(3)
    void threeGroupsAreMixedByMinistryAndEachWritesOnItsBoard() {
        console.goOnTo("GROUPS");
        console.part("groups").fill("group-count", "3");
        console.press("make-groups");
        assertThat(console.groups()).hasCount(3);
        for (var group : console.groups().all()) {
            var members = console.members(group);
            assertThat(members).extracting(ConsolePage.Member::delegation).doesNotHaveDuplicates();
            assertThat(members).filteredOn(ConsolePage.Member::rapporteur).hasSizeLessThan(2);
        }
        for (var guest : guests) {
            assertThat(guest.fellows()).containsText(guest.name());
            guest.write(cards.get(guest.name()));
        }
        // whoever has not written yet is named, and nobody else
        for (var group : console.groups().all()) {
            var silent = console.members(group).stream()
                    .filter(ConsolePage.Member::rapporteur)
                    .toList();
            if (silent.isEmpty()) {
                assertThat(group.locator(".group-silent")).hasCount(0);
            } else {
                assertThat(group.locator(".group-silent"))
                        .hasText(facilitator.word("workshop.group.silent") + " "
                                + silent.getFirst().name());
            }
        }
        assertThat(hall.page().locator(".projector-groups li")).hasCount(3);
    }

    @Test
    @Order(4)
    void twoCardsThatSayTheSameAreLaidTogetherAndAgreedOn() {
        var group = console.groups().all().stream()
                .map(console::members)
                .map(members -> members.stream()
                        .filter(member -> cards.containsKey(member.name()))
                        .toList())
                .filter(members -> members.size() > 1)
                .findFirst()
                .orElseThrow();
        var merging = sitting(group.getFirst().name());
        var fellow = sitting(group.getLast().name());
        merging.merge(cards.get(merging.name()), cards.get(fellow.name()), LINE.ar());
        merging.agree(LINE.ar());
        // on the phone of the other as well
        assertThat(fellow.lane("AGREED")).containsText(LINE.ar());
        facilitator.picture("workshop-console");
    }

    private SeatPage sitting(String name) {
        return everybody.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(5)
    void rapporteursHandInWhatWasAgreedWhatNotAndWhoTakesItOn() {
        huda.report(LINE.ar(), "متى يبدأ العمل به؟", MINORITY, "الهيئة الوطنية للأمن السيبراني");
        yusuf.report(DRILL.en(), "Who pays for it?", "", "Ministry of Finance");
        assertThat(console.groups()
                        .filter(new Locator.FilterOptions()
                                .setHasText(facilitator.word("workshop.report.state.handedIn"))))
                .hasCount(2);
    }

    @Test
    @Order(6)
    void eachGroupWalksToTheBoardOfAnother() {
        console.fill("walk-minutes", "0");
        console.press("walk-begin");
        assertThat(hall.page().locator(".projector-groups .projector-item").first())
                .hasText(wall.of("workshop.walk.hall", 1, 2));
        for (var one : everybody) {
            assertThat(one.visited()).isVisible();
        }
        var visitor = guests.getFirst();
        visitor.support().click();
        assertThat(visitor.support()).hasAttribute("aria-pressed", "true");
        guests.getLast().remark("What does it cost?");
        console.press("walk-end");
        for (var one : everybody) {
            assertThat(one.visited()).isHidden();
        }
    }

    @Test
    @Order(7)
    void aSecretBallotCountsEachOnceThoughOnePhoneIsCutOffAndOneReloaded() {
        console.goOnTo("VOTE");
        console.part("ballots").draft(FIRST, "DOTS", "PERSON", "SECRET", List.of(LINE, DRILL));
        console.confirmed("ballot-open", "workshop.ballots.open");

        var lost = guests.getFirst();
        lost.dots(LINE, 2);
        lost.seat().picture("workshop-phone-ar");
        lost.seat().offline(true);
        lost.cast();
        assertThat(lost.stand()).hasAttribute("data-stand", "sending");

        var reloaded = guests.get(1);
        reloaded.dots(LINE, 2);
        reloaded.seat().page().reload();
        assertThat(reloaded.onIt(LINE)).containsText("2");

        for (var one : everybody.subList(0, 2)) {
            one.dots(DRILL, 3);
            one.cast();
            one.isCast("PERSON");
        }
        for (var one : guests.subList(1, 6)) {
            one.dots(LINE, one == reloaded ? 1 : 3);
            one.cast();
            one.isCast("PERSON");
        }
        assertThat(console.turnout()).hasText(facilitator.word("workshop.ballots.turnout.PERSON", 7, 8));
        assertThat(console.missing()).hasText(facilitator.word("workshop.ballots.missing", lost.name()));
        assertThat(hall.page().locator(".projector-count").first())
                .hasText(wall.of("workshop.ballots.turnout.PERSON", 7, 8));

        assertThat(lost.stand()).hasAttribute("data-stand", "unsure");
        lost.seat().offline(false);
        lost.isCast("PERSON");
        assertThat(console.missing()).hasText(facilitator.word("workshop.ballots.allVoted"));

        console.confirmed("ballot-close", "workshop.ballots.close");
        for (var one : everybody) {
            assertThat(one.result().locator(".decision"))
                    .hasText(one.seat().word("workshop.result.chosen", quoted(one, LINE)));
        }
        assertThat(lost.table()).containsText("17");
        assertThat(hall.page().locator(".ballot-result .decision")).hasCount(2);
        assertThat(hall.page().locator(".projector-ballot figure")).isVisible();
        hall.picture("workshop-hall-ar");
    }

    private static String quoted(SeatPage reader, Bilingual title) {
        return reader.seat().word("workshop.chart.quoted", reader.reads(title));
    }

    @Test
    @Order(8)
    void ministriesAgreeInTheOpenAndAReservationIsKeptWordForWord() {
        console.draft(BY_JUNE, "CONSENSUS", "MINISTRY", "OPEN", List.of());
        console.confirmed("ballot-open", "workshop.ballots.open");
        var reserved = guests.getFirst();
        reserved.level("RESERVATION");
        reserved.because(RESERVATION);
        reserved.cast();
        reserved.isCast("MINISTRY");
        // the second person of that ministry has no second vote
        var second = guests.get(1);
        second.level("AGREE");
        second.cast();
        assertThat(second.stand()).hasText(second.seat().word("workshop.paper.stand.taken.MINISTRY"));
        for (var one : List.of(huda, yusuf, guests.get(2), guests.get(4))) {
            one.level("AGREE");
            one.cast();
            one.isCast("MINISTRY");
        }
        console.confirmed("ballot-close", "workshop.ballots.close");
        assertThat(console.ballot()).containsText(facilitator.word("workshop.result.verdict.WITH_RESERVATIONS"));
        assertThat(console.ballot()).containsText(RESERVATION);
        assertThat(guests.getLast().result()).containsText(RESERVATION);
    }

    @Test
    @Order(9)
    void aTextIsReadLineByLineAndWhatAPhoneProposesIsAdoptedIntoIt() {
        console.goOnTo("READING");
        console.read("7");
        console.press("next-line");
        var author = guests.getFirst();
        assertThat(author.line()).isVisible();
        var line = hall.page().locator(".projector-reading .reading-now:not(.reading-heading) [lang=ar].compared");
        var now = line.innerText();
        assertThat(author.line()).containsText(now);
        author.propose(now + " ويُراجع ذلك كل عام.", "حتى لا يُنسى");
        assertThat(console.amendment()).containsText(author.name());
        assertThat(hall.page().locator(".reading-proposals")).containsText("ويُراجع ذلك كل عام.");
        console.amendment().locator("[id^=adopt-]").click();
        assertThat(author.own()).containsText(author.seat().word("workshop.amendment.state.ADOPTED"));
        assertThat(line).containsText("ويُراجع ذلك كل عام.");
        console.press("close-reading");
    }

    @Test
    @Order(10)
    void whoDoesWhatIsWrittenDownWhatFindsNoTimeIsParkedAndTheWorkshopCloses() {
        console.goOnTo("ACTION_PLAN");
        console.part("actions").press("add-action");
        console.fill("action-what", ACTION);
        facilitator.choose(facilitator.page().locator("#action-ministry input"), INTERIOR.en());
        console.fill("action-indicator", "Answer within ten minutes in every test");
        console.press("confirm");
        assertThat(facilitator.page().locator("#actions")).containsText(INTERIOR.en());
        guests.get(4).park(PARKED);
        console.part("parking");
        assertThat(facilitator.page().locator("#parked")).containsText(PARKED);

        console.goOnTo("CLOSING");
        console.confirmed("close", "workshop.move.close");
        for (var one : everybody) {
            assertThat(one.said()).hasText(one.seat().word("workshop.seat.closed"));
        }
    }

    @Test
    @Order(11)
    void whatWasAgreedGoesIntoTheStrategyWithItsOrigin() {
        var outcome = new OutcomePage(facilitator, console.outcome());
        outcome.put(BY_JUNE.en(), "IDEA", "9");
        outcome.put(RESERVATION, "RESERVATION", "9");
        assertThat(outcome.went()).hasCount(3);
        assertThat(outcome.went().first()).containsText(facilitator.word("workshop.harvest.kind.AMENDMENT"));
        var idea = outcome.went().filter(new Locator.FilterOptions().setHasText(BY_JUNE.en()));
        assertThat(idea.first()).containsText("Vote on priorities");
        assertThat(idea.first()).containsText(facilitator.word("workshop.harvest.state.OPEN"));

        var desk = DeskPage.open(
                facilitator, new OverviewPage(facilitator, strategy).draft("9").address() + "?view=ar");
        assertThat(desk.text(AR)
                        .locator("ins")
                        .filter(new Locator.FilterOptions().setHasText(BY_JUNE.ar()))
                        .first())
                .isVisible();
        desk.reads(AR, RESERVATION);
    }

    @Test
    @Order(12)
    void theOutcomeDocumentIsWrittenOpenedAtTheDeskAndTakenAwayAsAWordFile() {
        var outcome = new OutcomePage(facilitator, console.outcome());
        var record = outcome.write();
        facilitator.picture("workshop-outcome");
        var desk = new OverviewPage(facilitator, record).draft("7").show("both");
        desk.reads(AR, RESERVATION);
        desk.reads(EN, RESERVATION);
        desk.reads(AR, MINORITY);

        var file = new WordFile(new ExportPage(facilitator, record).download("DOCX"));
        assertThat(file.fromTheRight(RESERVATION)).isTrue();
        assertThat(file.fromTheRight(MINORITY)).isTrue();
        assertThat(file.headings(1)).contains("التحفظات", "Reservations");
        assertThat(file.tables()).contains(ACTION, PARKED, INTERIOR.ar());
        // the rule of the house: nobody is named
        var all = file.tables();
        assertThat(guests).extracting(SeatPage::name).noneMatch(all::contains);
    }
}
