package org.mithaq.workshop.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.ActionItem;
import org.mithaq.workshop.ActionItem.ActionData;
import org.mithaq.workshop.AgendaItemId;

/** What is written down of an action. */
final class ActionFields extends Div {

    private final TextArea what = new TextArea();
    private final ComboBox<Ministry> ministry = new ComboBox<>();
    private final TextField owner = new TextField();
    private final Checkbox accepted = new Checkbox();
    private final DatePicker due = new DatePicker();
    private final TextField indicator = new TextField();

    ActionFields(Ministries ministries, @Nullable ActionData known) {
        addClassName("workshop-fields");
        what.setLabel(getTranslation("workshop.actions.what"));
        what.setId("action-what");
        what.setMaxLength(ActionItem.LONGEST);
        ministry.setLabel(getTranslation("workshop.actions.ministry"));
        ministry.setId("action-ministry");
        ministry.setItems(ministries.all());
        ministry.setItemLabelGenerator(each -> InterfaceLanguage.of(each.name()));
        ministry.setClearButtonVisible(true);
        ministry.addValueChangeListener(change -> owner.setEnabled(change.getValue() == null));
        owner.setLabel(getTranslation("workshop.actions.owner"));
        owner.setId("action-owner");
        owner.setMaxLength(ActionItem.LONGEST_OWNER);
        accepted.setLabel(getTranslation("workshop.actions.accepted"));
        accepted.setId("action-accepted");
        due.setLabel(getTranslation("workshop.actions.due"));
        due.setId("action-due");
        indicator.setLabel(getTranslation("workshop.actions.indicator"));
        indicator.setId("action-indicator");
        indicator.setMaxLength(ActionItem.LONGEST_INDICATOR);
        var line = new Div(ministry, owner);
        line.addClassName("workshop-line");
        add(what, line, accepted, due, indicator);
        if (known != null) {
            what.setValue(known.what());
            known.ministry().flatMap(ministries::find).ifPresent(ministry::setValue);
            owner.setValue(known.owner());
            accepted.setValue(known.accepted());
            due.setValue(known.dueOrNull());
            indicator.setValue(known.indicator());
        }
    }

    ActionData read(@Nullable AgendaItemId item) {
        var chosen = ministry.getValue();
        return new ActionData(
                what.getValue(),
                chosen == null ? null : chosen.id(),
                chosen == null ? owner.getValue() : "",
                accepted.getValue(),
                due.getValue(),
                indicator.getValue(),
                item);
    }
}
