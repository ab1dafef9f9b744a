package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministries;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Broadcast;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.GalleryService;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.PlenaryService;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;

/** What the hall sees: the item in both languages, its time, who speaks; before and beside it the way in. */
@Route(value = "strategies/:strategy/workshops/:workshop/screen", autoLayout = false)
@PermitAll
class ScreenView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final WorkshopService workshops;
    private final AttendanceService attendance;
    private final Ministries ministries;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Actor actor;
    private final H1 heading = new H1();
    private final Timer timer = new Timer();
    private final GroupsOnScreen groupsOnScreen = new GroupsOnScreen();
    private final GroupService groups;
    private final GroupParts parts;
    private final Div middle = new Div();
    private final ScreenBallot ballot;
    private final ScreenReading reading;
    private final Div foot = new Div();
    private final Div way = new Div();
    private final WorkingLanguage spoken = new WorkingLanguage();
    private @Nullable Workshop workshop;
    private Broadcast.@Nullable Subscription following;

    ScreenView(
            WorkshopService workshops,
            AttendanceService attendance,
            GroupService groups,
            GroupParts parts,
            Ministries ministries,
            BallotService ballots,
            PlenaryService plenaries,
            Broadcast broadcast,
            Clock clock,
            CurrentActor current) {
        this.workshops = workshops;
        this.attendance = attendance;
        this.groups = groups;
        this.parts = parts;
        this.ministries = ministries;
        this.broadcast = broadcast;
        this.clock = clock;
        this.actor = current.get();
        this.ballot = new ScreenBallot(ballots, actor);
        this.reading = new ScreenReading(plenaries, actor, this::draw);
        addClassName("projector");
        middle.addClassName("projector-middle");
        foot.addClassName("projector-foot");
        way.addClassName("projector-way");
        heading.addClassName("projector-title");
        add(new Beat(), heading, middle, ballot, reading, groupsOnScreen, timer, foot, way);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workshop = WorkshopRoute.find(event, workshops, actor);
        spoken.speak(event.getUI(), workshop.data().language());
        // the square needs the address of this request; it does not change while the screen is open
        var address = VaadinRequest.getCurrent() == null ? "" : Addresses.joinFromElsewhere(workshop);
        way.removeAll();
        way.add(new QrCode(address, getTranslation("workshop.screen.qr")));
        var code = new Isolated(Addresses.readable(workshop.code()));
        code.addClassName("projector-code");
        var where = new Isolated(address.replaceFirst("^https?://", "").replaceFirst("/[^/]*$", ""));
        way.add(new Div(where, code));
        draw();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        spoken.giveBack(event.getUI());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            var ui = attached.getUI();
            var parts = Set.of(Part.PLAN, Part.SEATS, Part.SESSION, Part.FLOOR, Part.BALLOT, Part.GROUPS, Part.READING);
            var all = Following.follow(ui, broadcast, workshop, parts, this::draw);
            var votes = Following.follow(ui, broadcast, workshop, Set.of(Part.TURNOUT), () -> ballot.show(workshop));
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
        var there = attendance.attendance(actor, id);
        var shown = workshops.find(actor, id);
        var session = workshops.session(actor, id);
        workshop = shown;
        middle.removeAll();
        foot.removeAll();
        heading.removeAll();
        heading.add(both(shown.data().title()).toArray(Component[]::new));
        var item = session.phase() == Phase.OPEN
                ? session.current().flatMap(workshops.agenda(actor, id)::find)
                : java.util.Optional.<AgendaItem>empty();
        var voting = ballot.show(shown);
        var read = !voting && item.isPresent() && reading.show(id, new Names(ministries, InterfaceLanguage.current()));
        reading.setVisible(read);
        middle.setVisible(!voting && !read);
        timer.setVisible(item.isPresent() && !ballot.hasFigures());
        way.setVisible(!ballot.hasFigures());
        item.ifPresentOrElse(now -> running(now, session), () -> resting(session));
        groupsOnScreen.hide();
        item.filter(now -> middle.isVisible()).ifPresent(now -> parts.gallery()
                .hall(actor, id)
                .ifPresentOrElse(
                        hall -> walking(id, hall), () -> groupsOnScreen.sitting(groups.of(actor, id, now.id()))));
        if (!session.quiet()) {
            attendance.floor(actor, id).speaking().ifPresent(speaker -> {
                var names = new Names(ministries, InterfaceLanguage.current());
                var delegation = names.delegation(speaker.seat());
                var who = new Paragraph(
                        getTranslation("workshop.speaks", speaker.seat().name()));
                foot.add(who);
                if (!delegation.isEmpty()) {
                    foot.add(new Paragraph(delegation));
                }
            });
            foot.add(new Paragraph(getTranslation("workshop.screen.present", there.people(), there.ministries())));
        }
    }

    private void walking(WorkshopId id, GalleryService.Hall hall) {
        var state = groups.of(actor, id, hall.item().id());
        groupsOnScreen.walking(
                hall,
                group -> state.groups().stream()
                        .filter(each -> each.group().id().equals(group.id()))
                        .findFirst()
                        .<Component>map(each -> new HallText(parts.texts(), actor, id, each))
                        .orElseGet(Span::new),
                this::draw);
    }

    private void running(AgendaItem item, Session session) {
        both(item.data().title()).forEach(line -> {
            line.addClassName("projector-item");
            middle.add(line);
        });
        if (!item.data().question().isEmpty()) {
            var question = new Paragraph(item.data().question());
            question.getElement().setAttribute("dir", "auto");
            question.addClassName("projector-question");
            middle.add(question);
        }
        timer.show(item, session, clock.instant());
    }

    private void resting(Session session) {
        for (var language : List.of(Language.AR, Language.EN)) {
            var line = new Paragraph(getTranslation(language.locale(), "workshop.screen." + session.phase()));
            dress(line.getElement(), language);
            line.addClassName("projector-item");
            middle.add(line);
        }
    }

    /** Both languages, Arabic above; one where the other is missing. */
    private static List<Span> both(Bilingual text) {
        return List.of(Language.AR, Language.EN).stream()
                .filter(language -> !text.exactly(language).isBlank())
                .map(language -> {
                    var line = new Span(text.exactly(language));
                    dress(line.getElement(), language);
                    return line;
                })
                .toList();
    }

    private static void dress(com.vaadin.flow.dom.Element element, Language language) {
        element.setAttribute("lang", language.tag());
        element.setAttribute("dir", language.direction());
    }

    @Override
    public String getPageTitle() {
        return workshop == null ? "" : InterfaceLanguage.of(workshop.data().title());
    }
}
