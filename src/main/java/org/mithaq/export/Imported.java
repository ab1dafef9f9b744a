package org.mithaq.export;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Somebody made a document from a file; for the audit trail. */
public record Imported(StrategyId strategy, PersonId by) {}
