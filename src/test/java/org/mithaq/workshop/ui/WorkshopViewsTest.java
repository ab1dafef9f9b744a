package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.SignIn;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class WorkshopViewsTest extends SpringBrowserlessTest {

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
    private SeatService seats;

    private StrategyFixture fixture;
    private Workshop workshop;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
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
                new Quorum(Quorum.By.MINISTRIES, 1));
        workshop = workshops.create(
                fixture.actor(Asker.FACILITATOR), fixture.strategy(), data, Origin.template("one-day"));
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aFacilitatorPlansAWorkshopFromTheListAndIsTakenToIt() {
        open(WorkshopsView.class, Asker.FACILITATOR);
        test(button("plan")).click();
        test($(TextField.class).withId("title-en").single()).setValue("Second");
        test(button("confirm")).click();
        assertThat(getCurrentView()).isInstanceOf(WorkshopView.class);
        assertThat(workshops.of(fixture.founderActor(), fixture.strategy())).hasSize(2);
        assertThat($(AgendaList.class).single().getElement().getTextRecursively())
                .contains("Opening, meeting rule, marking", "09:20");
    }

    @Test
    void aPlanWithoutANameKeepsWhatWasTypedAndSaysWhatIsMissing() {
        open(WorkshopsView.class, Asker.FACILITATOR);
        test(button("plan")).click();
        test(button("confirm")).click();
        assertThat($(ActDialog.class).single().isOpened()).isTrue();
        assertThat($(ActDialog.class).single().getElement().getTextRecursively())
                .contains("Please fill this in.");
    }

    @Test
    void aMemberReadsThePlanAndChangesNothing() {
        open(WorkshopsView.class, Asker.OBSERVER);
        assertThat($(Button.class).withId("plan").exists()).isFalse();
        open(WorkshopView.class, Asker.OBSERVER);
        assertThat($(Button.class).all()).isEmpty();
        assertThatThrownBy(() -> navigate(ConsoleView.class, route())).hasMessageContaining("MockInternalSeverError");
    }

    @Test
    void itemsAreMovedChangedAndRemovedFromThePlan() {
        open(WorkshopView.class, Asker.FACILITATOR);
        var items = workshops.agenda(fixture.founderActor(), workshop.id()).items();
        test(button("down-" + items.getFirst().id())).click();
        assertThat(titles()).startsWith("Briefing on threats and forums", "Opening, meeting rule, marking");
        test(button("remove-" + items.getFirst().id())).click();
        assertThat(titles()).doesNotContain("Opening, meeting rule, marking");
        test(button("add-item-1")).click();
        test($(TextField.class).withId("title-en").single()).setValue("One more");
        test(button("confirm")).click();
        assertThat(titles()).endsWith("One more");
    }

    @Test
    void theConsoleRunsTheWorkshopStepByStepAndBack() {
        open(ConsoleView.class, Asker.FACILITATOR);
        test(button("open")).click();
        test(button("next")).click();
        assertThat(current()).isEqualTo("Opening, meeting rule, marking");
        test(button("pause")).click();
        assertThat(button("resume").isVisible()).isTrue();
        test(button("resume")).click();
        test(button("minute")).click();
        test(button("quiet")).click();
        assertThat(session().quiet()).isTrue();
        test(button("next")).click();
        assertThat(current()).isEqualTo("Briefing on threats and forums");
        test(button("undo")).click();
        assertThat(current()).isEqualTo("Opening, meeting rule, marking");
        assertThat($(LogPanel.class).single().getElement().getTextRecursively()).contains("step taken back");
    }

    @Test
    void whoPressesNextOnAnOldScreenIsToldAndAdvancesNothing() {
        var facilitator = fixture.actor(Asker.FACILITATOR);
        var seen = sessions.open(facilitator, workshop.id(), 0);
        var old = new NowPanel(sessions, facilitator, () -> {});
        old.show(workshop, workshops.agenda(facilitator, workshop.id()), seen, Instant.now());
        UI.getCurrent().add(old);
        sessions.next(facilitator, workshop.id(), 1);
        test(button("next")).click();
        assertThat(session().number()).isEqualTo(2);
        assertThat($(Span.class).withClassName("notice-text").single().getText())
                .startsWith("Somebody else changed this");
    }

    @Test
    void aGuestJoinsByCodeWaitsIsAdmittedAndAsksForTheFloor() {
        begin();
        navigate(JoinView.class);
        test($(TextField.class).withId("code").single()).setValue("wrong");
        test(button("look")).click();
        assertThat(page()).contains("No workshop can be joined");
        test($(TextField.class).withId("code").single())
                .setValue(Addresses.readable(workshop.code()).toLowerCase(Locale.ROOT));
        test(button("look")).click();
        test($(TextField.class).withId("name").single()).setValue("Sami \u202e<b>");
        test(button("join")).click();
        assertThat(page()).contains("Please agree to the meeting rule");
        test($(Checkbox.class).withId("consent").single()).click();
        test(button("join")).click();

        var seat = (SeatView) getCurrentView();
        assertThat(seat.seat()).map(Seat::state).contains(Seat.State.WAITING);
        assertThat(seat.seat()).map(Seat::name).contains("Sami <b>");
        assertThat($(Task.class).all().stream().noneMatch(Task::isVisible)).isTrue();

        attendance.admit(
                fixture.actor(Asker.FACILITATOR),
                workshop.id(),
                seat.seat().orElseThrow().id());
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        assertThat($(H2.class).single().getElement().getTextRecursively()).isEqualTo("Opening, meeting rule, marking");
        test(button("hand")).click();
        assertThat(page()).contains("Your place: 1");
        test(button("leave")).click();
        assertThat(button("come-back").isVisible()).isTrue();

        navigate("join/" + workshop.code(), SeatView.class);
        assertThat(attendance
                        .attendance(fixture.actor(Asker.FACILITATOR), workshop.id())
                        .seats())
                .hasSize(1);
    }

    @Test
    void aMemberTakesASeatFromThePage() {
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        test(button("join")).click();
        assertThat($(Span.class).withClassName("notice-text").single().getText())
                .contains("agree");
        test($(Checkbox.class).withId("consent").single()).click();
        test(button("join")).click();
        assertThat(seats.see(new Pass.Member(fixture.actor(Asker.FOCAL_POINT)), workshop.id())
                        .seat()
                        .role())
                .isEqualTo(SeatRole.PARTICIPANT);
    }

    @Test
    void aStrangerIsToldWhereTheDoorIs() {
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        assertThat(page()).contains("join with the code");
    }

    @Test
    void theConsoleShowsWhoIsThereAndGivesRoles() {
        begin();
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        seats.raiseHand(new Pass.Member(fixture.actor(Asker.FOCAL_POINT)), workshop.id());
        var guest = new Entrance.Guest("Rana", null, "University", SeatRole.PARTICIPANT, true);
        entrance.join(workshop.code(), "192.0.2.1", guest);
        open(ConsoleView.class, Asker.FACILITATOR);
        assertThat($(Span.class).withId("quorum").single().getText()).isEqualTo("Quorum reached: 1 of 1");
        test(button("admit-all")).click();
        assertThat(attendance
                        .attendance(fixture.actor(Asker.FACILITATOR), workshop.id())
                        .people())
                .isEqualTo(2);
        assertThat($(Select.class).all())
                .as("a room of two hundred has no list in each row")
                .isEmpty();
        var word = $(NativeButton.class).all().getFirst();
        assertThat(word.getText()).isEqualTo("Participant");
        assertThat(word.getAriaLabel().orElseThrow()).startsWith("Role of ").endsWith(": Participant");
        test(word).click();
        @SuppressWarnings("unchecked")
        Select<SeatRole> role = (Select<SeatRole>) $(Select.class).single();
        role.setValue(SeatRole.RAPPORTEUR);
        assertThat(attendance
                        .attendance(fixture.actor(Asker.FACILITATOR), workshop.id())
                        .seats()
                        .getFirst()
                        .role())
                .isEqualTo(SeatRole.RAPPORTEUR);
        assertThat($(Select.class).all()).isEmpty();
        assertThat($(NativeButton.class).all().getFirst().getText()).isEqualTo("Rapporteur");
        assertThat($(FloorPanel.class).single().getElement().getTextRecursively())
                .contains("Give the floor");
    }

    @Test
    void aScreenThatSaysThatItIsStillThereIsAnsweredOnTheLineOfNews() {
        begin();
        open(ScreenView.class, Asker.FACILITATOR);
        var beat = $(Beat.class).single().getElement();
        var said = new DomEvent(beat, "still-here", JacksonUtils.createObjectNode());
        beat.getNode().getFeature(ElementListenerMap.class).fireEvent(said);
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        assertThat(beat.getProperty("heard", 0)).isEqualTo(1);
    }

    @Test
    void theHallSeesBothLanguagesAndTheCode() {
        begin();
        open(ScreenView.class, Asker.FACILITATOR);
        assertThat($(H1.class).single().getElement().getTextRecursively()).contains("ورشة الأولويات", "Priorities");
        assertThat(page()).contains("Opening, meeting rule, marking", "الافتتاح", Addresses.readable(workshop.code()));
        assertThat($(QrCode.class).single().getElement().getProperty("innerHTML"))
                .contains("<path");
    }

    @Test
    void thePlanLiesOnPaperInBothLanguagesWithItsTimes() {
        open(PlanSheetView.class, Asker.OBSERVER);
        assertThat(page()).contains("Opening, meeting rule, marking", "الافتتاح", "09:00–09:20", "Prayer");
        assertThat($(com.vaadin.flow.component.html.Anchor.class)
                        .withId("calendar-items")
                        .single()
                        .getHref())
                .isNotEmpty();
    }

    @Test
    void theScreensSpeakArabicToArabicReaders() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        open(ConsoleView.class, Asker.FACILITATOR);
        assertThat(button("open").getText()).isEqualTo("افتح الورشة");
        assertThat(session().phase()).isEqualTo(Phase.PLANNED);
    }

    private void begin() {
        var facilitator = fixture.actor(Asker.FACILITATOR);
        sessions.open(facilitator, workshop.id(), 0);
        sessions.next(facilitator, workshop.id(), 1);
    }

    private org.mithaq.workshop.Session session() {
        return workshops.session(fixture.founderActor(), workshop.id());
    }

    private String current() {
        return $(H2.class, $(NowPanel.class).single()).single().getElement().getTextRecursively();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private java.util.List<String> titles() {
        return $(org.mithaq.common.ui.ContentText.class).withClassName("agenda-title").all().stream()
                .map(Span::getText)
                .toList();
    }

    private void open(Class<? extends Component> view, Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(
                view,
                view == WorkshopsView.class
                        ? Map.of("strategy", fixture.strategy().toString())
                        : route());
    }

    private Map<String, String> route() {
        return Map.of(
                "strategy",
                fixture.strategy().toString(),
                "workshop",
                workshop.id().toString());
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
