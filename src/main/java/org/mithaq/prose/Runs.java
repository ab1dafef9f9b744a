package org.mithaq.prose;

import java.util.Arrays;
import java.util.Objects;

/** Who has what of a row of positions: stretches of one owner after each other, neighbours always of two. Grows and shrinks in place. */
final class Runs<H> {

    private int[] sizes;
    private Object[] owners;
    private int count;
    private int total;

    private Runs(int capacity) {
        sizes = new int[capacity];
        owners = new Object[capacity];
    }

    static <H> Runs<H> of(int size, H owner) {
        Runs<H> runs = new Runs<>(1);
        runs.add(size, owner);
        return runs;
    }

    static <H> Runs<H> none() {
        return new Runs<>(1);
    }

    int total() {
        return total;
    }

    int count() {
        return count;
    }

    int size(int index) {
        return sizes[index];
    }

    @SuppressWarnings("unchecked")
    H owner(int index) {
        return (H) owners[index];
    }

    void add(int size, Object owner) {
        if (size == 0) {
            return;
        }
        total += size;
        if (count > 0 && owners[count - 1].equals(owner)) {
            sizes[count - 1] += size;
            return;
        }
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, count * 2);
            owners = Arrays.copyOf(owners, count * 2);
        }
        sizes[count] = size;
        owners[count++] = Objects.requireNonNull(owner);
    }

    void addAll(Runs<H> others) {
        for (int i = 0; i < others.count; i++) {
            add(others.sizes[i], others.owners[i]);
        }
    }

    /** A copy of the positions from one up to another. */
    Runs<H> between(int from, int to) {
        Objects.checkFromToIndex(from, to, total);
        Runs<H> part = none();
        int start = 0;
        for (int i = 0; i < count && start < to; i++) {
            int end = start + sizes[i];
            if (end > from) {
                part.add(Math.min(end, to) - Math.max(start, from), owners[i]);
            }
            start = end;
        }
        return part;
    }

    /** Puts others in the place of the positions from one up to another. The work is that of the stretches there are. */
    void replace(int from, int to, Runs<H> others) {
        Objects.checkFromToIndex(from, to, total);
        int first = 0;
        int start = 0;
        while (first < count && start + sizes[first] <= from) {
            start += sizes[first++];
        }
        int last = first;
        int end = start;
        while (last < count && end < to) {
            end += sizes[last++];
        }
        if (from == to && first < count && from > start) {
            end = start + sizes[first];
            last = first + 1;
        }
        // One more on each side, so that what has become alike is joined
        int before = first > 0 ? first - 1 : first;
        int after = last < count ? last + 1 : last;
        Runs<H> middle = none();
        for (int i = before; i < first; i++) {
            middle.add(sizes[i], owners[i]);
        }
        if (from > start) {
            middle.add(from - start, owners[first]);
        }
        middle.addAll(others);
        if (end > to) {
            middle.add(end - to, owners[last - 1]);
        }
        for (int i = last; i < after; i++) {
            middle.add(sizes[i], owners[i]);
        }
        splice(before, after, middle);
        total += others.total - (to - from);
    }

    private void splice(int before, int after, Runs<H> middle) {
        int size = count - (after - before) + middle.count;
        if (size > sizes.length) {
            int capacity = Math.max(size, sizes.length * 2);
            sizes = Arrays.copyOf(sizes, capacity);
            owners = Arrays.copyOf(owners, capacity);
        }
        System.arraycopy(sizes, after, sizes, before + middle.count, count - after);
        System.arraycopy(owners, after, owners, before + middle.count, count - after);
        System.arraycopy(middle.sizes, 0, sizes, before, middle.count);
        System.arraycopy(middle.owners, 0, owners, before, middle.count);
        if (size < count) {
            Arrays.fill(owners, size, count, null);
        }
        count = size;
    }
}
