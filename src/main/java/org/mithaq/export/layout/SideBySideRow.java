package org.mithaq.export.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.Node;

/**
 * A row of a section whose two languages stand beside each other.
 *
 * @param blocks of the first and of the second language; null where that one has none here
 * @param across whether the one block there is takes the whole width: a table that cannot be read in half of it
 */
public record SideBySideRow(List<@Nullable Node> blocks, boolean across) {

    /** Block beside block, in the order of the texts; {@code half} is the width of one column in points. */
    public static List<SideBySideRow> of(List<Node> first, List<Node> second, double half) {
        var rows = new ArrayList<SideBySideRow>();
        for (var i = 0; i < Math.max(first.size(), second.size()); i++) {
            var left = i < first.size() ? first.get(i) : null;
            var right = i < second.size() ? second.get(i) : null;
            if (tooWide(left, half) || tooWide(right, half)) {
                alone(rows, left, null, left, half);
                alone(rows, null, right, right, half);
            } else {
                rows.add(new SideBySideRow(Arrays.asList(left, right), false));
            }
        }
        return rows;
    }

    private static void alone(
            List<SideBySideRow> rows, @Nullable Node left, @Nullable Node right, @Nullable Node block, double half) {
        if (block != null) {
            rows.add(new SideBySideRow(Arrays.asList(left, right), tooWide(block, half)));
        }
    }

    private static boolean tooWide(@Nullable Node block, double half) {
        return block != null
                && block.type().name().equals("table")
                && !TableGrid.of(block).fits(half);
    }
}
