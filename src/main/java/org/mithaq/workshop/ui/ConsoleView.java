package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministries;
import org.mithaq.account.People;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Library;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.ActionService;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.Forecast;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.ParkingService;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopService;

/** From where a workshop is run: where the room is, what comes, who is there and who wants to speak. */
@Route("strategies/:strategy/workshops/:workshop/console")
@PermitAll
class ConsoleView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final SessionService sessions;
    private final AttendanceService attendance;
    private final Ministries ministries;
    private final StrategyPlaces places;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Actor actor;
    private final Div head = new Div();
    private final NowPanel now;
    private final AgendaList agenda = new AgendaList();
    private final RoomPanel room;
    private final FloorPanel floor;
    private final GroupsPanel groups;
    private final LogPanel log;
    private final BallotsPanel ballots;
    private final ActionsPanel actions;
    private final ParkingPanel parking;
    private final ReadingPanel reading;
    private final ConsoleStage stage = new ConsoleStage();
    private @Nullable Workshop workshop;
    private Broadcast.@Nullable Subscription following;
    private @Nullable Drawn drawn;

    ConsoleView(
            WorkshopService workshops,
            SessionService sessions,
            AttendanceService attendance,
            BallotService ballots,
            ActionService actions,
            ParkingService parking,
            PlenaryServices plenary,
            Library library,
            Ministries ministries,
            People people,
            GroupService groups,
            GroupParts parts,
            StrategyPlaces places,
            Broadcast broadcast,
            Clock clock,
            CurrentActor current) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.attendance = attendance;
        this.ministries = ministries;
        this.places = places;
        this.broadcast = broadcast;
        this.clock = clock;
        this.actor = current.get();
        addClassNames("page", "console");
        now = new NowPanel(sessions, actor, this::draw);
        room = new RoomPanel(attendance, actor, this::draw);
        floor = new FloorPanel(attendance, actor, this::draw);
        this.groups = new GroupsPanel(groups, parts, actor, clock);
        log = new LogPanel(people);
        this.ballots = new BallotsPanel(ballots, library, actor, this::draw);
        stage.add("floor", floor);
        stage.add("ballots", this.ballots);
        stage.add("groups", this.groups);
        this.actions = new ActionsPanel(actions, ministries, actor);
        this.parking = new ParkingPanel(parking, actor);
        stage.add("actions", this.actions);
        stage.add("parking", this.parking);
        reading = new ReadingPanel(plenary, actor, this::draw);
        stage.add("reading", reading);
        head.addClassName("workshop-head");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workshop = WorkshopRoute.find(event, workshops, actor);
        // refuses whoever may read the workshop and not run it, before anything is drawn
        attendance.attendance(actor, workshop.id());
        removeAll();
        var plan = new Section(new H2(getTranslation("workshop.agenda")), agenda, log);
        plan.addClassName("console-plan");
        var middle = new Div(now, stage);
        middle.addClassName("console-now");
        room.addClassName("console-room");
        var columns = new Div(middle, room, plan);
        columns.addClassName("console-columns");
        add(new Beat(), head, columns);
        stage.open(event.getLocation());
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            var ui = attached.getUI();
            var rest = EnumSet.complementOf(EnumSet.of(Part.TURNOUT));
            var all = Following.follow(ui, broadcast, workshop, rest, this::draw);
            // a hall votes within seconds: each vote changes one line and not the whole console
            var votes = Following.follow(ui, broadcast, workshop, Set.of(Part.TURNOUT), this::votes);
            following = () -> {
                all.close();
                votes.close();
            };
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
    }

    private void draw() {
        var id = Objects.requireNonNull(workshop).id();
        var shown = workshops.find(actor, id);
        var session = workshops.session(actor, id);
        var items = workshops.agenda(actor, id);
        var at = clock.instant();
        var names = new Names(ministries, InterfaceLanguage.current());
        workshop = shown;
        head.removeAll();
        var title = new H1(new ContentText(InterfaceLanguage.of(shown.data().title())));
        title.addClassName("page-title");
        head.add(title, new PhaseBadge(session.phase()));
        now.show(shown, items, session, at);
        var there = attendance.attendance(actor, id);
        room.show(shown, there, names);
        var hands = attendance.floor(actor, id);
        floor.show(shown, session, hands, names, at);
        var current = session.current().flatMap(items::find).orElse(null);
        stage.attention("ballots", ballots.show(shown, current, there.seats(), names));
        actions.show(shown, session.currentOrNull(), true);
        parking.show(shown, items, true);
        stage.attention("reading", reading.show(shown, current, names));
        stage.attention("floor", hands.waiting(session.currentOrNull()).size());
        groups.show(shown, items, session, names);
        var drawn = new Drawn(shown.version(), session.number());
        if (drawn.equals(this.drawn)) {
            return;
        }
        this.drawn = drawn;
        log.show(sessions.log(actor, id), items);
        var forecast = Forecast.of(shown, items, session, at, ZoneId.systemDefault());
        agenda.show(shown, items, session, forecast, day -> new Div(), item -> begin(item, session));
    }

    private void votes() {
        stage.attention("ballots", ballots.votes());
    }

    private record Drawn(long plan, long session) {}

    private Div begin(AgendaItem item, Session session) {
        var acts = new Div();
        acts.addClassName("acts");
        if (session.phase() == Phase.OPEN
                && session.current().filter(item.id()::equals).isEmpty()) {
            var begin = new Button(getTranslation("workshop.begin"), click -> {
                Says.trying(this, () -> sessions.begin(actor, item.workshop(), session.number(), item.id()));
                draw();
            });
            begin.addThemeVariants(ButtonVariant.TERTIARY);
            begin.setAriaLabel(getTranslation(
                    "workshop.beginItem", InterfaceLanguage.of(item.data().title())));
            acts.add(begin);
        }
        return acts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.console");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return WorkshopRoute.belowPlan(this, places, workshop);
    }
}
