package org.mithaq.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.io.Serializable;
import org.mithaq.common.Refusal;

/** Short messages at the edge of the screen: what was done and can be undone, and what was refused and why. */
final class Notices {

    private static final int UNDO_MILLISECONDS = 12_000;
    private static final int REFUSAL_MILLISECONDS = 9_000;

    private Notices() {}

    static void done(Component owner, String text, Runnable undo) {
        var notice = new Notification();
        var back = new Button(owner.getTranslation("strategy.undo"), click -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setId("undo");
        notice.add(line(text), back);
        notice.setDuration(UNDO_MILLISECONDS);
        open(notice);
    }

    static void refused(Component owner, Refusal refusal) {
        var notice = new Notification();
        notice.add(line(text(owner, refusal)));
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.setDuration(REFUSAL_MILLISECONDS);
        open(notice);
    }

    static String text(Component owner, Refusal refusal) {
        return owner.getTranslation(refusal.key(), refusal.arguments());
    }

    /** One at a time: the newest takes the place of the one before it. */
    private static void open(Notification notice) {
        var ui = UI.getCurrent();
        var before = ComponentUtil.getData(ui, Last.class);
        if (before != null) {
            before.notice().close();
        }
        ComponentUtil.setData(ui, Last.class, new Last(notice));
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }

    private record Last(Notification notice) implements Serializable {}

    private static Span line(String text) {
        var line = new Span(text);
        line.addClassName("notice-text");
        return line;
    }
}
