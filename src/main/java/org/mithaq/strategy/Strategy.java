package org.mithaq.strategy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** A document being drafted from a template: a national strategy, a position paper, a workshop outcome. */
public record Strategy(
        StrategyId id, long version, StrategyData data, DocumentState state, PersonId createdBy, Instant createdAt) {

    /**
     * What its secretariat decides.
     *
     * @param controlling the language that prevails where the two differ
     * @param marking an id of the configured classification list (domain §5.5)
     * @param tlp a TLP 2.0 label such as {@code TLP:GREEN}, never translated; null when not shared under TLP
     */
    public record StrategyData(
            Bilingual title,
            String template,
            int templateVersion,
            Set<Language> languages,
            Language controlling,
            String marking,
            @Nullable String tlp) {}
}
