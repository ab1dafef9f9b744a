package org.mithaq.strategy;

import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** The place of a live text: one section in one language. The text itself lives in the editing room. */
public record Body(BodyId id, SectionId section, StrategyId strategy, Language language) {}
