package org.mithaq.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mithaq.common.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be shown; the log tells why, under the number that the page tells. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var refusal = CalmErrors.refusal(error.getException());
        if (refusal.isPresent()) {
            say("shell.failed.title", refusal.get().key(), refusal.get().arguments());
            return HttpStatusCode.BAD_REQUEST.getCode();
        }
        if (Busy.is(error.getException())) {
            LOG.warn("a page could not reach the data: {}", error.getException().getMessage());
            say("shell.busy.title", "shell.busy.text");
            add(again());
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        var number = CalmErrors.number();
        LOG.error("unexpected error {}", number, error.getException());
        say("shell.failed.title", "shell.failed.text", number);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    /** Loads the page anew some seconds later, a few apart, so that those who came at once do not come back at once. */
    private Button again() {
        var again = new Button(getTranslation("shell.busy.again"));
        again.setId("try-again");
        again.getElement()
                .executeJs("const load = () => window.location.reload(); this.addEventListener('click', load);"
                        + " window.setTimeout(() => this.isConnected && load(), 3000 + Math.random() * 5000)");
        return again;
    }
}
