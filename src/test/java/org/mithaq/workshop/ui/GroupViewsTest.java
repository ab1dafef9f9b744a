package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Actor;
import org.mithaq.account.SignIn;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Board;
import org.mithaq.workshop.BoardService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.GalleryService;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Lane;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Report.ReportData;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Groups on the console, on phones, on the hall's screen. Two guests, Sami and Rana, and an item with two cards of the library. */
@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class GroupViewsTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private SessionService sessions;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private Entrance entrance;

    @Autowired
    private GroupService groups;

    @Autowired
    private BoardService boards;

    @Autowired
    private GalleryService gallery;

    private StrategyFixture fixture;
    private Actor facilitator;
    private Workshop workshop;
    private AgendaItem item;
    private Entrance.Taken sami;
    private Entrance.Taken rana;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        facilitator = fixture.actor(Asker.FACILITATOR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var data = new WorkshopData(
                new Bilingual("ورشة الأولويات", "Priorities"),
                new Bilingual("", "Which recommendations first"),
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.MINISTRIES, 0));
        workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.EMPTY);
        workshops.add(
                facilitator,
                workshop.id(),
                workshop.version(),
                1,
                new ItemData(
                        AgendaKind.GROUPS,
                        new Bilingual("مجموعات", "Options"),
                        60,
                        null,
                        "",
                        List.of("P-CH-1", "P-REC-1.6")));
        item = workshops.agenda(facilitator, workshop.id()).items().getFirst();
        sessions.open(facilitator, workshop.id(), 0);
        sessions.next(facilitator, workshop.id(), 1);
        sami = guest("Sami <i>");
        rana = guest("Rana");
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aFacilitatorMakesGroupsSeatsPeopleAndNamesThem() {
        console();
        $(IntegerField.class).withId("group-count").single().setValue(2);
        test(button("make-groups")).click();
        assertThat(state().workGroups())
                .hasSize(2)
                .allMatch(group -> group.members().size() == 1);
        assertThat(page()).contains("Group 1", "Group 2", "Nothing written yet:", "Sami <i>");

        test(button("edit-group-1")).click();
        test($(TextField.class).withId("group-name").single()).setValue("Law");
        test(button("confirm")).click();
        assertThat(page()).contains("Law");

        test(button("change-" + sami.seat().id())).click();
        @SuppressWarnings("unchecked")
        var group = (Select<WorkGroup>) $(Select.class).withId("seat-group").single();
        group.setValue(state().workGroups().getLast());
        $(Checkbox.class).withId("seat-rapporteur").single().setValue(true);
        test(button("confirm")).click();
        var last = state().workGroups().getLast();
        assertThat(last.member(sami.seat().id()))
                .hasValueSatisfying(member -> assertThat(member.rapporteur()).isTrue());
        assertThat(page()).contains("Rapporteur");
    }

    @Test
    void latecomersAreSeatedFromTheConsoleAndEmptyGroupsRemoved() {
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 1, 0));
        console();
        test(button("seat-rest")).click();
        assertThat(state().workGroups().getFirst().members()).hasSize(2);
        test(button("add-group")).click();
        test(button("edit-group-2")).click();
        test(button("remove-group")).click();
        assertThat(state().workGroups()).hasSize(1);
    }

    @Test
    void aGuestWritesACardThatTheOtherGroupDoesNotSee() {
        two();
        phone(sami);
        assertThat(page()).contains("Group 1", "P-CH-1", "from the library", "verification note");
        test($(TextArea.class).withId("fresh-card").single()).setValue("A <b>hotline</b>");
        test(button("post-card")).click();
        assertThat(page()).contains("A <b>hotline</b>", "Your card is on the board.", "Sami <i>");
        assertThat($(TextArea.class).withId("fresh-card").single().getValue()).isEmpty();
        phone(rana);
        assertThat(page()).contains("Group 2").doesNotContain("hotline");
    }

    @Test
    void aRefusedCardStaysInItsFieldAndNothingSaysThatItIsOnTheBoard() {
        two();
        phone(sami);
        var seen = session();
        test($(TextArea.class).withId("fresh-card").single()).setValue("Too late");
        sessions.close(facilitator, workshop.id(), seen);
        test(button("post-card")).click();
        assertThat($(Span.class).withClassName("notice-text").single().getText())
                .contains("still in its field");
        assertThat(page()).doesNotContain("Your card is on the board.");
    }

    @Test
    void aMemberOfTheGroupMovesMergesAndUndoes() {
        two();
        write(sami, "Hotline");
        write(sami, "Hot line");
        phone(sami);
        var first = card("Hotline");
        test(button("acts-" + first.card().id())).click();
        test(button("lane-AGREED")).click();
        assertThat(card("Hotline").card().lane()).isEqualTo(Lane.AGREED);

        test(button("acts-" + first.card().id())).click();
        test(button("merge")).click();
        @SuppressWarnings("unchecked")
        var same = (com.vaadin.flow.component.checkbox.CheckboxGroup<Board.Pile>)
                $(com.vaadin.flow.component.checkbox.CheckboxGroup.class)
                        .withId("merge-with")
                        .single();
        same.select(card("Hot line"));
        test($(TextArea.class).withId("merge-wording").single()).setValue("An open line");
        test(button("confirm")).click();
        var joint = card("An open line");
        assertThat(joint.origins()).hasSize(2);
        assertThat(page()).contains("from 2 cards");

        test(button("acts-" + joint.card().id())).click();
        test(button("part")).click();
        assertThat(card("Hot line").origins()).hasSize(1);
    }

    @Test
    void whatARapporteurTypedStaysWhenAnotherSavedFirst() {
        two();
        phone(sami);
        var mine = $(TextArea.class).withId("report-agreed").all();
        assertThat(mine).as("hidden behind its tab").isEmpty();
        tab(2);
        test($(TextArea.class).withId("report-agreed").single()).setValue("Mine");
        report(sami, 0, "Theirs");
        test(button("save-report")).click();
        assertThat($(TextArea.class).withId("report-agreed").single().getValue())
                .isEqualTo("Mine");
        assertThat(page()).contains("has saved meanwhile", "Theirs");
        assertThat($(ReportPane.class).single().compares()).isTrue();
        test($(Button.class).withText("Add to mine").first()).click();
        test(button("save-report")).click();
        assertThat(state().groups().getFirst().report().data().agreed()).isEqualTo("Mine\nTheirs");
        assertThat(page()).contains("Saved at");
    }

    @Test
    void aReportThatNobodyTouchedFollowsWhatIsStored() {
        two();
        phone(sami);
        tab(2);
        report(sami, 0, "Stored elsewhere");
        test($(Button.class).withId("save-report").single()).click();
        assertThat(page()).contains("Stored elsewhere");
    }

    @Test
    void anObserverLooksOn() {
        two();
        attendance.role(facilitator, workshop.id(), sami.seat().id(), SeatRole.OBSERVER);
        phone(sami);
        assertThat(page()).contains("P-CH-1");
        assertThat($(TextArea.class).withId("fresh-card").exists()).isFalse();
        assertThat($(Button.class).withText("Move or merge").exists()).isFalse();
    }

    @Test
    void whoSitsInNoGroupIsTold() {
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 2, 0));
        phone(sami);
        assertThat(page()).contains("You sit in no group yet");
    }

    @Test
    void visitorsSupportAndRemarkWithoutLearningWhoWrote() {
        two();
        write(rana, "From the other group");
        gallery.begin(facilitator, workshop.id(), item.id(), 0, Duration.ofMinutes(5));
        phone(sami);
        assertThat(page()).contains("You are visiting: Group 2", "Round 1 of 1", "From the other group");
        assertThat(page()).doesNotContain("Rana");
        var pile = groups.boards(facilitator, workshop.id(), item.id())
                .getLast()
                .piles()
                .getLast();
        test(button("support-" + pile.card().id())).click();
        assertThat(page()).contains("supported by one");
        test(button("remark-board")).click();
        test($(TextArea.class).withId("remark-text").single()).setValue("Who pays?");
        test(button("confirm")).click();
        assertThat(page()).contains("Who pays?");
        phone(rana);
        tab(1);
        assertThat(page()).contains("Who pays?", "Group 1");
    }

    @Test
    void theConsoleRunsTheWalkAndTheHallShowsIt() {
        two();
        console();
        test(button("walk-begin")).click();
        assertThat(page()).contains("Round 1 of 1");
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ScreenView.class, route());
        assertThat(page()).contains("Gallery walk: round 1 of 1", "جولة اللوحات", "المجموعة 1 · Group 1");
        console();
        test(button("walk-next")).click();
        assertThat(page()).contains("All boards were visited");
        test(button("walk-end")).click();
        navigate(ScreenView.class, route());
        assertThat(page()).contains("Sami <i>").doesNotContain("Gallery walk");
    }

    @Test
    void duplicatesOfTwoGroupsAreMergedSideBySide() {
        two();
        write(sami, "Hotline");
        write(rana, "Hot line");
        boards();
        groups.boards(facilitator, workshop.id(), item.id()).forEach(board -> $(Checkbox.class)
                .withId("choose-" + board.piles().getLast().card().id())
                .single()
                .setValue(true));
        assertThat(page()).contains("Chosen: 2");
        test(button("merge-chosen")).click();
        test(button("confirm")).click();
        assertThat(page()).contains("from 2 cards", "Group 2");
        var joint = card("Hotline");
        assertThat(joint.card().joint()).isTrue();
        test(button("part-" + joint.card().id())).click();
        assertThat(card("Hotline").card().joint()).isFalse();
    }

    @Test
    void theBoardsAreForThoseWhoRunTheWorkshop() {
        two();
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        assertThatThrownBy(this::boardsAsTheyAre).hasMessageContaining("MockInternalSeverError");
    }

    @Test
    void groupsSpeakArabicToArabicReaders() {
        two();
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        phone(sami);
        assertThat(page()).contains("المجموعة 1", "أفكار", "من المكتبة");
    }

    private Entrance.Taken guest(String name) {
        var taken = entrance.join(
                workshop.code(), "192.0.2.1", new Entrance.Guest(name, null, "", SeatRole.PARTICIPANT, true));
        attendance.admit(facilitator, workshop.id(), taken.seat().id());
        return taken;
    }

    /** Sami in the first group, Rana in the second. */
    private void two() {
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 2, 0));
        var made = state().workGroups();
        groups.seat(
                facilitator,
                workshop.id(),
                item.id(),
                sami.seat().id(),
                made.getFirst().id());
        groups.seat(
                facilitator,
                workshop.id(),
                item.id(),
                rana.seat().id(),
                made.getLast().id());
    }

    private void write(Entrance.Taken guest, String text) {
        var pass = new Pass.Guest(guest.token());
        var board = boards.table(pass, workshop.id()).orElseThrow().board().orElseThrow();
        boards.write(pass, workshop.id(), board.group().id(), text, UUID.randomUUID());
    }

    private void report(Entrance.Taken guest, long expected, String agreed) {
        boards.report(
                new Pass.Guest(guest.token()),
                workshop.id(),
                state().workGroups().getFirst().id(),
                expected,
                new ReportData(agreed, "", "", ""),
                false);
    }

    private Board.Pile card(String text) {
        return groups.boards(facilitator, workshop.id(), item.id()).stream()
                .flatMap(board -> board.piles().stream())
                .filter(pile -> pile.card().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private GroupsOfItem state() {
        return groups.of(facilitator, workshop.id(), item.id());
    }

    private long session() {
        return workshops.session(facilitator, workshop.id()).number();
    }

    private void tab(int place) {
        var tabs = $(Tabs.class).withId("group-tabs").single();
        tabs.setSelectedIndex(place);
    }

    private void console() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ConsoleView.class, route());
        $(Tabs.class, $(ConsoleStage.class).single()).single().setSelectedIndex(2);
    }

    private void phone(Entrance.Taken guest) {
        signIn.out();
        SeatCookie.remember(workshop, guest.token());
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
    }

    private void boards() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        boardsAsTheyAre();
    }

    private void boardsAsTheyAre() {
        navigate(
                BoardsView.class,
                Map.of(
                        "strategy",
                        fixture.strategy().toString(),
                        "workshop",
                        workshop.id().toString(),
                        "item",
                        item.id().toString()));
    }

    private Map<String, String> route() {
        return Map.of(
                "strategy",
                fixture.strategy().toString(),
                "workshop",
                workshop.id().toString());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
