package org.mithaq.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mithaq.account.Ministry;

/**
 * What is proposed to somebody who sends a section to review.
 *
 * @param parties who is asked in any case, by the section's own list
 * @param ministries those with a focal point in the strategy, who can be asked as well
 */
public record ReviewProposal(Set<Party> parties, List<Ministry> ministries, LocalDate deadline) {}
