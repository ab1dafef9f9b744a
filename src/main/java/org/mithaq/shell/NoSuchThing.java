package org.mithaq.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mithaq.common.NotFound;

/** A strategy, section or item that does not exist, or that the person may not know of. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchThing extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        say("shell.missing.title", "refusal.notFound");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
