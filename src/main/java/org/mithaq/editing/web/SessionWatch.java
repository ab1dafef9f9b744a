package org.mithaq.editing.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes the connections of an HTTP session that ends, by signing out or by time. The container calls it. */
@Component
class SessionWatch implements HttpSessionListener, HttpSessionIdListener {

    /** Looked up late: the container wants its listeners before the rest of the application exists. */
    private final ObjectProvider<Lines> lines;

    SessionWatch(ObjectProvider<Lines> lines) {
        this.lines = lines;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        lines.ifAvailable(open -> open.signedOut(event.getSession().getId()));
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        lines.ifAvailable(open -> open.renamed(oldId, event.getSession().getId()));
    }
}
