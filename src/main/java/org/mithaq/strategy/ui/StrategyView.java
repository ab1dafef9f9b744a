package org.mithaq.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Membership;
import org.mithaq.account.MembershipService;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;

/** A document at a glance: its outline with state, words, coverage and people, and everything that changes the outline. */
@Route("strategies/:strategy")
@PermitAll
class StrategyView extends com.vaadin.flow.component.html.Section
        implements BeforeEnterObserver, HasDynamicTitle, OutlineActions.Screen, RowMenu.Dialogs {

    private final StrategyService strategies;
    private final MembershipService members;
    private final People people;
    private final AccessPolicy policy;
    private final StrategyPlaces places;
    private final CurrentActor actor;
    private final Div announcer = new Div();
    private @Nullable Strategy strategy;
    private @Nullable OutlineActions actions;
    private List<Section> outline = List.of();
    private Map<PersonId, Person> known = Map.of();

    StrategyView(
            StrategyService strategies,
            MembershipService members,
            People people,
            AccessPolicy policy,
            StrategyPlaces places,
            CurrentActor actor) {
        this.strategies = strategies;
        this.members = members;
        this.people = people;
        this.policy = policy;
        this.places = places;
        this.actor = actor;
        addClassNames("page", "strategy-overview");
        announcer.addClassName("visually-hidden");
        announcer.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        strategy = strategies.get(actor.get(), id);
        actions = new OutlineActions(strategies, actor.get(), id, this);
        reload(null);
    }

    @Override
    public String getPageTitle() {
        return strategy == null ? "" : InterfaceLanguage.of(strategy.data().title());
    }

    @Override
    public void reload(@Nullable SectionId focus) {
        var id = strategy().id();
        var me = actor.get();
        strategy = strategies.get(me, id);
        outline = strategies.outline(me, id);
        known = people.byId(
                members.members(me, id).stream().map(Membership::person).toList());
        var structure = may(Act.STRUCTURE) && strategy().state().open();
        var menu = new RowMenu(policy, me, actions(), this);
        var editor = new OutlineEditor(actions(), structure, row -> {
            if (strategy().state().open()) {
                menu.addTo(row, outline);
            }
        });
        editor.show(outline, strategies.progress(me, id), strategy().data().languages(), this::assignees);
        removeAll();
        add(places.navigation(me, id, ""), heading(), new SectionTally(outline), head(structure), editor);
        if (structure) {
            removed();
        }
        add(announcer);
        if (focus != null) {
            editor.focus(focus);
        }
    }

    @Override
    public void announce(String text) {
        announcer.setText(text);
    }

    @Override
    public void details(Section section) {
        SectionDialog.forDetails(section, data -> actions().change(section, data))
                .open();
    }

    @Override
    public void assign(Section section) {
        new AssignDialog(section, known.values(), chosen -> actions().assign(section, chosen)).open();
    }

    @Override
    public void addAfter(Section section) {
        var here = new Steps(outline).now(section);
        SectionDialog.forNew(title -> actions().add(here.parent(), here.index() + 1, title))
                .open();
    }

    @Override
    public void addInside(Section section) {
        SectionDialog.forNew(title -> actions().add(section.id(), outline.size(), title))
                .open();
    }

    private Div heading() {
        var data = strategy().data();
        var title = new H1(new ContentText(InterfaceLanguage.of(data.title())));
        title.addClassName("page-title");
        var other = data.title().exactly(InterfaceLanguage.current().other());
        var second = new Paragraph(new ContentText(other));
        second.addClassName("quiet");
        second.setVisible(!other.isBlank() && !other.equals(InterfaceLanguage.of(data.title())));
        var facts = new Div(StateBadge.of(strategy().state()), new MarkingLabel(data));
        facts.addClassName("strategy-facts");
        if (may(Act.SETTINGS)) {
            var settings = new Anchor(StrategyRoutes.settings(strategy().id()), getTranslation("strategy.settings"));
            settings.setId("settings");
            facts.add(settings);
        }
        return new Div(title, second, facts);
    }

    private Div head(boolean structure) {
        var head = new Div(new H2(getTranslation("strategy.outline")));
        head.addClassName("section-head");
        if (structure) {
            var add = new Button(
                    getTranslation("strategy.section.add"), VaadinIcon.PLUS.create(), click -> SectionDialog.forNew(
                                    title -> actions().add(null, beforeAnnexes(), title))
                            .open());
            add.setId("add-section");
            head.add(add);
            var help = new Paragraph(getTranslation("strategy.outline.help"));
            help.addClassNames("small", "quiet");
            head.add(help);
        }
        return head;
    }

    /** A new section goes before the annexes. */
    private int beforeAnnexes() {
        return (int) outline.stream()
                .filter(section -> section.parentOrNull() == null)
                .takeWhile(section -> !section.data().form().equals("annex"))
                .count();
    }

    private void removed() {
        var gone = strategies.removed(actor.get(), strategy().id());
        if (gone.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var section : gone) {
            var back = new Button(
                    getTranslation("strategy.restore"), click -> actions().restore(section));
            var name = InterfaceLanguage.of(section.data().title());
            back.setAriaLabel(getTranslation("strategy.restore.label", name));
            list.add(new ListItem(new ContentText(name), back));
        }
        var details = new NativeDetails(getTranslation("strategy.removed"), list);
        details.addClassName("removed-sections");
        add(details);
    }

    private Collection<Person> assignees(Section section) {
        var found = new ArrayList<>(people.byId(section.assignees()).values());
        found.sort(java.util.Comparator.comparing(person -> InterfaceLanguage.of(person.name())));
        return found;
    }

    private boolean may(Act act) {
        return policy.may(actor.get(), act, strategy().id());
    }

    private Strategy strategy() {
        return Objects.requireNonNull(strategy);
    }

    private OutlineActions actions() {
        return Objects.requireNonNull(actions);
    }
}
