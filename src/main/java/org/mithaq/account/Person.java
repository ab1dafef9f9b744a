package org.mithaq.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;

/** A person with an account. The login is 3-60 characters; the name has at least one language. */
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
}
