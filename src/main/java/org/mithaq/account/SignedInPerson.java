package org.mithaq.account;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session: who signed in, and the system roles held at that moment, which only decide which views are offered;
 * services ask the {@link AccessPolicy} each time.
 */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID id;
    private final String login;
    private final Set<GrantedAuthority> authorities;
    private @Nullable String hash;

    SignedInPerson(Person person, @Nullable String hash) {
        this.id = person.id().value();
        this.login = person.login();
        this.hash = hash;
        this.authorities = person.systemRoles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public PersonId id() {
        return new PersonId(id);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }
}
