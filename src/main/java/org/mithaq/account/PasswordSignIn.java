package org.mithaq.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with login and password: throttled, told to the audit trail, and equally slow for logins that name nobody. */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private static final int LOGIN_SHOWN = 60;

    private final DaoAuthenticationProvider passwords;
    private final JdbcPeople people;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            JdbcPeople people,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.throttle = throttle;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = new DaoAuthenticationProvider(this::load);
        this.passwords.setPasswordEncoder(encoder);
    }

    /** @throws LockedException when too many attempts came before; this one was not looked at */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName();
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!throttle.allows(login, address)) {
            publish(new SignInFailed(shown(login), address, true));
            throw new LockedException("too many attempts");
        }
        try {
            var known = passwords.authenticate(attempt);
            throttle.succeeded(login, address);
            publish(new SignedIn(((SignedInPerson) known.getPrincipal()).id(), address));
            return known;
        } catch (AuthenticationException refused) {
            throttle.failed(login, address);
            publish(new SignInFailed(shown(login), address, false));
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private UserDetails load(String login) {
        return people.findByLogin(login)
                .filter(Person::active)
                .flatMap(person -> people.passwordHash(person.id()).map(hash -> new SignedInPerson(person, hash)))
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static String shown(String login) {
        return login.length() > LOGIN_SHOWN ? login.substring(0, LOGIN_SHOWN) : login;
    }
}
