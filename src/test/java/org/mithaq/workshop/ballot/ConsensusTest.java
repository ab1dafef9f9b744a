package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Consensus.Verdict;
import org.mithaq.workshop.ballot.Outcome.Voiced;

class ConsensusTest {

    /** One letter a voter: a agrees, r has a reservation, s stands aside, b blocks. */
    private static Outcome.ConsensusRow row(Consensus rule, String votes) {
        var papers = votes.chars()
                .mapToObj(c -> (Paper)
                        Ballots.stands("a", Level.values()["arsb".indexOf(c)], c == 'a' ? "" : "why " + (char) c))
                .toArray(Paper[]::new);
        return ((Outcome.Stands)
                        Ballots.count(Ballots.ballot(rule, "a"), papers).outcome())
                .rows()
                .getFirst();
    }

    private static Optional<Verdict> verdict(Consensus rule, String votes) {
        return row(rule, votes).verdict();
    }

    @Test
    void theRuleThatWasFixedBeforehandDecides() {
        var strict = new Consensus(0, 25);
        assertThat(verdict(strict, "aaaa")).contains(Verdict.CONSENSUS);
        assertThat(verdict(strict, "aaar")).contains(Verdict.WITH_RESERVATIONS);
        assertThat(verdict(strict, "rrrr")).contains(Verdict.WITH_RESERVATIONS);
        assertThat(verdict(strict, "aaas")).contains(Verdict.WITH_RESERVATIONS);
        assertThat(verdict(strict, "aass")).contains(Verdict.NO_CONSENSUS);
        assertThat(verdict(strict, "aaab")).contains(Verdict.NO_CONSENSUS);
        assertThat(verdict(strict, "")).isEmpty();
    }

    @Test
    void aBlockThatIsBorneIsStillNoFullConsensus() {
        assertThat(verdict(new Consensus(1, 0), "aaab")).contains(Verdict.WITH_RESERVATIONS);
        assertThat(verdict(new Consensus(1, 0), "aabb")).contains(Verdict.NO_CONSENSUS);
        assertThat(verdict(new Consensus(0, 100), "ssss")).contains(Verdict.WITH_RESERVATIONS);
    }

    @Test
    void reasonsAreKeptVerbatimAndSortedSoThatTheyTellNoOrder() {
        assertThat(row(new Consensus(0, 0), "bra").reasons())
                .containsExactly(new Voiced(Level.RESERVATION, "why r"), new Voiced(Level.BLOCK, "why b"));
    }

    @Test
    void reservationsAndBlocksHaveReasons() {
        var ballot = Ballots.ballot(new Consensus(0, 0), "a");
        Refused.with("reservationReason", () -> ballot.check(Ballots.stands("a", Level.RESERVATION, " ")));
        Refused.with("blockReason", () -> ballot.check(Ballots.stands("a", Level.BLOCK, "")));
        Refused.with("refusal.tooLong", () -> Ballots.stands("a", Level.BLOCK, "x".repeat(501)), 500);
        Refused.with("empty", () -> ballot.check(new Paper.Stands(Map.of())));
        var aside = Ballots.stands("a", Level.STAND_ASIDE, "");
        assertThat(ballot.check(aside)).isEqualTo(aside);
    }

    @Test
    void abstainingIsNoStand() {
        var result = Ballots.count(
                Ballots.ballot(new Consensus(0, 0), "a"), Ballots.stands("a", Level.AGREE, ""), new Paper.Abstention());
        var row = ((Outcome.Stands) result.outcome()).rows().getFirst();
        assertThat(row.verdict()).contains(Verdict.CONSENSUS);
        assertThat(row.counts()).containsEntry(Level.AGREE, 1);
        assertThat(result.abstained()).isEqualTo(1);
    }
}
