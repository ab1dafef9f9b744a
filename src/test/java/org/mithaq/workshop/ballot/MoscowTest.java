package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Moscow.Priority;

class MoscowTest {

    private static final Ballot BALLOT = Ballots.ballot(new Moscow(2), "a", "b", "c");

    /** One letter a voter: m, s, c, w. */
    private static Optional<Priority> classed(String votes) {
        var papers = votes.chars()
                .mapToObj(c -> (Paper) new Paper.Classes(Map.of(Ballots.id("a"), Priority.values()["mscw".indexOf(c)])))
                .toArray(Paper[]::new);
        return ((Outcome.Classes) Ballots.count(BALLOT, papers).outcome())
                .rows()
                .getFirst()
                .priority();
    }

    @Test
    void anOptionGetsTheHighestClassThatMoreThanHalfGiveItAtLeast() {
        assertThat(classed("mmm")).contains(Priority.MUST);
        assertThat(classed("mms")).contains(Priority.MUST);
        assertThat(classed("msc")).contains(Priority.SHOULD);
        assertThat(classed("mmcww")).contains(Priority.COULD);
        assertThat(classed("mww")).contains(Priority.WONT);
        assertThat(classed("")).isEmpty();
    }

    @Test
    void anEvenSplitFallsToTheLowerClass() {
        assertThat(classed("ms")).contains(Priority.SHOULD);
        assertThat(classed("mmww")).contains(Priority.WONT);
    }

    @Test
    void raisingOneVoteNeverLowersTheClass() {
        var random = new Random(3);
        for (var run = 0; run < 300; run++) {
            var votes = Stream.generate(() -> "mscw".charAt(random.nextInt(4)))
                    .limit(1 + random.nextInt(9))
                    .map(String::valueOf)
                    .toList();
            var at = random.nextInt(votes.size());
            var raised =
                    String.join("", votes.subList(0, at)) + "m" + String.join("", votes.subList(at + 1, votes.size()));
            assertThat(classed(raised).orElseThrow())
                    .isLessThanOrEqualTo(classed(String.join("", votes)).orElseThrow());
        }
    }

    @Test
    void notEverythingIsAMust() {
        var all = new HashMap<OptionId, Priority>();
        List.of("a", "b", "c").forEach(one -> all.put(Ballots.id(one), Priority.MUST));
        Refused.with("musts", () -> BALLOT.check(new Paper.Classes(all)), 2);
        all.put(Ballots.id("c"), Priority.SHOULD);
        assertThat(BALLOT.check(new Paper.Classes(all))).isEqualTo(new Paper.Classes(all));
        Refused.with("empty", () -> BALLOT.check(new Paper.Classes(Map.of())));
    }
}
