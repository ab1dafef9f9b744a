package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Forecast;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopService;

/** The plan of a workshop: what it is for, its agenda, the way in. */
@Route("strategies/:strategy/workshops/:workshop")
@PermitAll
class WorkshopView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final StrategyService strategies;
    private final StrategyPlaces places;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Actor actor;
    private final Div head = new Div();
    private final AgendaList agenda = new AgendaList();
    private @Nullable Workshop workshop;
    private Broadcast.@Nullable Subscription following;
    private @Nullable Drawn drawn;

    WorkshopView(
            WorkshopService workshops,
            StrategyService strategies,
            StrategyPlaces places,
            Broadcast broadcast,
            Clock clock,
            CurrentActor current) {
        this.workshops = workshops;
        this.strategies = strategies;
        this.places = places;
        this.broadcast = broadcast;
        this.clock = clock;
        this.actor = current.get();
        addClassNames("page", "workshop");
        head.addClassName("workshop-head");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workshop = WorkshopRoute.find(event, workshops, actor);
        removeAll();
        var heading = new H2(getTranslation("workshop.agenda"));
        add(places.navigation(actor, workshop.strategy(), "workshops"), head, new Section(heading, agenda));
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            following = Following.follow(
                    attached.getUI(), broadcast, workshop, Set.of(Part.PLAN, Part.SESSION), this::news);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
    }

    private void draw() {
        var shown = workshops.find(actor, known().id());
        workshop = shown;
        var plans = workshops.mayPlan(actor, shown);
        var session = workshops.session(actor, shown.id());
        head.removeAll();
        var title = new H1(new ContentText(InterfaceLanguage.of(shown.data().title())));
        title.addClassName("page-title");
        head.add(title, new PhaseBadge(session.phase()), facts(shown), ways(shown, plans));
        var items = workshops.agenda(actor, shown.id());
        var forecast = Forecast.of(shown, items, session, clock.instant(), ZoneId.systemDefault());
        drawn = new Drawn(shown.version(), session.number());
        agenda.show(
                shown,
                items,
                session,
                forecast,
                day -> plans ? adding(day) : new Div(),
                item -> plans ? acts(item) : new Div());
    }

    /** Somebody else's change; the own one is drawn already, and drawing again would take the focus away. */
    private void news() {
        var now = new Drawn(
                workshops.find(actor, known().id()).version(),
                workshops.session(actor, known().id()).number());
        if (!now.equals(drawn)) {
            draw();
        }
    }

    private record Drawn(long plan, long session) {}

    private Div facts(Workshop shown) {
        var data = shown.data();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale());
        var when = new Paragraph(getTranslation("workshop.row", day.format(data.startsOn()), data.days()));
        var rule = new Paragraph(getTranslation("workshop.rule." + data.rule()) + " "
                + getTranslation("workshop.rule.means." + data.rule()));
        var quorum = new Paragraph(
                data.quorum().least() == 0
                        ? getTranslation("workshop.noQuorum")
                        : getTranslation(
                                "workshop.quorumIs." + data.quorum().by(),
                                data.quorum().least()));
        var facts = new Div();
        if (!data.purpose().isBlank()) {
            facts.add(new Paragraph(new ContentText(InterfaceLanguage.of(data.purpose()))));
        }
        facts.add(when, rule, quorum);
        facts.addClassNames("workshop-facts", "quiet");
        return facts;
    }

    private Div ways(Workshop shown, boolean plans) {
        var runs = workshops.mayRun(actor, shown);
        var ways = new Div();
        ways.addClassName("workshop-ways");
        if (runs) {
            ways.add(link(Addresses.console(shown), "workshop.console", "to-console"));
            ways.add(other(Addresses.screen(shown), "workshop.screen", "to-screen"));
            ways.add(other(Addresses.seat(shown.id()), "workshop.takeSeat", "take-seat"));
        } else {
            ways.add(link(Addresses.seat(shown.id()), "workshop.takeSeat", "take-seat"));
        }
        ways.add(other(Addresses.sheet(shown), "workshop.sheet", "to-sheet"));
        ways.add(other(Addresses.outcome(shown), "workshop.outcome", "to-outcome"));
        if (runs) {
            var code =
                    new Div(new Span(getTranslation("workshop.code")), new Isolated(Addresses.readable(shown.code())));
            code.addClassName("workshop-code");
            ways.add(code);
        }
        if (plans) {
            ways.add(other(Addresses.kit(shown), "kit.title", "to-kit"));
            var edit = new Button(getTranslation("workshop.plan.edit"), click -> edit());
            edit.setId("edit-plan");
            ways.add(edit);
        }
        return ways;
    }

    /** Beside the one that a person comes here for. */
    private Anchor other(String address, String key, String id) {
        var link = link(address, key, id);
        link.addClassName("other");
        return link;
    }

    private Anchor link(String address, String key, String id) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassName("action");
        link.setId(id);
        return link;
    }

    private void edit() {
        var fields = new PlanFields();
        var seen = known();
        fields.show(seen.data());
        new ActDialog(
                        getTranslation("workshop.plan.edit"),
                        getTranslation("workshop.item.save"),
                        () -> {
                            workshops.change(actor, seen.id(), seen.version(), fields.read());
                            draw();
                        },
                        fields)
                .open();
    }

    private Div adding(int day) {
        var add = new Button(getTranslation("workshop.item.add"), click -> addItem(day));
        add.setId("add-item-" + day);
        add.setAriaLabel(getTranslation("workshop.item.addTo", day));
        return new Div(add);
    }

    private void addItem(int day) {
        var seen = known();
        new ItemDialog(strategies.outline(actor, seen.strategy()), null)
                .open(getTranslation("workshop.item.addTo", day), data -> {
                    workshops.add(actor, seen.id(), seen.version(), day, data);
                    draw();
                });
    }

    private Div acts(AgendaItem item) {
        var acts = new Div(
                act(VaadinIcon.ARROW_UP, "workshop.item.up", item, () -> shift(item, -1)),
                act(VaadinIcon.ARROW_DOWN, "workshop.item.down", item, () -> shift(item, 1)),
                act(VaadinIcon.EDIT, "workshop.item.edit", item, () -> change(item)),
                act(
                        VaadinIcon.TRASH,
                        "workshop.item.remove",
                        item,
                        () -> workshops.remove(actor, known().id(), known().version(), item.id())));
        acts.addClassName("acts");
        return acts;
    }

    private void change(AgendaItem item) {
        var seen = known();
        new ItemDialog(strategies.outline(actor, seen.strategy()), item)
                .open(
                        getTranslation(
                                "workshop.item.edit",
                                InterfaceLanguage.of(item.data().title())),
                        data -> {
                            workshops.change(actor, seen.id(), seen.version(), item.id(), data);
                            draw();
                        });
    }

    /** One place up or down, over the edge of a day into the next. */
    private void shift(AgendaItem item, int by) {
        var seen = known();
        var items = new ArrayList<>(workshops.agenda(actor, seen.id()).ofDay(item.day()));
        var place = item.place() + by;
        if (place >= 0 && place < items.size()) {
            workshops.move(actor, seen.id(), seen.version(), item.id(), item.day(), place);
        } else if (place < 0 && item.day() > 1) {
            workshops.move(actor, seen.id(), seen.version(), item.id(), item.day() - 1, Integer.MAX_VALUE);
        } else if (place > 0 && item.day() < seen.data().days()) {
            workshops.move(actor, seen.id(), seen.version(), item.id(), item.day() + 1, 0);
        }
    }

    private Button act(VaadinIcon icon, String key, AgendaItem item, Runnable act) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(picture, click -> {
            Says.trying(this, act);
            draw();
            Says.focus(id(key, item));
        });
        button.setId(id(key, item));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, InterfaceLanguage.of(item.data().title())));
        return button;
    }

    private static String id(String key, AgendaItem item) {
        return key.substring(key.lastIndexOf('.') + 1) + "-" + item.id();
    }

    private Workshop known() {
        return Objects.requireNonNull(workshop);
    }

    @Override
    public String getPageTitle() {
        return workshop == null ? "" : InterfaceLanguage.of(workshop.data().title());
    }

    @Override
    public List<Crumb> breadcrumbs() {
        if (workshop == null) {
            return List.of();
        }
        var crumbs = new ArrayList<>(places.breadcrumbs(workshop.strategy()));
        crumbs.add(new Crumb(getTranslation("workshop.title"), Addresses.all(workshop.strategy())));
        return crumbs;
    }
}
