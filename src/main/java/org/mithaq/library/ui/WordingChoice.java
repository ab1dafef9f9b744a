package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.mithaq.library.Insertion;
import org.mithaq.library.Item;
import org.mithaq.library.Wording;

/** Asks how an item is to be rendered when a note calls it wrong or outdated; keeping the paper's wording needs a reason (domain §2.4). */
final class WordingChoice extends Composite<Div> {

    private final RadioButtonGroup<Wording> wording = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    WordingChoice(Item item, Consumer<Insertion> chosen, Runnable cancelled) {
        wording.setLabel(getTranslation("library.choice.question"));
        wording.setItems(List.of(Wording.CORRECTED, Wording.WITH_NOTE, Wording.AS_IS));
        wording.setItemLabelGenerator(value -> getTranslation("library.choice." + value.value()));
        wording.addValueChangeListener(change -> {
            wording.setInvalid(false);
            reason.setVisible(change.getValue() == Wording.AS_IS);
            if (reason.isVisible()) {
                reason.focus();
            }
        });
        reason.setLabel(getTranslation("library.choice.reason"));
        reason.setHelperText(getTranslation("library.choice.reason.help"));
        reason.setMaxLength(Insertion.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        reason.setVisible(false);
        wording.setManualValidation(true);
        wording.setRequiredIndicatorVisible(true);

        var confirm = new Button(getTranslation("library.panel.insert"), click -> confirm(item, chosen));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("library.choice.cancel"), click -> cancelled.run());
        var buttons = new Div(confirm, cancel);
        buttons.addClassName("panel-item-actions");
        var why = new Paragraph(getTranslation("library.choice.why"));
        why.addClassName("small");
        getContent().addClassName("wording-choice");
        getContent().add(why, wording, reason, buttons);
    }

    private void confirm(Item item, Consumer<Insertion> chosen) {
        var value = wording.getValue();
        var words = reason.getValue().strip();
        if (value == null) {
            wording.setErrorMessage(getTranslation("library.choice.missing"));
            wording.setInvalid(true);
        } else if (value == Wording.AS_IS && words.isEmpty()) {
            reason.setErrorMessage(getTranslation("library.choice.reason.missing"));
            reason.setInvalid(true);
        } else if (words.length() > Insertion.MAX_REASON) {
            reason.setErrorMessage(getTranslation("refusal.tooLong", Insertion.MAX_REASON));
            reason.setInvalid(true);
        } else {
            chosen.accept(new Insertion(item, value, value == Wording.AS_IS ? words : ""));
        }
    }
}
