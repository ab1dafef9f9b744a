package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two documents, block by block, down into lists, tables and quotations, and in textblocks by words. Blocks are
 * the same by their id, else by their content, else by most of their words. The entries stand in the order of the later document; what is
 * gone stands where it was. Together they hold both documents whole.
 *
 * <p>Time is bounded also for large documents that have little in common: see {@link BlockPairs} and {@link ShortestEdit}.
 */
public final class Comparison {

    /** What became of a block. */
    public enum Kind {
        UNCHANGED,
        /** Its words, its blocks, its kind or its attributes. */
        CHANGED,
        INSERTED,
        DELETED
    }

    /**
     * A block in both documents or in one of them.
     *
     * @param before null for a new one
     * @param after null for one that is gone
     * @param moved it stands in another order to its neighbours than before
     * @param blocks what became of the blocks in it; empty for a textblock, and where it is new, gone or unchanged
     * @param segments what became of its words; empty but for a changed textblock
     */
    public record Entry(
            Kind kind,
            @Nullable Node before,
            @Nullable Node after,
            boolean moved,
            List<Entry> blocks,
            List<Segment> segments) {}

    /** A stretch of words with its content before and after, one of them empty where it is new or gone. */
    public record Segment(Kind kind, Fragment before, Fragment after) {
        /** What became of a stretch. */
        public enum Kind {
            KEPT,
            INSERTED,
            DELETED,
            /** The same words, formatted otherwise. */
            FORMATTED
        }
    }

    private Comparison() {}

    /** Compares two documents. */
    public static List<Entry> of(Node before, Node after) {
        return blocks(before, after);
    }

    /** Compares two texts by words. */
    public static List<Segment> words(String before, String after) {
        return TextComparison.of(inline(before), inline(after));
    }

    private static Fragment inline(String text) {
        return text.isEmpty() ? Fragment.EMPTY : Fragment.of(Schema.mithaq().text(text));
    }

    /** Whether nothing changed at all. */
    public static boolean isEmpty(List<Entry> entries) {
        return entries.stream().allMatch(entry -> entry.kind() == Kind.UNCHANGED && !entry.moved());
    }

    private static List<Entry> blocks(Node before, Node after) {
        BlockPairs pairs = BlockPairs.of(before.children(), after.children());
        List<Entry> entries = new ArrayList<>();
        int gone = 0;
        for (int j = 0; j < after.childCount(); j++) {
            int i = pairs.before(j);
            if (i >= 0 && !pairs.moved(j)) {
                gone = addGone(before, pairs, gone, i, entries);
            }
            entries.add(
                    i < 0
                            ? one(Kind.INSERTED, null, after.child(j))
                            : entry(before.child(i), after.child(j), pairs.moved(j)));
        }
        addGone(before, pairs, gone, before.childCount(), entries);
        return List.copyOf(entries);
    }

    private static int addGone(Node before, BlockPairs pairs, int from, int to, List<Entry> entries) {
        for (int i = from; i < to; i++) {
            if (pairs.after(i) < 0) {
                entries.add(one(Kind.DELETED, before.child(i), null));
            }
        }
        return Math.max(from, to);
    }

    private static Entry one(Kind kind, @Nullable Node before, @Nullable Node after) {
        return new Entry(kind, before, after, false, List.of(), List.of());
    }

    private static Entry entry(Node before, Node after, boolean moved) {
        if (before.equals(after)) {
            return new Entry(Kind.UNCHANGED, before, after, moved, List.of(), List.of());
        }
        if (before.isTextblock() && after.isTextblock()) {
            List<Segment> segments = TextComparison.of(before.content(), after.content());
            return new Entry(Kind.CHANGED, before, after, moved, List.of(), segments);
        }
        return new Entry(Kind.CHANGED, before, after, moved, blocks(before, after), List.of());
    }
}
