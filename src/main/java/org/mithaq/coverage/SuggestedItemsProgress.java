package org.mithaq.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.SectionProgress;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Component;

/** How many of a section's suggested items its text uses or somebody decided about. */
@Component
class SuggestedItemsProgress implements SectionProgress {

    private final Strategies strategies;
    private final JdbcUses uses;
    private final JdbcDecisions decisions;

    SuggestedItemsProgress(Strategies strategies, JdbcUses uses, JdbcDecisions decisions) {
        this.strategies = strategies;
        this.uses = uses;
        this.decisions = decisions;
    }

    @Override
    public Map<SectionId, Coverage> coverage(StrategyId strategy) {
        var used = uses.of(strategy).stream()
                .collect(groupingBy(ItemUse::section, mapping(use -> use.item().value(), toSet())));
        var decided = decisions.of(strategy);
        var wholly = decided.stream()
                .filter(decision -> decision.section().isEmpty())
                .map(decision -> decision.item().value())
                .collect(toSet());
        var here = decided.stream()
                .filter(decision -> decision.section().isPresent())
                .collect(groupingBy(
                        decision -> decision.section().orElseThrow(),
                        mapping(decision -> decision.item().value(), toSet())));
        var coverage = new HashMap<SectionId, Coverage>();
        for (var section : strategies.outline(strategy)) {
            var suggested = section.data().suggestedItems();
            if (!suggested.isEmpty()) {
                var answered = (int) suggested.stream()
                        .filter(item -> wholly.contains(item)
                                || used.getOrDefault(section.id(), Set.of()).contains(item)
                                || here.getOrDefault(section.id(), Set.of()).contains(item))
                        .count();
                coverage.put(section.id(), new Coverage(answered, suggested.size()));
            }
        }
        return coverage;
    }
}
