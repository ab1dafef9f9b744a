package org.mithaq.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions of each person on this node, so that a deactivated account or a changed password ends the others at once. */
@Component
public final class OpenSessions implements SessionAuthenticationStrategy {

    private static final String ENTRY = OpenSessions.class.getName();

    private final ConcurrentMap<PersonId, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            request.getSession().setAttribute(ENTRY, new Entry(person.id()));
        }
    }

    @TransactionalEventListener
    void end(PersonChanged change) {
        switch (change.kind()) {
            case DEACTIVATED -> endAll(change.person(), null);
            case PASSWORD -> endAll(change.person(), current());
            default -> {}
        }
    }

    private void endAll(PersonId person, @Nullable HttpSession kept) {
        Set.copyOf(sessions.getOrDefault(person, Set.of())).stream()
                .filter(session -> kept == null || !session.getId().equals(kept.getId()))
                .forEach(HttpSession::invalidate);
    }

    private static @Nullable HttpSession current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getSession(false)
                : null;
    }

    /** Enters and leaves the list with the session that carries it. */
    private final class Entry implements HttpSessionBindingListener {

        private final PersonId person;

        Entry(PersonId person) {
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent bound) {
            sessions.computeIfAbsent(person, none -> ConcurrentHashMap.newKeySet())
                    .add(bound.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent unbound) {
            sessions.computeIfPresent(person, (none, open) -> {
                open.remove(unbound.getSession());
                return open.isEmpty() ? null : open;
            });
        }
    }
}
