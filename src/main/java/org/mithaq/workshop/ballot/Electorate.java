package org.mithaq.workshop.ballot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.common.MinistryId;

/**
 * Whose vote is counted.
 *
 * <p>Under {@link #MINISTRY} any delegate who sits for a ministry may cast its one vote, since delegations settle among themselves who
 * speaks and a head may be out of the room. In an open ballot the last paper before closing stands, so that a delegation can mend a
 * slip; in a secret one the first stands, because nobody can find it again.
 */
public enum Electorate {
    PERSON,
    MINISTRY;

    /** The line of the roll on which a seat votes. A guest of no ministry has none where ministries vote. */
    public Elector elector(UUID seat, @Nullable MinistryId ministry) {
        if (this == PERSON) {
            return new Elector(seat);
        }
        if (ministry == null) {
            throw new Invalid("workshop.ballot.refusal.noMinistry");
        }
        return new Elector(ministry.value());
    }
}
