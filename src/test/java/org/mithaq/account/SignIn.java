package org.mithaq.account;

import org.mithaq.common.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes a person the one behind the current thread and its UI, without a password. */
@Component
public final class SignIn {

    private final People people;

    SignIn(People people) {
        this.people = people;
    }

    public void as(PersonId id) {
        var principal = new SignedInPerson(people.find(id).orElseThrow(), null);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public void out() {
        SecurityContextHolder.clearContext();
    }
}
