package org.mithaq.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mithaq.common.Denied;

/** A page of something that the person may read, for an act that the person may not do. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<Denied> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Denied> error) {
        say(
                "shell.denied.title",
                error.getException().key(),
                error.getException().arguments());
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
