package org.mithaq.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page that is not for this person; told in the same words as a page that does not exist. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccess extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        say("shell.missing.title", "refusal.notFound");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
