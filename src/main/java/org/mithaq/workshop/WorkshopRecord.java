package org.mithaq.workshop;

import java.time.Instant;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** The record of a workshop: a document (template T3) like any other, made once. */
public record WorkshopRecord(WorkshopId workshop, StrategyId document, PersonId madeBy, Instant madeAt) {}
