package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the blocks in one place are which of those in another: by id; then those with the same content in the same order, as many as
 * possible; then between those, by most of their words. Looking for likeness compares at most {@value #MOST_LIKENESSES} pairs of blocks
 * a place; what is left is new and gone.
 */
final class BlockPairs {

    static final int MOST_LIKENESSES = 20_000;

    /** How many of all their words two blocks must have in common to be one that was rewritten. */
    private static final double LIKE = 0.5;

    private final List<Node> before;
    private final List<Node> after;
    private final int[] afterOf;
    private final int[] beforeOf;
    private final boolean[] moved;

    private BlockPairs(List<Node> before, List<Node> after) {
        this.before = before;
        this.after = after;
        afterOf = new int[before.size()];
        beforeOf = new int[after.size()];
        moved = new boolean[after.size()];
        Arrays.fill(afterOf, -1);
        Arrays.fill(beforeOf, -1);
    }

    static BlockPairs of(List<Node> before, List<Node> after) {
        BlockPairs pairs = new BlockPairs(before, after);
        pairs.byId();
        pairs.byContent();
        pairs.byLikeness();
        pairs.findMoved();
        return pairs;
    }

    /** The place of a later block among the earlier ones, or -1. */
    int before(int j) {
        return beforeOf[j];
    }

    /** The place of an earlier block among the later ones, or -1. */
    int after(int i) {
        return afterOf[i];
    }

    boolean moved(int j) {
        return moved[j];
    }

    private void pair(int i, int j) {
        afterOf[i] = j;
        beforeOf[j] = i;
    }

    /** An id that stands twice on one side, as after copying, says nothing. */
    private void byId() {
        Map<String, Integer> earlier = ids(before);
        ids(after).forEach((id, j) -> {
            Integer i = earlier.get(id);
            if (i != null && i >= 0 && j >= 0 && comparable(before.get(i), after.get(j))) {
                pair(i, j);
            }
        });
    }

    private static Map<String, Integer> ids(List<Node> nodes) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).attr("id") instanceof String id) {
                places.merge(id, i, (one, two) -> -1);
            }
        }
        return places;
    }

    private static boolean comparable(Node one, Node two) {
        return one.type() == two.type() || one.isTextblock() && two.isTextblock() || isList(one) && isList(two);
    }

    private static boolean isList(Node node) {
        return node.type().name().endsWith("_list");
    }

    private void byContent() {
        List<Integer> old = open(afterOf);
        List<Integer> now = open(beforeOf);
        ShortestEdit.Common common = ShortestEdit.of(
                old.stream().map(i -> new Same(before.get(i))).toList(),
                now.stream().map(j -> new Same(after.get(j))).toList());
        int j = common.after().nextSetBit(0);
        for (int i = common.before().nextSetBit(0); i >= 0; i = common.before().nextSetBit(i + 1)) {
            pair(old.get(i), now.get(j));
            j = common.after().nextSetBit(j + 1);
        }
    }

    private static List<Integer> open(int[] places) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                open.add(i);
            }
        }
        return open;
    }

    /** A block by what is in it, whatever its id; the hash is worked out once. */
    private static final class Same {
        private final Node node;
        private final int hash;

        Same(Node node) {
            this.node = node;
            hash = node.type().name().hashCode() * 31 + node.content().hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same
                    && hash == same.hash
                    && node.type() == same.node.type()
                    && node.content().equals(same.node.content());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private void byLikeness() {
        List<Integer> old = open(afterOf);
        List<Integer> now = open(beforeOf);
        if ((long) old.size() * now.size() > MOST_LIKENESSES) {
            return;
        }
        Map<Integer, Set<Object>> words = new HashMap<>();
        now.forEach(j -> words.put(j, words(after.get(j))));
        for (int i : old) {
            Set<Object> mine = words(before.get(i));
            int best = -1;
            double most = LIKE;
            for (int j : now) {
                double like = beforeOf[j] < 0 && comparable(before.get(i), after.get(j)) ? like(mine, words.get(j)) : 0;
                if (like > most) {
                    most = like;
                    best = j;
                }
            }
            if (best >= 0) {
                pair(i, best);
            }
        }
    }

    private static Set<Object> words(Node node) {
        Set<Object> words = new HashSet<>();
        if (node.isTextblock()) {
            addWords(node, words);
        }
        node.descendants((child, pos, parent, index) -> {
            if (child.isTextblock()) {
                addWords(child, words);
            }
            return !child.isTextblock();
        });
        return words;
    }

    private static void addWords(Node textblock, Set<Object> words) {
        WordTokens.of(textblock.content()).stream()
                .filter(WordTokens.Token::isWord)
                .forEach(token -> words.add(token.key()));
    }

    private static double like(Set<Object> one, Set<Object> two) {
        long common = one.stream().filter(two::contains).count();
        int all = one.size() + two.size();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /** All but the most that stand in the same order: the longest row that rises. */
    private void findMoved() {
        int[] tails = new int[beforeOf.length];
        int[] previous = new int[beforeOf.length];
        int length = 0;
        for (int j = 0; j < beforeOf.length; j++) {
            if (beforeOf[j] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (beforeOf[tails[middle]] < beforeOf[j]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[j] = low > 0 ? tails[low - 1] : -1;
            tails[low] = j;
            length = Math.max(length, low + 1);
            moved[j] = true;
        }
        for (int j = length > 0 ? tails[length - 1] : -1; j >= 0; j = previous[j]) {
            moved[j] = false;
        }
    }
}
