package org.mithaq.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.common.BodyId;

/** What this server last put into the trace table for the texts that changed last; what it does not know is written again. */
final class KnownUses {

    private static final int SIZE = 1000;

    private final Map<BodyId, BodyUses> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BodyId, BodyUses> eldest) {
            return size() > SIZE;
        }
    };

    /** Whether the table says so already, or something newer. */
    synchronized boolean says(BodyUses found) {
        var known = texts.get(found.body());
        if (known == null) {
            return false;
        }
        if (found.version() < known.version()) {
            return true;
        }
        if (!found.uses().equals(known.uses())) {
            return false;
        }
        texts.put(found.body(), found);
        return true;
    }

    synchronized void put(BodyUses stored) {
        texts.merge(stored.body(), stored, (known, now) -> now.version() < known.version() ? known : now);
    }
}
