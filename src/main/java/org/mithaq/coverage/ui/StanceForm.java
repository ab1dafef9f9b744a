package org.mithaq.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.common.ui.ContentText;
import org.mithaq.coverage.Decision;
import org.mithaq.coverage.Stance;

/** Takes a stance on an item; the reason is asked for when rejecting or deferring, and what was typed stays when it is refused. */
class StanceForm extends Div {

    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    StanceForm(@Nullable Decision present, Taking taking) {
        addClassName("stance-form");
        stance.setLabel(getTranslation("coverage.stance"));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(value -> getTranslation("coverage.stance." + value.name()));
        reason.setLabel(getTranslation("coverage.reason"));
        reason.setHelperText(getTranslation("coverage.reason.help"));
        reason.setMaxLength(2_000);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        ContentText.byContent(reason);
        if (present != null) {
            stance.setValue(present.stance());
            reason.setValue(present.reason());
        }
        var save = new Button(getTranslation("coverage.decide"), click -> save(taking));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(stance, reason, save);
        if (present != null) {
            add(new Button(getTranslation("coverage.undecide"), click -> taking.takeBack(present.version())));
        }
        expected = present == null ? 0 : present.version();
    }

    private final long expected;

    private void save(Taking taking) {
        if (stance.getValue() == null) {
            stance.setErrorMessage(getTranslation("coverage.stance.choose"));
            stance.setInvalid(true);
            return;
        }
        try {
            taking.take(stance.getValue(), reason.getValue(), expected);
        } catch (Invalid invalid) {
            reason.setErrorMessage(getTranslation(invalid.key(), invalid.arguments()));
            reason.setInvalid(true);
            reason.focus();
        }
    }

    /** What happens with the stance. */
    interface Taking {
        void take(Stance stance, String reason, long expected);

        void takeBack(long expected);
    }
}
