package org.mithaq.export;

import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** Somebody took a copy of a document out of the application; for the audit trail. */
public record Exported(StrategyId strategy, PersonId by, String file, String marking, String versionHash) {}
