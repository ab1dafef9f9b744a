package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void quartilesAreTheMediansOfTheHalvesAndTheMiddleBelongsToBoth() {
        assertThat(Spread.of(List.of(1, 2, 3, 4, 5), 5))
                .isEqualTo(new Spread(5, 1, 2, 3, 4, 5, List.of(1, 1, 1, 1, 1)));
        assertThat(Spread.of(List.of(4, 1, 2, 4), 5)).isEqualTo(new Spread(4, 1, 1.5, 3, 4, 4, List.of(1, 1, 0, 2, 0)));
        assertThat(Spread.of(List.of(2), 3)).isEqualTo(new Spread(1, 2, 2, 2, 2, 2, List.of(0, 1, 0)));
        assertThat(Spread.of(List.of(), 3)).isEqualTo(new Spread(0, 0, 0, 0, 0, 0, List.of(0, 0, 0)));
    }

    /** The oracle looks for the values that have as many below as above, instead of sorting and cutting. */
    @Test
    void medianAndQuartilesAgreeWithANaiveOracle() {
        var random = new Random(11);
        for (var run = 0; run < 500; run++) {
            var top = 3 + random.nextInt(8);
            var values = random.ints(1 + random.nextInt(25), 1, top + 1).boxed().toList();
            var spread = Spread.of(values, top);
            assertThat(spread.median()).isEqualTo(naiveMedian(values, top));
            // The k lowest of n values, k = ceil(n/2): leave out the greatest, one at a time
            var lower = new ArrayList<>(values);
            var upper = new ArrayList<>(values);
            for (var out = 0; out < values.size() / 2; out++) {
                lower.remove(lower.stream().max(Integer::compare).orElseThrow());
                upper.remove(upper.stream().min(Integer::compare).orElseThrow());
            }
            assertThat(spread.lower()).isEqualTo(naiveMedian(lower, top));
            assertThat(spread.upper()).isEqualTo(naiveMedian(upper, top));
            assertThat(spread.counts().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(values.size());
            assertThat(List.of(spread.least(), spread.lower(), spread.median(), spread.upper(), spread.greatest()))
                    .isSorted();
        }
    }

    /** The middle of all numbers, by halves, that at least half the values do not exceed and at least half reach. */
    private static double naiveMedian(List<Integer> values, int top) {
        return DoubleStream.iterate(1, x -> x <= top, x -> x + 0.5)
                .filter(x -> 2 * values.stream().filter(v -> v <= x).count() >= values.size()
                        && 2 * values.stream().filter(v -> v >= x).count() >= values.size())
                .average()
                .orElseThrow();
    }

    @Test
    void outsideIsWhatLiesBeyondTheMiddleHalf() {
        var spread = Spread.of(List.of(2, 3, 3, 4, 5), 5);
        assertThat(spread.range()).isEqualTo(1);
        assertThat(List.of(1, 2, 3, 4, 5).stream().filter(spread::isOutside)).containsExactly(1, 2, 5);
        assertThat(Spread.of(List.of(), 5).isOutside(1)).isFalse();
    }
}
