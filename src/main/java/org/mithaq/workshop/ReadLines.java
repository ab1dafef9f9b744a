package org.mithaq.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts;
import org.mithaq.workshop.reading.Lines;
import org.springframework.stereotype.Component;

/** Texts in lines. A version never changes, so the last few are kept: two hundred phones ask for the same one. */
@Component
class ReadLines {

    private static final int KEPT = 32;

    private final Texts texts;
    private final Map<Key, Lines> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Lines> eldest) {
            return size() > KEPT;
        }
    };

    ReadLines(Texts texts) {
        this.texts = texts;
    }

    private record Key(BodyId body, long version) {}

    Lines at(BodyId body, long version) {
        var key = new Key(body, version);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var read = Lines.of(texts.at(body, version).document());
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    /** The lines of the newest version. */
    Lines now(BodyId body) {
        return at(body, version(body));
    }

    long version(BodyId body) {
        return texts.current(body).version();
    }
}
