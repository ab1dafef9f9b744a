package org.mithaq.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.history.TextChanges;
import org.mithaq.history.Visits;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.strategy.ui.StrategyRoutes;

/** What changed in the texts of a section: since I was last here, in the last days, or between two days. */
@Route("strategies/:strategy/changes/:section")
@PermitAll
class ChangesView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final TextChanges changes;
    private final Visits visits;
    private final StrategyService strategies;
    private final StrategyPlaces places;
    private final Clock clock;
    private final Actor actor;
    private final H1 title = new H1();
    private final Anchor back = new Anchor();
    private final Select<Period> period = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Paragraph count = new Paragraph();
    private final Button previous;
    private final Button next;
    private final Div texts = new Div();
    private final List<Element> found = new ArrayList<>();
    private org.mithaq.strategy.@Nullable Section section;
    private @Nullable Instant lastHere;
    private int shown = -1;

    ChangesView(
            TextChanges changes,
            Visits visits,
            StrategyService strategies,
            StrategyPlaces places,
            Clock clock,
            CurrentActor current) {
        this.changes = changes;
        this.visits = visits;
        this.strategies = strategies;
        this.places = places;
        this.clock = clock;
        this.actor = current.get();
        addClassNames("page", "changes");
        title.addClassName("page-title");
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        previous = step("changes.previous", -1);
        next = step("changes.next", 1);
        back.setText(getTranslation("changes.back"));
        var bar = new Div(count, previous, next);
        bar.addClassName("changes-bar");
        add(back, title, chooser(), bar, texts);
    }

    private Div chooser() {
        period.setLabel(getTranslation("changes.since"));
        period.setItemLabelGenerator(each -> getTranslation(each.key()));
        period.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reload();
            }
        });
        for (var day : List.of(from, to)) {
            day.setLocale(getLocale());
            day.setClearButtonVisible(true);
            day.addValueChangeListener(change -> reload());
        }
        from.setLabel(getTranslation("history.filter.from"));
        to.setLabel(getTranslation("history.filter.to"));
        var chooser = new Div(period, from, to);
        chooser.addClassName("history-filters");
        return chooser;
    }

    private Button step(String key, int by) {
        var button = new Button(getTranslation(key), click -> go(by));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var strategy =
                StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        var id = SectionId.parse(event.getRouteParameters().get("section").orElse(""));
        var opened = strategies.section(actor, id);
        if (!opened.strategy().equals(strategy)) {
            throw new NotFound();
        }
        section = opened;
        lastHere = visits.lastHere(actor, id).orElse(null);
        title.setText(getTranslation(
                "changes.title", InterfaceLanguage.of(opened.data().title())));
        back.setHref(StrategyRoutes.desk(strategy, id));
        period.setItems(Arrays.stream(Period.values())
                .filter(each -> each != Period.VISIT || lastHere != null)
                .toList());
        period.setValue(lastHere == null ? Period.WEEK : Period.VISIT);
        reload();
    }

    private void reload() {
        if (section == null) {
            return;
        }
        var days = period.getValue() == Period.DAYS;
        from.setVisible(days);
        to.setVisible(days);
        var now = clock.instant();
        var begins = days
                ? start(from.getValue(), 0, Instant.EPOCH)
                : period.getValue().begins(now, lastHere);
        var ends = days ? start(to.getValue(), 1, now) : now;
        texts.removeAll();
        found.clear();
        shown = -1;
        for (var body : strategies.bodies(actor, section.id())) {
            var compared = changes.between(actor, body.id(), begins, ends);
            if (compared.none()) {
                continue;
            }
            var text = new ComparedText(body.language());
            text.show(compared.entries());
            found.addAll(text.changes());
            var language =
                    new H2(getTranslation("changes.text." + body.language().tag()));
            texts.add(language, text);
        }
        count.setText(getTranslation(found.isEmpty() ? "changes.none" : "changes.count", found.size()));
        previous.setEnabled(!found.isEmpty());
        next.setEnabled(!found.isEmpty());
    }

    /** Round the end; focus goes along, so that who listens hears the change. */
    private void go(int by) {
        if (found.isEmpty()) {
            return;
        }
        var size = found.size();
        shown = shown < 0 ? (by > 0 ? 0 : size - 1) : (shown + by + size) % size;
        count.setText(getTranslation("changes.at", shown + 1, size));
        var place = found.get(shown);
        place.callJsFunction("focus");
        place.callJsFunction("scrollIntoView");
    }

    private static Instant start(@Nullable LocalDate day, int plus, Instant otherwise) {
        return day == null
                ? otherwise
                : day.plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String getPageTitle() {
        return section == null
                ? getTranslation("desk.changes")
                : getTranslation(
                        "changes.title", InterfaceLanguage.of(section.data().title()));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        if (section == null) {
            return List.of();
        }
        var crumbs = new ArrayList<>(places.breadcrumbs(section.strategy()));
        crumbs.add(new Crumb(
                InterfaceLanguage.of(Objects.requireNonNull(section).data().title()),
                StrategyRoutes.desk(section.strategy(), section.id())));
        return crumbs;
    }
}
