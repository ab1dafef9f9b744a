package org.mithaq.workshop;

/**
 * How groups are made.
 *
 * @param groups how many, from one
 * @param seed decides every lot: the same one gives the same groups
 */
public record Formation(Kind kind, int groups, long seed) {

    static final int MOST_GROUPS = 30;

    public enum Kind {
        /** Empty groups, filled by hand. */
        HAND,
        RANDOM,
        /** Each ministry spread over the groups, as evenly as its number allows. */
        MIXED
    }
}
