package org.mithaq.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.HarvestService;
import org.mithaq.workshop.HarvestService.Form;
import org.mithaq.workshop.Harvestable;
import org.mithaq.workshop.Workshop;

/** What ballots and actions came to and no text has yet: whoever runs the workshop picks the section. */
final class HarvestPanel extends com.vaadin.flow.component.html.Section {

    private final HarvestService harvest;
    private final DecisionsInText decisions;
    private final StrategyService strategies;
    private final Actor actor;
    private final Runnable done;
    private @Nullable List<Harvestable> shown;

    HarvestPanel(
            HarvestService harvest, DecisionsInText decisions, StrategyService strategies, Actor actor, Runnable done) {
        this.harvest = harvest;
        this.decisions = decisions;
        this.strategies = strategies;
        this.actor = actor;
        this.done = done;
        addClassNames("card", "harvest");
    }

    void show(Workshop workshop) {
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
        var list = new UnorderedList();
        list.addClassName("rows");
        list.setId("harvest");
        left.forEach(each -> list.add(row(workshop, each)));
        add(list);
    }

    private ListItem row(Workshop workshop, Harvestable each) {
        var kind = new Paragraph(getTranslation("workshop.harvest.kind." + each.kind()));
        kind.addClassNames("quiet", "small");
        var words = InterfaceLanguage.of(each.text());
        var put = Rows.act("workshop.harvest.put", "workshop.harvest.putOf", words, () -> pick(workshop, each));
        put.addClassName("harvest-put");
        var row = new ListItem(new Div(new ContentText(words), kind), Rows.acts(put));
        row.addClassName("row");
        return row;
    }

    private void pick(Workshop workshop, Harvestable each) {
        var section = new ComboBox<Section>(getTranslation("workshop.harvest.section"));
        section.setId("harvest-section");
        section.setWidthFull();
        section.setItems(strategies.outline(actor, workshop.strategy()));
        section.setItemLabelGenerator(
                one -> one.number() + " " + InterfaceLanguage.of(one.data().title()));
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
                            done.run();
                        },
                        new Paragraph(new ContentText(InterfaceLanguage.of(each.text()))),
                        section,
                        form)
                .open();
    }
}
