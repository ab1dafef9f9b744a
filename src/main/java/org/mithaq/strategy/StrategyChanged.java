package org.mithaq.strategy;

import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.StrategyId;

/**
 * Somebody changed a strategy's settings or outline.
 *
 * @param action a stable word for the audit trail: {@code created}, {@code settings}, {@code section-added}, {@code section-changed},
 *     {@code section-moved}, {@code section-removed}, {@code section-restored}, {@code assigned}
 * @param object what was changed, for the audit trail
 */
public record StrategyChanged(StrategyId strategy, PersonId by, String action, String object) implements StrategyEvent {

    static StrategyChanged of(StrategyId strategy, PersonId by, String action, Bilingual object) {
        var both = object.ar().isBlank() || object.en().isBlank() ? "" : " / ";
        return new StrategyChanged(strategy, by, action, object.ar() + both + object.en());
    }
}
