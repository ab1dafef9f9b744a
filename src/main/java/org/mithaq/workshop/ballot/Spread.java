package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * How values lie: least, lower quartile, median, upper quartile, greatest.
 *
 * <p>The quartiles are the medians of the lower and the upper half, and where the number of values is odd the middle one belongs to both
 * (Tukey's hinges): they exist for a single value, and lie on whole or half steps, which can be read off a scale of five.
 *
 * @param count how many values; 0 makes all others 0
 * @param counts how many values stand on each step, from 1 up
 */
public record Spread(
        int count, double least, double lower, double median, double upper, double greatest, List<Integer> counts) {

    public Spread {
        counts = List.copyOf(counts);
    }

    /** @param values from 1 to {@code top} */
    static Spread of(Collection<Integer> values, int top) {
        var sorted = values.stream().sorted().toList();
        var counts = new ArrayList<>(Collections.nCopies(top, 0));
        sorted.forEach(value -> counts.set(value - 1, counts.get(value - 1) + 1));
        if (sorted.isEmpty()) {
            return new Spread(0, 0, 0, 0, 0, 0, counts);
        }
        var half = (sorted.size() + 1) / 2;
        return new Spread(
                sorted.size(),
                sorted.getFirst(),
                median(sorted.subList(0, half)),
                median(sorted),
                median(sorted.subList(sorted.size() - half, sorted.size())),
                sorted.getLast(),
                counts);
    }

    private static double median(List<Integer> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
    }

    /** The interquartile range: how wide the middle half is. */
    public double range() {
        return upper - lower;
    }

    /** How far it is from the least to the greatest. */
    public double extent() {
        return greatest - least;
    }

    /** Whether a value lies outside the middle half. */
    public boolean isOutside(int value) {
        return count > 0 && (value < lower || value > upper);
    }
}
