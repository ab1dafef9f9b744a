package org.mithaq.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;

/** Who wrote what of a text and when, as the step log tells. */
public interface Authorship {

    /** The most stretches that are told of one text. Of a text in more pieces the day is told and not the minute. */
    int MOST_STRETCHES = 20_000;

    /**
     * For somebody who may read the text. The first answer reads the whole log of the text, later ones what was added since.
     *
     * @throws org.mithaq.common.NotFound when there is no such text for that person
     */
    Written of(Actor actor, BodyId body);

    /**
     * The newest committed text by its authors.
     *
     * @param version the version that the positions are of
     * @param stretches in order, together all text, each inside one block or footnote
     * @param names of everybody who wrote some of it
     * @param complete false when even by days there are too many stretches; then the last ones are missing
     */
    record Written(
            BodyId body, long version, List<Stretch> stretches, Map<PersonId, Bilingual> names, boolean complete) {}

    record Stretch(int from, int to, Hand hand) {}

    /**
     * Who put words into a text.
     *
     * @param at to the minute
     * @param brought the words came with a whole text that was brought in, from a file or from an earlier state
     */
    record Hand(PersonId person, Instant at, boolean brought) {}
}
