package org.mithaq.finding;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Node;

/** Looks for words in one text. */
final class Search {

    private Search() {}

    static List<Hit> in(Text text, Wording wording, int most) {
        return in(text.body(), text.version(), text.document(), wording, most);
    }

    static List<Hit> in(BodyId body, long version, Node document, Wording wording, int most) {
        var hits = new ArrayList<Hit>();
        for (var passage : Passage.of(document)) {
            if (hits.size() >= most) {
                break;
            }
            for (var range : wording.in(passage.text(), most - hits.size())) {
                hits.add(new Hit(
                        body,
                        version,
                        passage.positions()[range.from()],
                        passage.positions()[range.to() - 1] + 1,
                        passage.block(),
                        passage.text(),
                        range.from(),
                        passage.place(),
                        passage.heading()));
            }
        }
        return hits;
    }
}
