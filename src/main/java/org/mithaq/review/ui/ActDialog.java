package org.mithaq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mithaq.common.Refusal;

/** A dialog for an act that others see: says what follows in one sentence, and keeps what was typed when the act is refused. */
class ActDialog extends Dialog {

    private final Div trouble = new Div();
    private final Div fields = new Div();

    /** @param consequence already translated */
    ActDialog(String title, String consequence) {
        setHeaderTitle(title);
        setWidth("min(34rem, 94vw)");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        fields.addClassName("act-fields");
        add(new Paragraph(consequence), fields, trouble);
    }

    ActDialog with(Component... components) {
        fields.add(components);
        return this;
    }

    /** @param act closes the dialog unless it is refused */
    ActDialog acting(String word, Runnable act) {
        var confirm = new Button(word, click -> attempt(act));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setId("confirm");
        var cancel = new Button(getTranslation("review.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
        return this;
    }

    private void attempt(Runnable act) {
        trouble.removeAll();
        try {
            act.run();
            close();
        } catch (Refusal refusal) {
            trouble.add(new Paragraph(getTranslation(refusal.key(), refusal.arguments())));
        }
    }
}
