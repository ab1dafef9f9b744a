package org.mithaq.export.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.prose.Node;

/**
 * How much of a table's width each column gets. What a person chose counts, then all alike; but no word breaks and none runs into its
 * neighbour while the table has room for all longest words.
 */
final class ColumnShares {

    /** Points: a wide letter of the size in which tables are set, in bold. */
    private static final double LETTER = 5.9;

    /** Points on both sides of what stands in a cell. */
    private static final double PADDING = 12;

    /** Letters of a word for which room is kept: longer ones are addresses, and break. */
    private static final int LONGEST_WORD = 24;

    /** No width may be so large that the shares of the others vanish. */
    private static final int WIDEST = 10_000;

    private final int[] chosen;
    private final double[] needed;

    ColumnShares(List<TableGrid.Row> rows, int columns) {
        chosen = new int[columns];
        needed = new double[columns];
        Arrays.fill(needed, PADDING);
        for (var row : rows) {
            var column = 0;
            for (var cell : row.cells()) {
                var node = cell.node();
                if (node != null) {
                    choose(node, column, cell.columns());
                    need(node, column, cell.columns());
                }
                column += cell.columns();
            }
        }
    }

    private void choose(Node cell, int column, int columns) {
        if (cell.attr("colwidth") instanceof List<?> widths) {
            for (var i = 0; i < Math.min(widths.size(), columns); i++) {
                if (chosen[column + i] < 1 && widths.get(i) instanceof Number width) {
                    chosen[column + i] = Math.max(0, Math.min(WIDEST, width.intValue()));
                }
            }
        }
    }

    private void need(Node cell, int column, int columns) {
        var each = (longestWord(cell) * LETTER + PADDING) / columns;
        for (var i = column; i < column + columns; i++) {
            needed[i] = Math.max(needed[i], each);
        }
    }

    private static int longestWord(Node block) {
        if (block.isTextblock()) {
            var longest = Stream.of(block.textContent().split("\\s+"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            return Math.min(LONGEST_WORD, longest);
        }
        return block.children().stream()
                .mapToInt(ColumnShares::longestWord)
                .max()
                .orElse(0);
    }

    /** Whether every longest word stands whole in so many points. */
    boolean fit(double points) {
        return Arrays.stream(needed).sum() <= points;
    }

    /** Thousandths of the width, for a table of so many points. */
    List<Integer> in(double points) {
        return thousandths(fit(points) ? roomy(points) : needed);
    }

    /** As chosen, but each column that would be too narrow takes what it needs from those that have more. */
    private double[] roomy(double points) {
        var weights = weights();
        var widths = new double[weights.length];
        var settled = new boolean[weights.length];
        var changed = true;
        while (changed) {
            changed = false;
            var room = points;
            var weight = 0.0;
            for (var i = 0; i < weights.length; i++) {
                room -= settled[i] ? needed[i] : 0;
                weight += settled[i] ? 0 : weights[i];
            }
            for (var i = 0; i < weights.length; i++) {
                widths[i] = settled[i] ? needed[i] : room * weights[i] / weight;
                if (!settled[i] && widths[i] < needed[i]) {
                    settled[i] = true;
                    changed = true;
                }
            }
        }
        return widths;
    }

    /** What any cell says of its columns; a column that none says gets the mean. */
    private double[] weights() {
        var mean = Math.max(
                1,
                Math.round(Arrays.stream(chosen)
                        .filter(width -> width > 0)
                        .average()
                        .orElse(1)));
        return Arrays.stream(chosen)
                .mapToDouble(width -> width > 0 ? width : mean)
                .toArray();
    }

    private static List<Integer> thousandths(double[] widths) {
        var total = Arrays.stream(widths).sum();
        // 333.0 may be kept as 332.999…: it is not to become 332
        return Arrays.stream(widths)
                .mapToObj(width -> Math.max(1, (int) (width * 1000 / total + 1e-6)))
                .toList();
    }
}
