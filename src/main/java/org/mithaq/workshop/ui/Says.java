package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.mithaq.common.Refusal;

/** What was refused and why, at the edge of the screen. */
final class Says {

    private static final int MILLISECONDS = 9_000;

    private Says() {}

    /** Does it, or says why not. @return whether it was done */
    static boolean trying(Component owner, Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            refused(owner, refusal);
            return false;
        }
    }

    /** What was pressed was drawn anew: the person's place stays where it was, if it is still there. */
    static void focus(String id) {
        UI.getCurrent().getPage().executeJs("document.getElementById($0)?.focus()", id);
    }

    static void refused(Component owner, Refusal refusal) {
        var text = new Span(owner.getTranslation(refusal.key(), refusal.arguments()));
        text.addClassName("notice-text");
        var notice = new Notification(text);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.setDuration(MILLISECONDS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }
}
