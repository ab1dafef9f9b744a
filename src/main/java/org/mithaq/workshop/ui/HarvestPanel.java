package org.mithaq.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.HarvestService;
import org.mithaq.workshop.HarvestService.Form;
import org.mithaq.workshop.Harvestable;
import org.mithaq.workshop.Harvestable.FromGroup;
import org.mithaq.workshop.Workshop;

/** What ballots, groups and actions came to and no text has yet: whoever runs the workshop picks the section. */
final class HarvestPanel extends com.vaadin.flow.component.html.Section {

    private final HarvestService harvest;
    private final DecisionsInText decisions;
    private final StrategyService strategies;
    private final Actor actor;
    private final Runnable done;
    private @Nullable List<Harvestable> shown;
    /** Where the last thing went: the next one often goes there too. */
    private @Nullable SectionId lastInto;

    HarvestPanel(
            HarvestService harvest, DecisionsInText decisions, StrategyService strategies, Actor actor, Runnable done) {
        this.harvest = harvest;
        this.decisions = decisions;
        this.strategies = strategies;
        this.actor = actor;
        this.done = done;
        addClassNames("card", "harvest");
    }

    void show(Workshop workshop, Agenda agenda) {
        Set<UUID> known = decisions.of(actor, workshop.id()).stream()
                .map(row -> row.decision().source())
                .collect(Collectors.toSet());
        var left = harvest.of(actor, workshop.id()).stream()
                .filter(each -> !known.contains(each.source()))
                .toList();
        if (left.equals(shown)) {
            return;
        }
        shown = left;
        removeAll();
        var head = new Div(new H2(getTranslation("workshop.harvest")));
        head.addClassName("section-head");
        add(head);
        if (left.isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.harvest.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var origins = new LinkedHashMap<String, List<Harvestable>>();
        left.forEach(each ->
                origins.computeIfAbsent(origin(each), none -> new ArrayList<>()).add(each));
        var lists = new Div();
        lists.setId("harvest");
        origins.forEach((origin, all) -> lists.add(new H3(new ContentText(origin)), list(workshop, agenda, all)));
        add(lists);
    }

    private String origin(Harvestable each) {
        return each.from()
                .map(from -> InterfaceLanguage.of(from.name()))
                .orElseGet(() -> getTranslation(
                        each.kind() == Kind.ACTION ? "workshop.harvest.actions" : "workshop.harvest.ballots"));
    }

    private UnorderedList list(Workshop workshop, Agenda agenda, List<Harvestable> all) {
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(each -> list.add(row(workshop, agenda, each)));
        return list;
    }

    private ListItem row(Workshop workshop, Agenda agenda, Harvestable each) {
        var facts = new Div(fact("workshop.harvest.kind." + each.kind()));
        facts.addClassNames("quiet", "small", "outcome-facts");
        item(agenda, each)
                .ifPresent(item -> facts.add(fact("workshop.parking.cameUp", InterfaceLanguage.of(item.title()))));
        each.from().ifPresent(from -> told(from, facts));
        if (each.from().isPresent() && each.ballotOrNull() != null) {
            facts.add(fact("workshop.harvest.voted"));
        }
        var words = InterfaceLanguage.of(each.text());
        var put = Rows.act("workshop.harvest.put", "workshop.harvest.putOf", words, () -> pick(workshop, agenda, each));
        put.addClassName("harvest-put");
        var row = new ListItem(new Div(new ContentText(words), facts), Rows.acts(put));
        row.addClassName("row");
        return row;
    }

    private void told(FromGroup from, Div facts) {
        if (from.laneOrNull() != null) {
            facts.add(fact("workshop.lane." + from.laneOrNull()));
        }
        if (from.support() > 0) {
            facts.add(fact("workshop.card.support", from.support()));
        }
        if (!from.origins().isEmpty()) {
            var quoted = from.origins().stream()
                    .map(origin -> getTranslation("workshop.chart.quoted", InterfaceLanguage.of(origin)))
                    .collect(Collectors.joining(getTranslation("workshop.t3.semicolon") + " "));
            facts.add(fact("workshop.t3.idea.origins", quoted));
        }
    }

    private Paragraph fact(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }

    private static Optional<ItemData> item(Agenda agenda, Harvestable each) {
        return Optional.ofNullable(each.itemOrNull()).flatMap(agenda::find).map(AgendaItem::data);
    }

    private void pick(Workshop workshop, Agenda agenda, Harvestable each) {
        var section = new ComboBox<Section>(getTranslation("workshop.harvest.section"));
        section.setId("harvest-section");
        section.setWidthFull();
        var outline = strategies.outline(actor, workshop.strategy());
        section.setItems(outline);
        section.setItemLabelGenerator(
                one -> one.number() + " " + InterfaceLanguage.of(one.data().title()));
        var wanted = lastInto != null
                ? lastInto
                : item(agenda, each).flatMap(ItemData::section).orElse(null);
        outline.stream().filter(one -> one.id().equals(wanted)).findFirst().ifPresent(section::setValue);
        var form = new Select<Form>();
        form.setLabel(getTranslation("workshop.harvest.form"));
        form.setId("harvest-form");
        form.setItems(Form.values());
        form.setItemLabelGenerator(one -> getTranslation("workshop.harvest.form." + one));
        form.setValue(each.kind() == Kind.ACTION ? Form.TABLE_ROW : Form.LIST_ITEM);
        new ActDialog(
                        getTranslation("workshop.harvest.put"),
                        getTranslation("workshop.harvest.do"),
                        () -> {
                            var into = section.getValue();
                            if (into == null) {
                                throw new Invalid("workshop.harvest.refusal.section");
                            }
                            harvest.put(actor, workshop.id(), each.source(), into.id(), form.getValue());
                            lastInto = into.id();
                            done.run();
                        },
                        new Paragraph(new ContentText(InterfaceLanguage.of(each.text()))),
                        section,
                        form)
                .open();
    }
}
