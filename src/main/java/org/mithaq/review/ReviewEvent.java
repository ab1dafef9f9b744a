package org.mithaq.review;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyEvent;

/** Something that somebody did in review; the audit trail keeps every one of them. */
public interface ReviewEvent extends StrategyEvent {

    PersonId by();
}
