package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Something that somebody did in review; the audit trail keeps every one of them. */
public interface ReviewEvent {

    StrategyId strategy();

    PersonId by();
}
