package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Who wrote what of a text, carried from step to step: what a step puts in belongs to whoever made it, what it leaves alone stays with
 * its author. Splitting, wrapping, moving, marking and deciding on suggestions change nobody's words. Text that was taken out lately and
 * is put in again (undone, or cut and pasted) stays with its author, see {@link Cuts}; so does what a replacement leaves alike at its
 * two ends.
 *
 * <p>A step costs work in proportion to the number of stretches and the length of the text, both moved as arrays; memory is two bytes a
 * position, some twelve a stretch, and the cuts. Not for several threads at once.
 *
 * @param <H> whose hand wrote something; equal hands side by side become one stretch
 */
public final class Attribution<H> {

    /** A stretch of text of one hand, inside one textblock or footnote, in positions of the document. */
    public record Stretch<H>(int from, int to, H hand) {}

    private final StringBuilder text;
    private final Runs<H> runs;
    private final Cuts<H> cuts;

    /** Begins with a document that is all of one hand. */
    public Attribution(Node document, H hand) {
        this(document, hand, new Cuts<>(Cuts.MOST));
    }

    Attribution(Node document, H hand, Cuts<H> cuts) {
        this.cuts = cuts;
        text = new StringBuilder(FlatText.of(document.content()));
        runs = Runs.of(text.length(), hand);
    }

    /** Goes on to the text after a step; it must be one that applied. */
    public void follow(Step step, H hand) {
        switch (step) {
            case ReplaceStep replace -> replace(replace, hand);
            case ReplaceAroundStep around -> replaceAround(around, hand);
            default -> {
                // marks and attributes: the words stay where they are
            }
        }
    }

    /** The number of positions of the text. */
    public int size() {
        return text.length();
    }

    /** All text with its hands, in order. */
    public List<Stretch<H>> stretches() {
        List<Stretch<H>> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < runs.count(); i++) {
            int end = start + runs.size(i);
            int from = start;
            while (from < end) {
                int to = from;
                while (to < end && FlatText.isText(text.charAt(to))) {
                    to++;
                }
                if (to > from) {
                    found.add(new Stretch<>(from, to, runs.owner(i)));
                }
                from = to + 1;
            }
            start = end;
        }
        return List.copyOf(found);
    }

    private void replace(ReplaceStep step, H hand) {
        String inserted = FlatText.of(step.slice());
        int most = Math.min(step.to() - step.from(), inserted.length());
        int start = 0;
        while (start < most && text.charAt(step.from() + start) == inserted.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && text.charAt(step.to() - 1 - end) == inserted.charAt(inserted.length() - 1 - end)) {
            end++;
        }
        take(step.from() + start, step.to() - end);
        put(step.from() + start, inserted.substring(start, inserted.length() - end), hand);
    }

    /** What is kept stays, and what was on the one side of it may come again on the other: so blocks are moved. */
    private void replaceAround(ReplaceAroundStep step, H hand) {
        String inserted = FlatText.of(step.slice());
        take(step.gapTo(), step.to());
        take(step.from(), step.gapFrom());
        int gapEnd = step.from() + step.gapTo() - step.gapFrom();
        put(gapEnd, inserted.substring(step.insert()), hand);
        put(step.from(), inserted.substring(0, step.insert()), hand);
    }

    private void take(int from, int to) {
        if (from == to) {
            return;
        }
        int first = from;
        while (first < to && !FlatText.isText(text.charAt(first))) {
            first++;
        }
        int last = to;
        while (last > first && !FlatText.isText(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            cuts.remember(text.substring(first, last), runs.between(first, last), from);
        }
        cuts.follow(from, to, 0);
        text.delete(from, to);
        runs.replace(from, to, Runs.none());
    }

    private void put(int at, String inserted, H hand) {
        if (inserted.isEmpty()) {
            return;
        }
        cuts.follow(at, at, inserted.length());
        text.insert(at, inserted);
        runs.replace(at, at, hands(at, inserted, hand));
    }

    private Runs<H> hands(int at, String inserted, H hand) {
        int first = 0;
        while (first < inserted.length() && !FlatText.isText(inserted.charAt(first))) {
            first++;
        }
        int last = inserted.length();
        while (last > first && !FlatText.isText(inserted.charAt(last - 1))) {
            last--;
        }
        Runs<H> known = last > first ? cuts.find(inserted.substring(first, last), at, inserted.length()) : null;
        if (known == null) {
            return Runs.of(inserted.length(), hand);
        }
        Runs<H> hands = Runs.none();
        hands.add(first, hand);
        hands.addAll(known);
        hands.add(inserted.length() - last, hand);
        return hands;
    }
}
