package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Paper.Score;

class ScoringTest {

    private static final Ballot BALLOT =
            Ballots.ballot(new Scoring(5, new Selection(1, TieRule.AGREEMENT)), "a", "b", "c");

    private static Paper both(Score a, Score b) {
        return new Paper.Scores(Map.of(Ballots.id("a"), a, Ballots.id("b"), b));
    }

    @Test
    void optionsStandByTheProductOfTheirMedians() {
        var outcome = (Outcome.Scores) Ballots.count(
                        BALLOT,
                        both(new Score(5, 1), new Score(4, 4)),
                        both(new Score(5, 2), new Score(3, 4)),
                        both(new Score(5, 1), new Score(4, 1)))
                .outcome();
        assertThat(outcome.rows().get(0).product()).isEqualTo(5);
        assertThat(outcome.rows().get(1).product()).isEqualTo(16);
        assertThat(outcome.rows().get(1).feasibility().counts()).containsExactly(1, 0, 0, 2, 0);
        assertThat(outcome.order().chosen()).containsExactly(Ballots.id("b"));
    }

    @Test
    void oneWhoGivesEverythingTheLeastDoesNotMoveTheMedian() {
        var calm =
                Ballots.count(BALLOT, Ballots.scores("a", 4, 4), Ballots.scores("a", 4, 4), Ballots.scores("a", 4, 4));
        var stirred =
                Ballots.count(BALLOT, Ballots.scores("a", 4, 4), Ballots.scores("a", 4, 4), Ballots.scores("a", 1, 1));
        assertThat(((Outcome.Scores) stirred.outcome()).rows().getFirst().product())
                .isEqualTo(((Outcome.Scores) calm.outcome()).rows().getFirst().product());
    }

    @Test
    void ofEqualsTheOneWithLessSpreadHasMoreAgreement() {
        var result = Ballots.count(
                BALLOT,
                both(new Score(2, 3), new Score(3, 3)),
                both(new Score(3, 3), new Score(3, 3)),
                both(new Score(4, 3), new Score(3, 3)));
        var standings = result.outcome().standings().orElseThrow();
        assertThat(standings.places().get(0).place())
                .isEqualTo(standings.places().get(1).place());
        assertThat(standings.chosen()).containsExactly(Ballots.id("b"));
    }

    @Test
    void whatNobodyScoredComesLastAndIsNotChosen() {
        var ballot = Ballots.ballot(new Scoring(5, new Selection(3, TieRule.SHARE)), "a", "b", "c");
        var standings = Ballots.count(ballot, Ballots.scores("c", 1, 1))
                .outcome()
                .standings()
                .orElseThrow();
        assertThat(standings.chosen()).containsExactly(Ballots.id("c"));
        assertThat(standings.places().getFirst().option()).isEqualTo(Ballots.id("c"));
    }

    @Test
    void scoresStayOnTheScale() {
        Refused.with("score", () -> BALLOT.check(Ballots.scores("a", 0, 3)), 5);
        Refused.with("score", () -> BALLOT.check(Ballots.scores("a", 3, 6)), 5);
        Refused.with("unknownOption", () -> BALLOT.check(Ballots.scores("x", 3, 3)));
        Refused.with("empty", () -> BALLOT.check(new Paper.Scores(Map.of())));
    }
}
