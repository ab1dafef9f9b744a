package org.mithaq.workshop.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Actor;
import org.mithaq.account.SignIn;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
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
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Report.ReportData;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A workshop at a group item, on every screen: two guests, Sami and Rana, and two cards of the library. */
@SpringBootTest
abstract class GroupScreens extends SpringBrowserlessTest {

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    SignIn signIn;

    @Autowired
    WorkshopService workshops;

    @Autowired
    SessionService sessions;

    @Autowired
    AttendanceService attendance;

    @Autowired
    Entrance entrance;

    @Autowired
    GroupService groups;

    @Autowired
    BoardService boards;

    @Autowired
    GalleryService gallery;

    @Autowired
    GroupTextService texts;

    @Autowired
    Texts written;

    StrategyFixture fixture;
    Actor facilitator;
    Workshop workshop;
    AgendaItem item;
    Entrance.Taken sami;
    Entrance.Taken rana;

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

    Entrance.Taken guest(String name) {
        var taken = entrance.join(
                workshop.code(), "192.0.2.1", new Entrance.Guest(name, null, "", SeatRole.PARTICIPANT, true));
        attendance.admit(facilitator, workshop.id(), taken.seat().id());
        return taken;
    }

    /** Sami in the first group, Rana in the second. */
    void two() {
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

    /** Opens the texts of all groups and writes one paragraph into the first, in a language. */
    void text(Language language, String words) {
        texts.open(facilitator, workshop.id(), item.id());
        var text = state().groups().getFirst().text().orElseThrow();
        var body = text.parts().stream()
                .map(part -> part.body())
                .filter(each -> each.language() == language)
                .findFirst()
                .orElseThrow();
        written.replaceAll(
                body.id(),
                fixture.person(Asker.FACILITATOR),
                new DocumentJson(Schema.mithaq())
                        .read("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                                + "[{\"type\":\"text\",\"text\":\"" + words + "\"}]}]}"));
    }

    void write(Entrance.Taken guest, String text) {
        var pass = new Pass.Guest(guest.token());
        var board = boards.table(pass, workshop.id()).orElseThrow().board().orElseThrow();
        boards.write(pass, workshop.id(), board.group().id(), text, UUID.randomUUID());
    }

    void report(Entrance.Taken guest, long expected, String agreed) {
        boards.report(
                new Pass.Guest(guest.token()),
                workshop.id(),
                state().workGroups().getFirst().id(),
                expected,
                new ReportData(agreed, "", "", ""),
                false);
    }

    Board.Pile card(String text) {
        return groups.boards(facilitator, workshop.id(), item.id()).stream()
                .flatMap(board -> board.piles().stream())
                .filter(pile -> pile.card().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    GroupsOfItem state() {
        return groups.of(facilitator, workshop.id(), item.id());
    }

    long session() {
        return workshops.session(facilitator, workshop.id()).number();
    }

    void tab(int place) {
        var tabs = $(Tabs.class).withId("group-tabs").single();
        tabs.setSelectedIndex(place);
    }

    void console() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ConsoleView.class, route());
        $(Tabs.class, $(ConsoleStage.class).single()).single().setSelectedIndex(2);
    }

    void phone(Entrance.Taken guest) {
        signIn.out();
        SeatCookie.remember(workshop, guest.token());
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
    }

    void boards() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        boardsAsTheyAre();
    }

    void boardsAsTheyAre() {
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

    Map<String, String> route() {
        return Map.of(
                "strategy",
                fixture.strategy().toString(),
                "workshop",
                workshop.id().toString());
    }

    String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
