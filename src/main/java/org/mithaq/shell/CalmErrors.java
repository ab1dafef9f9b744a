package org.mithaq.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.common.Busy;
import org.mithaq.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to an exception nobody caught: a refusal is told, anything else is logged under a number that is told. */
final class CalmErrors implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);
    private static final int MILLISECONDS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        var refusal = refusal(event.getThrowable());
        if (refusal.isPresent()) {
            tell(refusal.get().key(), refusal.get().arguments());
            return;
        }
        if (Busy.is(event.getThrowable())) {
            LOG.warn("an act could not reach the data: {}", event.getThrowable().getMessage());
            tell("shell.busy.act");
            return;
        }
        var number = number();
        LOG.error("unexpected error {}", number, event.getThrowable());
        tell("shell.failed.text", number);
    }

    static Optional<Refusal> refusal(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** A short number under which the log tells what happened. */
    static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static void tell(String key, Object... arguments) {
        var ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        var notification =
                Notification.show(ui.getTranslation(key, arguments), MILLISECONDS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.WARNING);
        notification.setAssertive(true);
    }
}
