package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mithaq.common.Refusal;

/** A dialog that acts, and keeps what was typed when the act is refused. */
final class ActDialog extends Dialog {

    private final Div trouble = new Div();

    ActDialog(String title, String word, Runnable act, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(44rem, 94vw)");
        trouble.addClassName("form-message");
        trouble.getElement().setAttribute("role", "alert");
        var body = new Div(fields);
        body.addClassName("workshop-dialog");
        body.add(trouble);
        add(body);
        var confirm = new Button(word, click -> attempt(act));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setId("confirm");
        var cancel = new Button(getTranslation("workshop.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
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
