package org.mithaq.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Membership;
import org.mithaq.account.MembershipService;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.editing.Guests;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditEntry;
import org.mithaq.history.AuditFilter;
import org.mithaq.history.AuditTrail;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;

/** The audit trail of a document: read, filtered, verified, and taken away as a file that can be verified elsewhere. */
@Route("strategies/:strategy/history")
@PermitAll
class HistoryView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final StrategyService strategies;
    private final MembershipService memberships;
    private final People people;
    private final Guests guests;
    private final StrategyPlaces places;
    private final Actor actor;
    private final Div navigation = new Div();
    private final MultiSelectComboBox<AuditAction> actions = new MultiSelectComboBox<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Paragraph count = new Paragraph();
    private final Paragraph verdict = new Paragraph();
    private final AuditTable table = new AuditTable();
    private final Button more;
    private @Nullable Strategy strategy;
    private int shown;

    HistoryView(
            AuditTrail trail,
            StrategyService strategies,
            MembershipService memberships,
            People people,
            Guests guests,
            StrategyPlaces places,
            CurrentActor current) {
        this.trail = trail;
        this.strategies = strategies;
        this.memberships = memberships;
        this.people = people;
        this.guests = guests;
        this.places = places;
        this.actor = current.get();
        addClassNames("page", "history");
        var title = new H1(getTranslation("history.title"));
        title.addClassName("page-title");
        var lead = new Paragraph(getTranslation("history.lead"));
        lead.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        verdict.getElement().setAttribute("role", "status");
        verdict.setId("verdict");
        more = new Button(getTranslation("history.more"), click -> next());
        add(navigation, title, lead, filters(), acts(), verdict, count, table, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        trail.count(actor, id, AuditFilter.ALL);
        strategy = strategies.get(actor, id);
        navigation.removeAll();
        navigation.add(places.navigation(actor, id, "history"));
        person.setItems(people.byId(memberships.members(actor, id).stream()
                        .map(Membership::person)
                        .toList())
                .values());
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("history.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return strategy == null ? List.of() : places.breadcrumbs(strategy.id());
    }

    private Div filters() {
        actions.setLabel(getTranslation("history.filter.what"));
        actions.setItems(AuditAction.values());
        actions.setItemLabelGenerator(action -> getTranslation(action.key()));
        actions.addValueChangeListener(change -> reload());
        person.setLabel(getTranslation("history.filter.who"));
        person.setItemLabelGenerator(each -> InterfaceLanguage.of(each.name()));
        person.setClearButtonVisible(true);
        person.addValueChangeListener(change -> reload());
        from.setLabel(getTranslation("history.filter.from"));
        from.setLocale(getLocale());
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> reload());
        to.setLabel(getTranslation("history.filter.to"));
        to.setLocale(getLocale());
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> reload());
        var filters = new Div(actions, person, from, to);
        filters.addClassName("history-filters");
        return filters;
    }

    private Div acts() {
        var verify = new Button(getTranslation("history.verify"), click -> verify());
        verify.setId("verify");
        var copy = new Anchor(DownloadHandler.fromInputStream(event -> file()), getTranslation("history.export"));
        copy.getElement().setAttribute("download", true);
        var acts = new Div(verify, copy);
        acts.addClassName("history-acts");
        return acts;
    }

    private DownloadResponse file() {
        var lines = new StringBuilder();
        var id = Objects.requireNonNull(strategy).id();
        trail.export(actor, id, line -> lines.append(line).append('\n'));
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "mithaq-audit-" + id + ".jsonl", "application/jsonl", bytes.length);
    }

    private void verify() {
        var found = trail.verify(actor, Objects.requireNonNull(strategy).id());
        verdict.setText(
                found.intact()
                        ? getTranslation("history.intact", found.rows())
                        : found.broken().isEmpty()
                                ? getTranslation("history.truncated")
                                : getTranslation(
                                        "history.broken",
                                        found.broken().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" "))));
        verdict.getElement().setAttribute("data-tone", found.intact() ? "cleared" : "attention");
        verdict.addClassName("state");
    }

    private void reload() {
        if (strategy == null) {
            return;
        }
        shown = 0;
        table.clear();
        count.setText(getTranslation("history.count", trail.count(actor, strategy.id(), filter())));
        next();
    }

    private void next() {
        var id = Objects.requireNonNull(strategy).id();
        var entries = trail.find(actor, id, filter(), shown, PAGE + 1);
        var page = entries.subList(0, Math.min(PAGE, entries.size()));
        var actors = page.stream()
                .map(AuditEntry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = new HashMap<PersonId, Bilingual>();
        people.byId(actors).forEach((known, one) -> names.put(known, one.name()));
        // words in texts of groups may be those of somebody without an account
        actors.stream().filter(other -> !names.containsKey(other)).forEach(other -> guests.name(other)
                .ifPresent(name -> names.put(other, name)));
        Map<SectionId, org.mithaq.strategy.Section> sections = strategies.outline(actor, id).stream()
                .collect(Collectors.toMap(org.mithaq.strategy.Section::id, Function.identity()));
        table.append(page, names, sections);
        shown += page.size();
        more.setVisible(entries.size() > PAGE);
    }

    private AuditFilter filter() {
        return new AuditFilter(
                actions.getValue(),
                person.getValue() == null ? null : person.getValue().id(),
                null,
                start(from.getValue(), 0),
                start(to.getValue(), 1));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int plus) {
        return day == null
                ? null
                : day.plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
