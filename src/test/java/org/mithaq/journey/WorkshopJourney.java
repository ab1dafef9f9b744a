package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;
import static org.mithaq.journey.Seat.Device.DESKTOP;
import static org.mithaq.journey.Seat.Device.PHONE;
import static org.mithaq.journey.WorkshopTexts.*;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A workshop of one day from its plan to the document about it: a facilitator at a desk and a wall, two rapporteurs with an account, six guests
 * with phones from three ministries, in Arabic and in English. One phone loses the network while it votes, another is loaded anew; at the end
 * phones say how it was.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkshopJourney extends Stage {

    /** How many pages load at once. */
    private static final int AT_ONCE = 3;

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
        guests = Delegate.all().stream()
                .map(one -> new SeatPage(stranger(one.language(), PHONE), one.name()))
                .toList();
        everybody.addAll(List.of(huda, yusuf));
        everybody.addAll(guests);
        comeIn(code);
        guests.forEach(SeatPage::waits);
        console.admitAll(6);
        for (var one : everybody) {
            assertThat(one.said()).hasText(one.seat().word("workshop.seat.soon"));
        }
        assertThat(console.room()).containsText(facilitator.word("workshop.screen.present", 8, 5));
        assertThat(hall.page().locator(".projector-foot")).hasText(wall.of("workshop.screen.present", 8, 5));
        console.role(huda.name(), "RAPPORTEUR");
        console.role(yusuf.name(), "RAPPORTEUR");
    }

    /** Pages load while others are used already: some at a time, so that each is there in time. */
    private void comeIn(String code) {
        var people = everybody.stream().filter(one -> one != guests.getFirst()).toList();
        people.subList(0, AT_ONCE).forEach(one -> one.scan(code));
        for (var i = 0; i < people.size(); i++) {
            if (i + AT_ONCE < people.size()) {
                people.get(i + AT_ONCE).scan(code);
            }
            takeSeat(people.get(i));
        }
        // one has no camera
        takeSeat(guests.getFirst().type(code));
    }

    private void takeSeat(SeatPage one) {
        if (guests.contains(one)) {
            one.ask(Delegate.ministry(one.name()));
        } else {
            one.sit();
        }
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
            guest.write(Delegate.card(guest.name()));
        }
        guests.forEach(guest -> guest.wrote(Delegate.card(guest.name())));
        for (var group : console.groups().all()) {
            console.namesWhoIsSilent(group);
        }
        assertThat(hall.page().locator(".projector-groups li")).hasCount(3);
    }

    @Test
    @Order(4)
    void twoCardsThatSayTheSameAreLaidTogetherAndAgreedOn() {
        var group = console.groups().all().stream()
                .map(console::members)
                .map(members -> members.stream()
                        .filter(member -> Delegate.has(member.name()))
                        .toList())
                .filter(members -> members.size() > 1)
                .findFirst()
                .orElseThrow();
        var merging = sitting(group.getFirst().name());
        var fellow = sitting(group.getLast().name());
        merging.merge(Delegate.card(merging.name()), Delegate.card(fellow.name()), LINE.ar());
        merging.agree(LINE.ar());
        // on the phone of the other as well
        assertThat(fellow.lane("AGREED")).containsText(LINE.ar());
        facilitator.picture("workshop-console");
    }

    @Test
    @Order(5)
    void aGuestAtAPhoneAndAMemberAtADeskWriteInTheTextOfTheirGroupAtTheSameTime() {
        console.part("groups").press("open-texts");
        var fellow = console.groups().all().stream()
                .map(console::members)
                .filter(members ->
                        members.stream().anyMatch(member -> member.name().equals(huda.name())))
                .flatMap(List::stream)
                .filter(member -> Delegate.has(member.name()))
                .findFirst()
                .orElseThrow();
        var desk = new GroupTextPage(huda);
        var phone = new GroupTextPage(sitting(fellow.name()));
        desk.writeWith(phone, FIRST_SENTENCE, SECOND_SENTENCE);
        huda.tab("workshop.board");
        sitting(fellow.name()).tab("workshop.board");
    }

    private SeatPage sitting(String name) {
        return everybody.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(6)
    void rapporteursHandInWhatWasAgreedWhatNotAndWhoTakesItOn() {
        huda.report(LINE.ar(), "متى يبدأ العمل به؟", MINORITY, "الهيئة الوطنية للأمن السيبراني");
        yusuf.report(DRILL.en(), "Who pays for it?", "", "Ministry of Finance");
        assertThat(console.groups()
                        .filter(new Locator.FilterOptions()
                                .setHasText(facilitator.word("workshop.report.state.handedIn"))))
                .hasCount(2);
    }

    @Test
    @Order(7)
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
    @Order(8)
    void aSecretBallotCountsEachOnceThoughOnePhoneIsCutOffAndOneReloaded() {
        console.goOnTo("VOTE");
        console.part("ballots").draft(FIRST, "DOTS", "PERSON", "SECRET", List.of(LINE, DRILL));
        console.confirmed("ballot-open", "workshop.ballots.open");

        var lost = guests.getFirst();
        lost.dots(LINE, 2);
        lost.seat().picture("workshop-phone-ar");
        lost.mark();
        lost.seat().offline(true);
        assertThat(lost.connection()).hasAttribute("data-line", "down");
        assertThat(lost.connection()).isVisible();
        lost.cast();
        assertThat(lost.stand()).hasAttribute("data-stand", ON_ITS_WAY);

        var reloaded = guests.get(1);
        reloaded.dots(LINE, 2);
        reloaded.seat().page().reload();
        assertThat(reloaded.onIt(LINE)).containsText("2");

        var voting = everybody.stream().filter(one -> one != lost).toList();
        for (var one : voting) {
            one.dots(one == huda || one == yusuf ? DRILL : LINE, 1);
            one.cast();
        }
        voting.forEach(one -> one.isCast("PERSON"));
        assertThat(console.turnout()).hasText(facilitator.word("workshop.ballots.turnout.PERSON", 7, 8));
        assertThat(console.missing()).hasText(facilitator.word("workshop.ballots.missing", lost.name()));
        assertThat(hall.page().locator(".projector-count").first())
                .hasText(wall.of("workshop.ballots.turnout.PERSON", 7, 8));

        // what was sent into nothing is sent again by itself, and the page is the same
        assertThat(lost.stand()).hasAttribute("data-stand", ON_ITS_WAY);
        lost.seat().offline(false);
        lost.isCast("PERSON");
        assertThat(lost.connection()).isHidden();
        assertThat(lost.isMarked()).isTrue();
        assertThat(console.missing()).hasText(facilitator.word("workshop.ballots.allVoted"));

        console.confirmed("ballot-close", "workshop.ballots.close");
        for (var one : everybody) {
            one.sawChosen(LINE);
        }
        assertThat(lost.table()).containsText("9");
        assertThat(hall.page().locator(".ballot-result .decision")).hasCount(2);
        assertThat(hall.page().locator(".projector-ballot figure")).isVisible();
        hall.picture("workshop-hall-ar");
    }

    @Test
    @Order(9)
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
        var others = List.of(huda, yusuf, guests.get(2), guests.get(4));
        Stream.concat(Stream.of(second), others.stream()).forEach(one -> {
            one.level("AGREE");
            one.cast();
        });
        assertThat(second.stand()).hasText(second.seat().word("workshop.paper.stand.taken.MINISTRY"));
        others.forEach(one -> one.isCast("MINISTRY"));
        console.confirmed("ballot-close", "workshop.ballots.close");
        assertThat(console.ballot()).containsText(facilitator.word("workshop.result.verdict.WITH_RESERVATIONS"));
        assertThat(console.ballot()).containsText(RESERVATION);
        assertThat(guests.getLast().result()).containsText(RESERVATION);
        // enough stay for what follows; whoever goes home does not slow the rest down
        go(List.of(huda, yusuf, guests.get(1), guests.get(2), guests.get(3)));
    }

    private void go(List<SeatPage> home) {
        home.forEach(one -> one.seat().leave());
        everybody.removeAll(home);
    }

    @Test
    @Order(10)
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
        hall.close();
    }

    @Test
    @Order(11)
    void whoDoesWhatIsWrittenDownWhatFindsNoTimeIsParkedAndTheWorkshopCloses() {
        console.goOnTo("ACTION_PLAN");
        console.part("actions").press("add-action");
        console.fill("action-what", ACTION);
        facilitator.choose(facilitator.page().locator("#action-ministry input"), Delegate.INTERIOR.en());
        console.fill("action-indicator", "Answer within ten minutes in every test");
        console.press("confirm");
        assertThat(facilitator.page().locator("#actions")).containsText(Delegate.INTERIOR.en());
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
    @Order(12)
    void phonesSayWithoutNamesHowItWasAndTheAnswersAreSummedWhereItWasRun() {
        for (var i = 0; i < everybody.size(); i++) {
            everybody.get(i).evaluate(3 + i, CHANGES.get(i));
        }
        everybody.forEach(SeatPage::evaluated);
        var outcome = new OutcomePage(facilitator, console.outcome());
        var answers = outcome.evaluation(3);
        var heard = answers.locator(
                "tr", new Locator.LocatorOptions().setHasText(facilitator.word("workshop.evaluation.statement.HEARD")));
        assertThat(heard.locator("td")).hasText(new String[] {"0", "0", "1", "1", "1", "4"});
        for (var change : CHANGES) {
            assertThat(answers).containsText(change);
        }
        go(List.copyOf(everybody));
    }

    @Test
    @Order(13)
    void whatWasAgreedGoesIntoTheStrategyWithItsOrigin() {
        var outcome = new OutcomePage(facilitator, console.outcome());
        outcome.put(BY_JUNE.en(), "IDEA", "9");
        outcome.put(RESERVATION, "RESERVATION", "9");
        outcome.put(SECOND_SENTENCE, "GROUP_TEXT", "9");
        assertThat(outcome.went()).hasCount(4);
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
        desk.reads(AR, SECOND_SENTENCE);

        // decided when, in which workshop, by what vote
        var decided = desk.decisions();
        decided.byVote("IDEA", "MINISTRY", BY_JUNE.en(), TITLE.en(), "Vote on priorities", RESERVATION);
        decided.inGroup(SECOND_SENTENCE);
        facilitator.picture("workshop-decisions");
    }

    @Test
    @Order(14)
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
        assertThat(file.tables()).contains(ACTION, PARKED, Delegate.INTERIOR.ar());
        // the rule of the house: nobody is named
        var all = file.tables();
        assertThat(guests).extracting(SeatPage::name).noneMatch(all::contains);
    }
}
