package org.mithaq.account;

import java.util.Set;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** What the policy needs to know of a section: where it belongs, who is assigned, and whether its text is open to change. */
public record SectionScope(StrategyId strategy, Set<PersonId> assignees, boolean open) {}
