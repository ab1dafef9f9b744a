package org.mithaq.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministry;
import org.mithaq.account.MinistryService;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;

/** The administrator's list of ministries: add one, correct a name. */
final class MinistriesPanel extends Section {

    private static final int NAME_MAX = 200;

    private final MinistryService ministries;
    private final CurrentActor actor;
    private final UnorderedList list = new UnorderedList();
    private final NameFields added = new NameFields(NAME_MAX);
    private final Refusals refusals = new Refusals();

    MinistriesPanel(MinistryService ministries, CurrentActor actor) {
        this.ministries = ministries;
        this.actor = actor;
        addClassName("ministries");
        list.addClassName("rows");
        var add = new Button(getTranslation("account.ministries.add"), click -> add());
        add.setId("add-ministry");
        var form = new Div(added, refusals, add);
        form.addClassNames("card", "form");
        add(new H2(getTranslation("account.ministries.title")), list, form);
        show();
    }

    private void show() {
        list.removeAll();
        ministries.all(actor.get()).forEach(ministry -> list.add(row(ministry)));
    }

    private ListItem row(Ministry ministry) {
        var row = new ListItem();
        row.addClassName("row");
        var edit = new Button(getTranslation("account.ministries.rename"), click -> edit(row, ministry));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(getTranslation("account.ministries.rename.of", InterfaceLanguage.of(ministry.name())));
        row.add(
                new ContentText(ministry.name().ar()),
                new ContentText(ministry.name().en()),
                edit);
        return row;
    }

    private void edit(ListItem row, Ministry ministry) {
        var name = new NameFields(NAME_MAX);
        name.value(ministry.name());
        var problem = new Refusals();
        var save = new Button(getTranslation("account.save"), click -> {
            problem.clear(name);
            try {
                ministries.rename(actor.get(), ministry.id(), ministry.version(), name.value());
                show();
            } catch (Refusal refused) {
                problem.show(refused, name);
            }
        });
        row.removeAll();
        row.add(name, problem, save, new Button(getTranslation("account.cancel"), click -> show()));
        name.focus();
    }

    private void add() {
        refusals.clear(added);
        try {
            ministries.add(actor.get(), added.value());
            added.value(Bilingual.EMPTY);
            show();
        } catch (Refusal refused) {
            refusals.show(refused, added);
        }
    }
}
