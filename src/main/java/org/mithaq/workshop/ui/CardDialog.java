package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** What can be done about one card: one act, then it is gone. */
final class CardDialog extends Dialog {

    private final Div acts = new Div();

    CardDialog(String card) {
        setHeaderTitle(getTranslation("workshop.board.acts"));
        setWidth("min(30rem, 94vw)");
        acts.addClassName("card-acts");
        add(CardFace.text(card), acts);
        var cancel = new Button(getTranslation("workshop.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
    }

    void offer(String id, String word, Runnable act) {
        var button = new Button(word, click -> {
            close();
            act.run();
        });
        button.setId(id);
        acts.add(button);
    }
}
