package org.mithaq.prose;

import java.util.Arrays;

/**
 * The ranges a step replaced, as triples of start, old size and new size; maps positions before the step to positions
 * after it. Immutable. Follows {@code StepMap} of prosemirror-transform.
 */
public final class StepMap implements Mappable {

    /** The map of a step that moves nothing. */
    public static final StepMap EMPTY = new StepMap(new int[0], false);

    private static final int FACTOR = 0x10000;

    private final int[] ranges;
    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    /** A map of the given triples (start, old size, new size), in document order. */
    public static StepMap of(int... ranges) {
        if (ranges.length % 3 != 0) {
            throw new IllegalArgumentException("Ranges come in triples");
        }
        return ranges.length == 0 ? EMPTY : new StepMap(ranges.clone(), false);
    }

    /** The triples as they were given, whether or not the map is inverted. */
    public int[] ranges() {
        return ranges.clone();
    }

    public boolean isInverted() {
        return inverted;
    }

    public boolean isEmpty() {
        return ranges.length == 0;
    }

    /** The map from positions after the step to positions before it. */
    public StepMap invert() {
        return isEmpty() ? this : new StepMap(ranges, !inverted);
    }

    int recover(long value) {
        int index = (int) (value % FACTOR);
        int diff = 0;
        if (!inverted) {
            for (int i = 0; i < index; i++) {
                diff += ranges[i * 3 + 2] - ranges[i * 3 + 1];
            }
        }
        return ranges[index * 3] + diff + (int) (value / FACTOR);
    }

    @Override
    public int map(int pos, int assoc) {
        return mapResult(pos, assoc).pos();
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        int diff = 0;
        int oldIndex = inverted ? 2 : 1;
        int newIndex = inverted ? 1 : 2;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? diff : 0);
            if (start > pos) {
                break;
            }
            int oldSize = ranges[i + oldIndex];
            int newSize = ranges[i + newIndex];
            int end = start + oldSize;
            if (pos <= end) {
                int side = oldSize == 0 ? assoc : pos == start ? -1 : pos == end ? 1 : assoc;
                int result = start + diff + (side < 0 ? 0 : newSize);
                boolean kept = pos == (assoc < 0 ? start : end);
                long recover = kept ? MapResult.NO_RECOVERY : i / 3 + (long) (pos - start) * FACTOR;
                return new MapResult(result, deletions(pos, assoc, start, end), recover);
            }
            diff += newSize - oldSize;
        }
        return new MapResult(pos + diff, 0, MapResult.NO_RECOVERY);
    }

    private static int deletions(int pos, int assoc, int start, int end) {
        if (start == end) {
            return 0;
        }
        int deletions = pos == start ? MapResult.AFTER : pos == end ? MapResult.BEFORE : MapResult.ACROSS;
        return pos == (assoc < 0 ? start : end) ? deletions : deletions | MapResult.SIDE;
    }

    /** Receives one changed range: its ends before and after the step. */
    @FunctionalInterface
    public interface RangeVisitor {
        void visit(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    /** Calls the visitor for each changed range. */
    public void forEach(RangeVisitor visitor) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int oldStart = ranges[i] - (inverted ? diff : 0);
            int newStart = ranges[i] + (inverted ? 0 : diff);
            int oldSize = ranges[i + (inverted ? 2 : 1)];
            int newSize = ranges[i + (inverted ? 1 : 2)];
            visitor.visit(oldStart, oldStart + oldSize, newStart, newStart + newSize);
            diff += newSize - oldSize;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepMap map && inverted == map.inverted && Arrays.equals(ranges, map.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges) * 31 + Boolean.hashCode(inverted);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
