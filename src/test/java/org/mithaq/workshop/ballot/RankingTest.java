package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ballot ballot(String... ids) {
        return Ballots.ballot(new Ranking(new Selection(1, TieRule.CHAIR)), ids);
    }

    private static Stream<Paper> times(int count, String order) {
        return Collections.nCopies(count, (Paper) Ballots.ranked(order)).stream();
    }

    /** Places by option, such as "a1 b2". */
    private static String places(Ballot ballot, Stream<Paper> papers) {
        var standings = ballot.count(1000, List.of(papers.toList()))
                .outcome()
                .standings()
                .orElseThrow();
        return String.join(
                " ",
                standings.places().stream()
                        .map(p -> p.option() + "" + p.place())
                        .toList());
    }

    /** The example of forty-five voters from Schulze's paper: E, A, C, B, D. */
    @Test
    void theKnownExampleComesOutAsKnown() {
        var papers = Stream.of(
                        times(5, "ACBED"),
                        times(5, "ADECB"),
                        times(8, "BEDAC"),
                        times(3, "CABED"),
                        times(7, "CAEBD"),
                        times(2, "CBADE"),
                        times(7, "DCEBA"),
                        times(8, "EBADC"))
                .flatMap(x -> x);
        assertThat(places(ballot("A", "B", "C", "D", "E"), papers)).isEqualTo("E1 A2 C3 B4 D5");
    }

    @Test
    void whatTheVotesLeaveEqualStaysEqual() {
        assertThat(places(ballot("a", "b"), Stream.concat(times(1, "ab"), times(1, "ba"))))
                .isEqualTo("a1 b1");
        assertThat(places(
                        ballot("a", "b", "c"),
                        Stream.of(times(1, "abc"), times(1, "bca"), times(1, "cab"))
                                .flatMap(x -> x)))
                .isEqualTo("a1 b1 c1");
    }

    @Test
    void optionsLeftOutComeAfterAllThatWereNamed() {
        assertThat(places(ballot("a", "b", "c"), times(1, "c"))).isEqualTo("c1 a2 b2");
    }

    @Test
    void aLookalikeOfTheLoserDoesNotMakeItWin() {
        var before = places(ballot("a", "b"), Stream.concat(times(3, "ab"), times(2, "ba")));
        var after = places(ballot("a", "b", "c"), Stream.concat(times(3, "abc"), times(2, "bca")));
        assertThat(before).startsWith("a1");
        assertThat(after).startsWith("a1");
    }

    @Test
    void whoeverWinsEveryDuelIsFirstAlone() {
        var seen = 0;
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("ranking", random);
            var papers = Ballots.papers(ballot, 1 + random.nextInt(9), random);
            var ids = ballot.options().stream().map(Option::id).toList();
            for (var id : ids) {
                if (ids.stream().filter(other -> other != id).allMatch(other -> margin(papers, id, other) > 0)) {
                    var places = ballot.count(20, List.of(papers))
                            .outcome()
                            .standings()
                            .orElseThrow()
                            .places();
                    assertThat(places.getFirst().option()).isEqualTo(id);
                    assertThat(places.get(1).place()).isEqualTo(2);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static int margin(List<Paper> papers, OptionId one, OptionId other) {
        return wins(papers, one, other) - wins(papers, other, one);
    }

    private static int wins(List<Paper> papers, OptionId one, OptionId other) {
        return (int) papers.stream()
                .filter(paper -> paper instanceof Paper.Ranked ranked
                        && ranked.order().contains(one)
                        && (!ranked.order().contains(other)
                                || ranked.order().indexOf(one) < ranked.order().indexOf(other)))
                .count();
    }

    /** The oracle walks every chain without repetition and takes the strongest by its weakest link. */
    @Test
    void placesAgreeWithAnOracleThatWalksEveryChain() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("ranking", random);
            var papers = Ballots.papers(ballot, 1 + random.nextInt(9), random);
            var ids = ballot.options().stream().map(Option::id).toList();
            var places = ballot.count(20, List.of(papers))
                    .outcome()
                    .standings()
                    .orElseThrow()
                    .places();
            var beaten = beatenBy(won(papers, ids));
            for (var a : places) {
                for (var b : places) {
                    var byOracle = beaten.get(ids.indexOf(a.option())) < beaten.get(ids.indexOf(b.option()));
                    var supported = named(papers, a.option()) == named(papers, b.option());
                    if (supported) {
                        assertThat(a.place() < b.place()).isEqualTo(byOracle);
                    }
                }
            }
        }
    }

    private static boolean named(List<Paper> papers, OptionId id) {
        return papers.stream()
                .anyMatch(paper ->
                        paper instanceof Paper.Ranked ranked && ranked.order().contains(id));
    }

    /** How many voters of the winning side each duel has; 0 for who did not win it. */
    private static int[][] won(List<Paper> papers, List<OptionId> ids) {
        var won = new int[ids.size()][ids.size()];
        for (var a = 0; a < won.length; a++) {
            for (var b = 0; b < won.length; b++) {
                won[a][b] = margin(papers, ids.get(a), ids.get(b)) > 0 ? wins(papers, ids.get(a), ids.get(b)) : 0;
            }
        }
        return won;
    }

    private static List<Long> beatenBy(int[][] won) {
        return IntStream.range(0, won.length)
                .mapToObj(a -> IntStream.range(0, won.length)
                        .filter(b -> chain(won, b, a, 1 << b) > chain(won, a, b, 1 << a))
                        .count())
                .toList();
    }

    private static int chain(int[][] won, int from, int to, int walked) {
        var best = won[from][to];
        for (var via = 0; via < won.length; via++) {
            if (via != to && (walked & 1 << via) == 0 && won[from][via] > 0) {
                best = Math.max(best, Math.min(won[from][via], chain(won, via, to, walked | 1 << via)));
            }
        }
        return best;
    }

    @Test
    void namesOfOptionsDecideNothing() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random("ranking", random);
            var size = ballot.options().size();
            var papers = Ballots.papers(ballot, 1 + random.nextInt(9), random);
            var turned = IntStream.range(0, size)
                    .mapToObj(i -> ballot.options().get((i + 1) % size))
                    .toList();
            var other = new Ballot(
                    ballot.question(), turned, ballot.method(), ballot.electorate(), ballot.secrecy(), ballot.quorum());
            assertThat(sorted(other, papers)).isEqualTo(sorted(ballot, papers));
        }
    }

    private static List<String> sorted(Ballot ballot, List<Paper> papers) {
        return ballot.count(20, List.of(papers)).outcome().standings().orElseThrow().places().stream()
                .map(place -> place.option() + " " + place.place())
                .sorted()
                .toList();
    }

    @Test
    void pointsAndDuelsAreThereToBeShown() {
        var ballot = ballot("a", "b", "c");
        var rows = ((Outcome.Ranks) Ballots.count(ballot, Ballots.ranked("abc"), Ballots.ranked("b"))
                        .outcome())
                .rows();
        assertThat(rows.get(0)).isEqualTo(new Outcome.RankRow(Ballots.id("a"), 1, 1, 2, List.of(0, 1, 1)));
        assertThat(rows.get(1)).isEqualTo(new Outcome.RankRow(Ballots.id("b"), 2, 1, 3, List.of(1, 0, 2)));
    }

    @Test
    void nothingIsRankedTwice() {
        Refused.with("rankedTwice", () -> ballot("a", "b").check(Ballots.ranked("aba")));
        Refused.with("unknownOption", () -> ballot("a", "b").check(Ballots.ranked("ac")));
        Refused.with("empty", () -> ballot("a", "b").check(Ballots.ranked("")));
    }
}
