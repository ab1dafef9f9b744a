package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Standings.Place;

class DotVotingTest {

    private static final Ballot BALLOT =
            Ballots.ballot(new DotVoting(3, 2, new Selection(1, TieRule.AGREEMENT)), "a", "b", "c");

    @Test
    void dotsAreAddedAndTheirVotersCounted() {
        var outcome = (Outcome.Dots)
                Ballots.count(BALLOT, Ballots.dots("a", 2, "b", 1), Ballots.dots("b", 2), new Paper.Abstention())
                        .outcome();
        assertThat(outcome.rows())
                .containsExactly(
                        new Outcome.DotRow(Ballots.id("a"), 2, 1),
                        new Outcome.DotRow(Ballots.id("b"), 3, 2),
                        new Outcome.DotRow(Ballots.id("c"), 0, 0));
        assertThat(outcome.order().places())
                .containsExactly(
                        new Place(Ballots.id("b"), 1, true),
                        new Place(Ballots.id("a"), 2, false),
                        new Place(Ballots.id("c"), 3, false));
    }

    @Test
    void noPaperPassesTheCaps() {
        Refused.with("tooManyDots", () -> BALLOT.check(Ballots.dots("a", 2, "b", 2)), 3);
        Refused.with("perOption", () -> BALLOT.check(Ballots.dots("a", 3)), 2);
        Refused.with("perOption", () -> BALLOT.check(Ballots.dots("a", -1)), 2);
        Refused.with("perOption", () -> BALLOT.check(Ballots.dots("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE)), 2);
        Refused.with("unknownOption", () -> BALLOT.check(Ballots.dots("d", 1)));
        Refused.with("empty", () -> BALLOT.check(Ballots.dots()));
        Refused.with("empty", () -> BALLOT.check(Ballots.dots("a", 0)));
        Refused.with("form", () -> BALLOT.check(Ballots.ranked("a")));
    }

    @Test
    void aZeroSaysNothingAndIsLeftOut() {
        assertThat(BALLOT.check(Ballots.dots("a", 0, "b", 1))).isEqualTo(Ballots.dots("b", 1));
    }

    @Test
    void countsNeverExceedWhatTheVotersHad() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("dots", random);
            var rule = (DotVoting) ballot.method();
            var papers = Ballots.papers(ballot, random.nextInt(15), random);
            var voters = papers.stream().filter(p -> p instanceof Paper.Dots).count();
            var rows = ((Outcome.Dots) ballot.count(20, List.of(papers)).outcome()).rows();
            assertThat(rows).allSatisfy(row -> {
                assertThat((long) row.dots()).isLessThanOrEqualTo(voters * rule.perOption());
                assertThat((long) row.voters()).isLessThanOrEqualTo(voters).isLessThanOrEqualTo(row.dots());
            });
            assertThat(rows.stream().mapToLong(Outcome.DotRow::dots).sum()).isLessThanOrEqualTo(voters * rule.dots());
        }
    }

    @Test
    void oneMoreVoteNeverLowersWhatItIsFor() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("dots", random);
            var papers = Ballots.papers(ballot, random.nextInt(10), random);
            var option = ballot.options()
                    .get(random.nextInt(ballot.options().size()))
                    .id();
            var more = new ArrayList<>(papers);
            more.add(ballot.check(Ballots.dots(option.value(), 1)));
            var before = (Outcome.Dots) ballot.count(20, List.of(papers)).outcome();
            var after = (Outcome.Dots) ballot.count(20, List.of(more)).outcome();
            for (var i = 0; i < before.rows().size(); i++) {
                var plus = before.rows().get(i).option().equals(option) ? 1 : 0;
                assertThat(after.rows().get(i).dots())
                        .isEqualTo(before.rows().get(i).dots() + plus);
            }
            assertThat(place(after, option)).isLessThanOrEqualTo(place(before, option));
        }
    }

    private static int place(Outcome.Dots outcome, OptionId option) {
        return outcome.order().places().stream()
                .filter(place -> place.option().equals(option))
                .findFirst()
                .orElseThrow()
                .place();
    }
}
