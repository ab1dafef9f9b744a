package org.mithaq.editing.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts.Text;

/** The texts read last, for those who read many texts often; whoever asks compares the version. */
final class RecentTexts {

    private static final int SIZE = 400;

    private final Map<BodyId, Text> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BodyId, Text> eldest) {
            return size() > SIZE;
        }
    };

    synchronized Optional<Text> find(BodyId body) {
        return Optional.ofNullable(texts.get(body));
    }

    synchronized void put(Text text) {
        texts.put(text.body(), text);
    }
}
