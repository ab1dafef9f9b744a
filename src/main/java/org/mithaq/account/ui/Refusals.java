package org.mithaq.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Refusal;

/** Says why a form was not taken: at the field it concerns, which gets the focus, or here when it concerns none. */
final class Refusals extends Div {

    Refusals() {
        addClassName("form-message");
        getElement().setAttribute("role", "alert");
    }

    void clear(HasValidation... fields) {
        setText("");
        for (var field : fields) {
            field.setInvalid(false);
        }
    }

    void show(Refusal refusal, @Nullable HasValidation field) {
        var text = getTranslation(refusal.key(), refusal.arguments());
        if (field == null) {
            setText(text);
            return;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable && field instanceof Component) {
            focusable.focus();
        }
    }
}
