package org.mithaq.history;

import java.time.Instant;
import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Comparison;
import org.springframework.stereotype.Service;

/** What changed in a text between two moments, out of its step log. */
@Service
public class TextChanges {

    private final Texts texts;
    private final Revisions revisions;

    TextChanges(Texts texts, Revisions revisions) {
        this.texts = texts;
        this.revisions = revisions;
    }

    /**
     * A text compared with itself at an earlier moment, both without what is only suggested.
     *
     * @param from the version at the earlier moment
     * @param to the version at the later one
     */
    public record Changes(BodyId body, long from, long to, List<Comparison.Entry> entries) {

        public boolean none() {
            return Comparison.isEmpty(entries);
        }
    }

    /**
     * For somebody who may read the text.
     *
     * @throws NotFound when there is no such text for that person
     */
    public Changes between(Actor actor, BodyId body, Instant earlier, Instant later) {
        var person = actor.signedIn().orElseThrow(NotFound::new);
        if (revisions.partOf(person, body) == Revisions.Part.NONE) {
            throw new NotFound();
        }
        var from = texts.versionAt(body, earlier);
        var to = Math.max(from, texts.versionAt(body, later));
        var before = texts.at(body, from);
        var after = texts.at(body, to);
        return new Changes(body, from, to, Comparison.of(before.ofRecord(), after.ofRecord()));
    }
}
