package org.mithaq.workshop.ballot;

/**
 * What a ballot came to.
 *
 * @param eligible how many stood on the roll
 * @param voted papers of the deciding round, abstentions among them
 * @param abstained how many of these chose nothing
 * @param papers SHA-256 of all papers, sorted
 */
public record Result(Ballot ballot, int eligible, int voted, int abstained, String papers, Outcome outcome) {

    /** Without a quorum nothing is chosen, classed or agreed; the figures are still shown. */
    public boolean isQuorate() {
        return ballot.quorum().met(voted, eligible);
    }

    /** The snapshot, as JSON with one spelling: hash of the ballot, hash of the papers, and all figures. */
    public String canonical() {
        return Canonical.of(ResultJson.write(this));
    }

    /** SHA-256 of the snapshot. Whoever has ballot, papers and the length of the roll can count again and compare. */
    public String hash() {
        return Canonical.hash(canonical());
    }
}
