package org.mithaq.prose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which elements two lists have in common in the same order, as many as possible (the greedy algorithm of Myers). Costs the length of the
 * lists times the number of differences, which is bounded: of lists that differ more than {@value #MOST_DIFFERENCES} times between
 * their common beginning and end, only these two ends are in common. Memory: at most four megabytes while it runs.
 */
final class ShortestEdit {

    static final int MOST_DIFFERENCES = 1000;

    /** The indexes of the common elements; the n-th of the one is the n-th of the other. */
    record Common(BitSet before, BitSet after) {}

    private final List<?> before;
    private final List<?> after;
    private final BitSet keptBefore = new BitSet();
    private final BitSet keptAfter = new BitSet();

    private ShortestEdit(List<?> before, List<?> after) {
        this.before = before;
        this.after = after;
    }

    static Common of(List<?> before, List<?> after) {
        ShortestEdit edit = new ShortestEdit(before, after);
        edit.find();
        return new Common(edit.keptBefore, edit.keptAfter);
    }

    private void find() {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        keptBefore.set(0, start);
        keptAfter.set(0, start);
        keptBefore.set(before.size() - end, before.size());
        keptAfter.set(after.size() - end, after.size());
        middle(start, before.size() - end, after.size() - end);
    }

    /** Furthest points by diagonal, for each number of differences; then back along them. */
    private void middle(int start, int endBefore, int endAfter) {
        int n = endBefore - start;
        int m = endAfter - start;
        if (n == 0 || m == 0) {
            return;
        }
        int most = Math.min(n + m, MOST_DIFFERENCES);
        int[] reach = new int[2 * most + 3];
        int[][] trace = new int[most + 1][];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[most + k] < reach[most + k + 2];
                int x = down ? reach[most + k + 2] : reach[most + k] + 1;
                int y = x - k;
                while (x < n
                        && y < m
                        && x >= 0
                        && y >= 0
                        && before.get(start + x).equals(after.get(start + y))) {
                    x++;
                    y++;
                }
                reach[most + k + 1] = x;
                if (x >= n && y >= m) {
                    back(start, n, m, d, trace, most);
                    return;
                }
            }
            // Only the diagonals that this number of differences can reach
            trace[d] = Arrays.copyOfRange(reach, most - d, most + d + 3);
        }
    }

    private void back(int start, int n, int m, int differences, int[][] trace, int most) {
        int x = n;
        int y = m;
        for (int d = differences; d > 0; d--) {
            int[] earlier = trace[d - 1];
            int middle = d - 1;
            int k = x - y;
            boolean down = k == -d || k != d && at(earlier, middle, k - 1) < at(earlier, middle, k + 1);
            int fromK = down ? k + 1 : k - 1;
            int fromX = at(earlier, middle, fromK);
            int fromY = fromX - fromK;
            int stepX = down ? fromX : fromX + 1;
            while (x > stepX) {
                x--;
                y--;
                keep(start, x, y);
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            keep(start, x, y);
        }
    }

    private static int at(int[] reach, int middle, int k) {
        int index = middle + k + 1;
        return index < 0 || index >= reach.length ? -1 : reach[index];
    }

    private void keep(int start, int x, int y) {
        keptBefore.set(start + x);
        keptAfter.set(start + y);
    }
}
