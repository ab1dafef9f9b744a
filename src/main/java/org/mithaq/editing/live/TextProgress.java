package org.mithaq.editing.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.common.BodyId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.SectionProgress;
import org.mithaq.strategy.Strategies;

/** The words of each text, counted again only when its version has changed. */
final class TextProgress implements SectionProgress {

    private record Count(long version, int words) {}

    private final Texts texts;
    private final Archive archive;
    private final Strategies strategies;
    private final Map<BodyId, Count> counts = new ConcurrentHashMap<>();

    TextProgress(Texts texts, Archive archive, Strategies strategies) {
        this.texts = texts;
        this.archive = archive;
        this.strategies = strategies;
    }

    @Override
    public Map<BodyId, Integer> words(StrategyId strategy) {
        var bodies = strategies.bodies(strategy).stream().map(Body::id).toList();
        var words = new HashMap<BodyId, Integer>();
        archive.log()
                .newest(bodies)
                .forEach((body, version) -> words.put(body, count(body, version).words()));
        return words;
    }

    private Count count(BodyId body, long version) {
        var known = counts.get(body);
        if (known != null && known.version() == version) {
            return known;
        }
        var text = texts.current(body);
        var count = new Count(text.version(), DocumentText.words(text.ofRecord()));
        counts.put(body, count);
        return count;
    }
}
