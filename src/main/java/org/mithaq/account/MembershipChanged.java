package org.mithaq.account;

import java.util.Set;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** A person joined, left or changed roles in a strategy. Published in the transaction; listeners act after commit. */
public record MembershipChanged(StrategyId strategy, PersonId person, Set<Role> roles, PersonId by) {}
