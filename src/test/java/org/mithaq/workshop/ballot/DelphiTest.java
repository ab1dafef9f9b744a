package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Outcome.Because;

class DelphiTest {

    private static final Ballot BALLOT = Ballots.ballot(new Delphi(9), "a", "b");

    private static final List<Paper> FIRST = List.of(
            Ballots.ratings("a", 2, "too dear"),
            Ballots.ratings("a", 5, ""),
            Ballots.ratings("a", 6, ""),
            Ballots.ratings("a", 6, ""),
            Ballots.ratings("a", 9, "overdue"),
            new Paper.Abstention());

    private static List<Paper> papers(int... values) {
        return Arrays.stream(values)
                .mapToObj(value -> (Paper) Ballots.ratings("a", value, "x"))
                .toList();
    }

    @Test
    void theFeedbackShowsTheMiddleHalfAndReasonsWithoutNames() {
        var row = BALLOT.feedback(FIRST).row(Ballots.id("a"));
        assertThat(row.first().median()).isEqualTo(6);
        assertThat(row.first().lower()).isEqualTo(5);
        assertThat(row.first().upper()).isEqualTo(6);
        assertThat(row.second()).isEmpty();
        assertThat(row.firstReasons()).containsExactly(new Because(2, "too dear"), new Because(9, "overdue"));
    }

    @Test
    void whoeverStaysOutsideTheMiddleHalfSaysWhy() {
        var feedback = BALLOT.feedback(FIRST);
        Refused.with("outlierReason", () -> BALLOT.checkAgain(Ballots.ratings("a", 7, " "), feedback), 7, 5.0, 6.0);
        assertThat(BALLOT.checkAgain(Ballots.ratings("a", 7, "new facts"), feedback))
                .isEqualTo(Ballots.ratings("a", 7, "new facts"));
        assertThat(BALLOT.checkAgain(Ballots.ratings("a", 5, ""), feedback)).isEqualTo(Ballots.ratings("a", 5, ""));
        assertThat(BALLOT.checkAgain(new Paper.Abstention(), feedback)).isEqualTo(new Paper.Abstention());
    }

    @Test
    void whereNobodyRatedInTheFirstRoundNobodyIsOutside() {
        var feedback = BALLOT.feedback(FIRST);
        assertThat(BALLOT.checkAgain(Ballots.ratings("b", 9, ""), feedback)).isEqualTo(Ballots.ratings("b", 9, ""));
    }

    @Test
    void theFirstRoundAsksForNoReasonAndTheScaleHoldsInBoth() {
        assertThat(BALLOT.check(Ballots.ratings("a", 1, ""))).isEqualTo(Ballots.ratings("a", 1, ""));
        Refused.with("score", () -> BALLOT.check(Ballots.ratings("a", 10, "")), 9);
        Refused.with("score", () -> BALLOT.checkAgain(Ballots.ratings("a", 0, "x"), BALLOT.feedback(FIRST)), 9);
        Refused.with("empty", () -> BALLOT.check(new Paper.Ratings(Map.of())));
    }

    @Test
    void convergenceIsHowMuchNarrowerTheMiddleHalfBecame() {
        assertThat(convergence(papers(1, 3, 5, 7, 9), papers(4, 5, 5, 5, 6))).isEqualTo(4);
        assertThat(convergence(papers(5, 5, 5), papers(1, 5, 9))).isEqualTo(-4);
    }

    @Test
    void whereTheMiddleHalfStaysOpinionsMoveByTheirEnds() {
        assertThat(drift(papers(2, 3, 3, 3, 4), papers(3, 3, 3, 3, 3)).sign()).isEqualTo(1);
        assertThat(drift(papers(2, 2, 3, 3, 4), papers(2, 2, 3, 3, 5))).isEqualTo(new Outcome.Drift(0, -1));
        assertThat(drift(papers(2, 2, 3, 3, 5), papers(3, 3, 4, 4, 6)).sign()).isZero();
        assertThat(drift(papers(1, 3, 5, 7, 9), papers(1, 5, 5, 5, 9)).sign()).isEqualTo(1);
    }

    private static Outcome.Drift drift(List<Paper> first, List<Paper> second) {
        var outcome =
                (Outcome.Estimates) BALLOT.count(10, List.of(first, second)).outcome();
        return outcome.row(Ballots.id("a")).drift().orElseThrow();
    }

    private static double convergence(List<Paper> first, List<Paper> second) {
        var outcome =
                (Outcome.Estimates) BALLOT.count(10, List.of(first, second)).outcome();
        return outcome.row(Ballots.id("a")).convergence().orElseThrow();
    }

    @Test
    void anEmptyRoundConvergesToNothing() {
        var outcome =
                (Outcome.Estimates) BALLOT.count(10, List.of(FIRST, List.of())).outcome();
        assertThat(outcome.row(Ballots.id("a")).convergence()).isEmpty();
    }

    @Test
    void onlyADelphiBallotHasFeedback() {
        var other = Ballots.ballot(new Moscow(1), "a", "b");
        Refused.with("move", () -> other.feedback(List.of()));
        Refused.with("move", () -> other.checkAgain(new Paper.Abstention(), BALLOT.feedback(FIRST)));
    }

    @Test
    void theFirstRoundIsTheSameInTheFeedbackAndInTheResult() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("delphi", random);
            var first = Ballots.papers(ballot, random.nextInt(9), random);
            var result = (Outcome.Estimates)
                    ballot.count(10, List.of(first, List.of())).outcome();
            assertThat(Stream.of(result, ballot.feedback(first))
                            .map(outcome -> outcome.rows().stream()
                                    .map(Outcome.EstimateRow::first)
                                    .toList())
                            .distinct())
                    .hasSize(1);
        }
    }
}
