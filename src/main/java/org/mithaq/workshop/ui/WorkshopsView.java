package org.mithaq.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.AgendaTemplate;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;

/** The workshops of a strategy, and the way to plan one. */
@Route("strategies/:strategy/workshops")
@PermitAll
class WorkshopsView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final StrategyPlaces places;
    private final AccessPolicy policy;
    private final Actor actor;
    private @Nullable StrategyId strategy;

    WorkshopsView(WorkshopService workshops, StrategyPlaces places, AccessPolicy policy, CurrentActor current) {
        this.workshops = workshops;
        this.places = places;
        this.policy = policy;
        this.actor = current.get();
        addClassNames("page", "workshops");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        var all = workshops.of(actor, id);
        strategy = id;
        removeAll();
        var title = new H1(getTranslation("workshop.title"));
        title.addClassName("page-title");
        var head = new Div(title);
        head.addClassName("section-head");
        var plans = policy.may(actor, Act.FACILITATE, id);
        if (plans) {
            var plan = new Button(getTranslation("workshop.plan.start"), click -> plan(id, all));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            plan.setId("plan");
            head.add(plan);
        }
        add(places.navigation(actor, id, "workshops"), head);
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation(plans ? "workshop.none" : "workshop.noneToRead"));
            empty.addClassName("quiet");
            add(empty);
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            all.forEach(workshop -> list.add(row(workshop)));
            add(list);
        }
    }

    private ListItem row(Workshop workshop) {
        var name = new Anchor(
                Addresses.plan(workshop),
                new ContentText(InterfaceLanguage.of(workshop.data().title())));
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        var facts = new Span(getTranslation(
                "workshop.row",
                day.format(workshop.data().startsOn()),
                workshop.data().days()));
        facts.addClassNames("quiet", "small");
        var row = new ListItem(
                new Div(name, facts),
                new PhaseBadge(workshops.session(actor, workshop.id()).phase()));
        row.addClassName("row");
        return row;
    }

    private void plan(StrategyId id, List<Workshop> earlier) {
        var fields = new PlanFields();
        var origin = new Select<Choice>();
        origin.setLabel(getTranslation("workshop.field.origin"));
        origin.setId("origin");
        origin.setItems(choices(earlier));
        origin.setItemLabelGenerator(Choice::name);
        origin.addValueChangeListener(change -> fields.days(change.getValue().days()));
        origin.setValue(origin.getListDataView().getItem(0));
        new ActDialog(
                        getTranslation("workshop.plan.title"),
                        getTranslation("workshop.plan.do"),
                        () -> {
                            var made = workshops.create(
                                    actor, id, fields.read(), origin.getValue().origin());
                            UI.getCurrent().navigate(Addresses.plan(made));
                        },
                        origin,
                        fields)
                .open();
    }

    private List<Choice> choices(List<Workshop> earlier) {
        var choices = new ArrayList<Choice>();
        for (AgendaTemplate template : workshops.templates()) {
            var name = InterfaceLanguage.of(template.title())
                    + getTranslation("workshop.origin.dash")
                    + InterfaceLanguage.of(template.description());
            choices.add(new Choice(name, template.days(), Origin.template(template.id())));
        }
        for (var workshop : earlier) {
            var name = getTranslation(
                    "workshop.origin.copy", InterfaceLanguage.of(workshop.data().title()));
            choices.add(new Choice(name, workshop.data().days(), Origin.earlier(workshop.id())));
        }
        choices.add(new Choice(getTranslation("workshop.origin.empty"), 1, Origin.EMPTY));
        return choices;
    }

    private record Choice(String name, int days, Origin origin) {}

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return strategy == null ? List.of() : places.breadcrumbs(strategy);
    }
}
