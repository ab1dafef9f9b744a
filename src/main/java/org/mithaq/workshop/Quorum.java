package org.mithaq.workshop;

/** How many have to be present for the workshop to decide; none needed when {@code least} is 0. */
public record Quorum(By by, int least) {

    /** What is counted: people, or ministries that have at least one person there. */
    public enum By {
        PEOPLE,
        MINISTRIES
    }

    public boolean reachedBy(int present) {
        return present >= least;
    }
}
