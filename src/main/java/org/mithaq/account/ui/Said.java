package org.mithaq.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;

/** A short word that something was done, read out politely. */
final class Said {

    private static final int MILLISECONDS = 5000;

    private Said() {}

    static void done(String key, Object... arguments) {
        Notification.show(
                UI.getCurrent().getTranslation(key, arguments), MILLISECONDS, Notification.Position.BOTTOM_START);
    }
}
