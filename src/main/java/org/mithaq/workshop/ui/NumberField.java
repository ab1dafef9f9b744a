package org.mithaq.workshop.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;

/** A figure of a ballot's rules, with the keys of its texts. */
final class NumberField extends IntegerField {

    NumberField(String name, int least, int most, int value) {
        setLabel(getTranslation("workshop.ballotForm." + name));
        setId("ballot-" + name);
        setMin(least);
        setMax(most);
        setValue(value);
        setStepButtonsVisible(true);
    }

    /** @throws Invalid when it is empty or no number */
    int filled() {
        @Nullable Integer value = getValue();
        if (value == null) {
            throw new Invalid("workshop.refusal.unfilled");
        }
        return value;
    }
}
