package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.ActionItem;
import org.mithaq.workshop.ActionService;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.Workshop;

/** Who does what until when. */
final class ActionsPanel extends Section {

    private final ActionService actions;
    private final Ministries ministries;
    private final Actor actor;
    private @Nullable Shown shown;

    ActionsPanel(ActionService actions, Ministries ministries, Actor actor) {
        this.actions = actions;
        this.ministries = ministries;
        this.actor = actor;
        addClassNames("card", "actions");
    }

    /**
     * @param current the item during which a new action is agreed
     * @return how many actions no owner has accepted yet
     */
    int show(Workshop workshop, @Nullable AgendaItemId current, boolean runs) {
        var all = actions.of(actor, workshop.id());
        var now = new Shown(all, current, runs);
        if (!now.equals(shown)) {
            shown = now;
            draw(workshop, now);
        }
        return (int) all.stream().filter(each -> !each.data().accepted()).count();
    }

    private record Shown(List<ActionItem> all, @Nullable AgendaItemId current, boolean runs) {}

    private void draw(Workshop workshop, Shown now) {
        removeAll();
        var head = new Div(new H2(getTranslation("workshop.actions")));
        head.addClassName("section-head");
        if (now.runs()) {
            var add = new Button(getTranslation("workshop.actions.add"), click -> add(workshop, now));
            add.setId("add-action");
            head.add(add);
        }
        add(head);
        if (now.all().isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.actions.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        list.setId("actions");
        now.all().forEach(each -> list.add(row(workshop, each, now)));
        add(list);
    }

    private ListItem row(Workshop workshop, ActionItem each, Shown now) {
        var data = each.data();
        var facts = new Div();
        facts.addClassNames("quiet", "small", "outcome-facts");
        var owner = data.ministry()
                .flatMap(ministries::find)
                .map(ministry -> InterfaceLanguage.of(ministry.name()))
                .orElse(data.owner());
        if (!owner.isEmpty()) {
            facts.add(new Paragraph(getTranslation("workshop.actions.ownerIs", owner)));
        }
        data.due()
                .ifPresent(due -> facts.add(new Paragraph(getTranslation(
                        "workshop.actions.dueIs",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(getLocale())
                                .format(due)))));
        if (!data.indicator().isEmpty()) {
            facts.add(new Paragraph(new ContentText(data.indicator())));
        }
        var state =
                new Span(getTranslation(data.accepted() ? "workshop.actions.isAccepted" : "workshop.actions.isOpen"));
        state.addClassName("state");
        state.getElement().setAttribute("data-tone", data.accepted() ? "cleared" : "attention");
        var row = new ListItem(new Div(new ContentText(data.what()), facts), state);
        row.addClassName("row");
        if (now.runs()) {
            var change = Rows.act(
                    "workshop.parking.change",
                    "workshop.actions.changeOf",
                    data.what(),
                    () -> change(workshop, each, now));
            var remove = Rows.act("workshop.actions.remove", "workshop.actions.removeOf", data.what(), () -> {
                Says.trying(this, () -> actions.remove(actor, each.id(), each.version()));
                show(workshop, now.current(), true);
            });
            row.add(Rows.acts(change, remove));
        }
        return row;
    }

    private void add(Workshop workshop, Shown now) {
        var fields = new ActionFields(ministries, null);
        dialog(
                workshop,
                "workshop.actions.add",
                fields,
                now,
                () -> actions.add(actor, workshop.id(), fields.read(now.current())));
    }

    private void change(Workshop workshop, ActionItem each, Shown now) {
        var fields = new ActionFields(ministries, each.data());
        dialog(
                workshop,
                "workshop.actions.change",
                fields,
                now,
                () -> actions.change(
                        actor,
                        each.id(),
                        each.version(),
                        fields.read(each.data().itemOrNull())));
    }

    private void dialog(Workshop workshop, String title, ActionFields fields, Shown now, Runnable act) {
        new ActDialog(
                        getTranslation(title),
                        getTranslation("workshop.item.save"),
                        () -> {
                            act.run();
                            show(workshop, now.current(), true);
                        },
                        fields)
                .open();
    }
}
