package org.mithaq.export;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.common.StrategyId;

/** When the audit trail last saw a change of the document or its texts; exports carry it instead of the present moment. */
public interface LastChange {

    Optional<Instant> of(StrategyId strategy);
}
