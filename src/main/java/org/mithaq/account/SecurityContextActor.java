package org.mithaq.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
final class SecurityContextActor implements CurrentActor {

    @Override
    public Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Actor.of(person.id())
                : Actor.ANONYMOUS;
    }
}
