package org.mithaq.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Who takes part in which strategy, as stored. Rights are the callers' business, except in {@link MembershipService}. */
public interface Memberships {

    Set<Role> roles(PersonId person, StrategyId strategy);

    Optional<Membership> find(PersonId person, StrategyId strategy);

    List<Membership> of(StrategyId strategy);

    /** The strategies in which the person has any role. */
    List<StrategyId> strategiesOf(PersonId person);

    /** Sets the roles; an empty set removes the person. */
    void put(StrategyId strategy, PersonId person, Set<Role> roles, @Nullable MinistryId ministry);
}
