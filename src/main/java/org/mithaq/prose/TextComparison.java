package org.mithaq.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What changed inside of a textblock, by words. */
final class TextComparison {

    /** Less than half a dozen spaces and stops between two changes say nothing of their own: they belong to the change. */
    private static final int NOTHING_BETWEEN = 5;

    private final Fragment before;
    private final Fragment after;
    private final List<WordTokens.Token> oldTokens;
    private final List<WordTokens.Token> newTokens;
    private final List<Comparison.Segment> segments = new ArrayList<>();

    private TextComparison(Fragment before, Fragment after) {
        this.before = before;
        this.after = after;
        oldTokens = WordTokens.of(before);
        newTokens = WordTokens.of(after);
    }

    static List<Comparison.Segment> of(Fragment before, Fragment after) {
        TextComparison comparison = new TextComparison(before, after);
        comparison.find();
        return List.copyOf(comparison.segments);
    }

    private static List<Object> keys(List<WordTokens.Token> tokens) {
        return tokens.stream().map(WordTokens.Token::key).toList();
    }

    private void find() {
        ShortestEdit.Common common = ShortestEdit.of(keys(oldTokens), keys(newTokens));
        forgetWhatSaysNothing(common);
        int i = 0;
        int j = 0;
        while (i < oldTokens.size() || j < newTokens.size()) {
            int changedOld = next(common.before(), i, oldTokens.size());
            int changedNew = next(common.after(), j, newTokens.size());
            add(Comparison.Segment.Kind.DELETED, i, changedOld, j, j);
            add(Comparison.Segment.Kind.INSERTED, changedOld, changedOld, j, changedNew);
            i = changedOld;
            j = changedNew;
            while (i < oldTokens.size()
                    && common.before().get(i)
                    && j < newTokens.size()
                    && common.after().get(j)) {
                keep(i++, j++);
            }
        }
    }

    private static int next(BitSet kept, int from, int size) {
        int next = kept.nextSetBit(from);
        return next < 0 ? size : next;
    }

    /** Spaces and stops that happen to be the same between two changes. */
    private void forgetWhatSaysNothing(ShortestEdit.Common common) {
        int i = common.before().nextSetBit(0);
        int j = common.after().nextSetBit(0);
        while (i >= 0) {
            int length = 0;
            boolean says = false;
            while (common.before().get(i + length) && common.after().get(j + length)) {
                says |= oldTokens.get(i + length).isWord();
                length++;
            }
            boolean changedAround =
                    (i > 0 || j > 0) && (i + length < oldTokens.size() || j + length < newTokens.size());
            if (!says && length <= NOTHING_BETWEEN && changedAround) {
                common.before().clear(i, i + length);
                common.after().clear(j, j + length);
            }
            i = common.before().nextSetBit(i + length);
            j = common.after().nextSetBit(j + length);
        }
    }

    private void add(Comparison.Segment.Kind kind, int i, int endOld, int j, int endNew) {
        if (i == endOld && j == endNew) {
            return;
        }
        segments.add(new Comparison.Segment(kind, cut(before, oldTokens, i, endOld), cut(after, newTokens, j, endNew)));
    }

    /** Words that stayed, together as long as their formatting did or did not. */
    private void keep(int i, int j) {
        Fragment old = cut(before, oldTokens, i, i + 1);
        Fragment now = cut(after, newTokens, j, j + 1);
        Comparison.Segment.Kind kind =
                old.equals(now) ? Comparison.Segment.Kind.KEPT : Comparison.Segment.Kind.FORMATTED;
        Comparison.Segment last = segments.isEmpty() ? null : segments.getLast();
        if (last != null && last.kind() == kind) {
            segments.set(
                    segments.size() - 1,
                    new Comparison.Segment(
                            kind, last.before().append(old), last.after().append(now)));
        } else {
            segments.add(new Comparison.Segment(kind, old, now));
        }
    }

    private static Fragment cut(Fragment content, List<WordTokens.Token> tokens, int from, int to) {
        return from == to
                ? Fragment.EMPTY
                : content.cut(tokens.get(from).from(), tokens.get(to - 1).to());
    }
}
