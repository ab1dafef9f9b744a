package org.mithaq.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;

/**
 * A person with an account. The login is 3-60 characters, and empty until the invitation is accepted; the name has at least one
 * language.
 */
public record Person(
        PersonId id,
        long version,
        String login,
        Bilingual name,
        @Nullable MinistryId ministryOrNull,
        Language language,
        Set<SystemRole> systemRoles,
        boolean active) {

    public Optional<MinistryId> ministry() {
        return Optional.ofNullable(ministryOrNull);
    }

    /** Whether the invitation was accepted, so that the person can sign in. */
    public boolean joined() {
        return !login.isEmpty();
    }

    Person withVersion(long version) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }

    Person withLogin(String login) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }

    Person withName(Bilingual name) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }

    Person withLanguage(Language language) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }

    Person withSystemRoles(Set<SystemRole> systemRoles) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }

    Person withActive(boolean active) {
        return new Person(id, version, login, name, ministryOrNull, language, systemRoles, active);
    }
}
