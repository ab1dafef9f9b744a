package org.mithaq.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** A person's part in one strategy: roles, and the ministry spoken for (the person's own unless stated). */
public record Membership(
        PersonId person,
        StrategyId strategy,
        Set<Role> roles,
        @Nullable MinistryId ministryOrNull) {

    public Optional<MinistryId> ministry() {
        return Optional.ofNullable(ministryOrNull);
    }
}
