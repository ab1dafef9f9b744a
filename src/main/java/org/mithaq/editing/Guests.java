package org.mithaq.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Body;

/**
 * People without an account who take part in single texts. The room that gives them their seats says who they are and what they may; it is
 * asked anew with every change, as the access policy is. Their ids name them in texts and are nobody's anywhere else.
 */
public interface Guests {

    /** Whom a browser's cookies, or what its session keeps in their place, stand for; by the names of the cookies, oldest first. */
    Optional<PersonId> of(Map<String, String> kept);

    /** What a guest is called beside their words; empty for whoever is none. */
    Optional<Bilingual> name(PersonId guest);

    /** {@link Revisions.Part#EDITS}, {@link Revisions.Part#READS} or {@link Revisions.Part#NONE}; guests do not suggest. */
    Revisions.Part partOf(PersonId guest, Body body);

    /** The texts of a strategy that a guest may read now; each answers {@link #partOf} with more than nothing. */
    List<BodyId> texts(PersonId guest, StrategyId strategy);

    /** Something happened after which an answer about the texts of that strategy may be another one. */
    record Changed(StrategyId strategy) {}
}
