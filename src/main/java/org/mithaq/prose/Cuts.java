package org.mithaq.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of a text lately, with whose it was: text that is put in again, by undoing or after it was cut to be moved, stays
 * with who wrote it. At the place where it was taken out it is known again as a whole or from either end, anywhere else only whole and
 * when it is too long to be the same by chance. Holds the last {@value #MOST} pieces and {@value #MOST_SIGNS} signs.
 */
final class Cuts<H> {

    static final int MOST = 64;
    static final int MOST_SIGNS = 256 * 1024;

    /** The shortest piece that is known again in another place. */
    static final int TELLING = 12;

    private static final class Cut<H> {
        String text;
        Runs<H> runs;
        int at;

        Cut(String text, Runs<H> runs, int at) {
            this.text = text;
            this.runs = runs;
            this.at = at;
        }

        Runs<H> take(int from, int to) {
            return runs.between(from, to);
        }

        void keep(int from, int to) {
            runs = runs.between(from, to);
            text = text.substring(from, to);
        }
    }

    /** The newest first. */
    private final Deque<Cut<H>> cuts = new ArrayDeque<>();

    private final int most;
    private int signs;

    Cuts(int most) {
        this.most = most;
    }

    /** Remembers what was taken out at a place; what was taken out right beside it before becomes one piece with it. */
    void remember(String text, Runs<H> runs, int at) {
        if (text.isEmpty() || text.length() > MOST_SIGNS) {
            return;
        }
        Cut<H> newest = cuts.peek();
        if (newest != null && newest.at == at && newest.text.length() + text.length() <= MOST_SIGNS) {
            newest.text = newest.text + text;
            newest.runs.addAll(runs);
        } else if (newest != null
                && newest.at == at + text.length()
                && newest.text.length() + text.length() <= MOST_SIGNS) {
            newest.text = text + newest.text;
            runs.addAll(newest.runs);
            newest.runs = runs;
            newest.at = at;
        } else {
            cuts.push(new Cut<>(text, runs, at));
        }
        signs += text.length();
        while (cuts.size() > most || signs > MOST_SIGNS) {
            signs -= cuts.removeLast().text.length();
        }
    }

    /** Moves the places with the text around them; one where text is put in stays before it. */
    void follow(int from, int to, int inserted) {
        for (Cut<H> cut : cuts) {
            if (cut.at >= to && cut.at > from) {
                cut.at += inserted - (to - from);
            } else if (cut.at > from) {
                cut.at = from;
            }
        }
    }

    /**
     * Whose the text is that was put in at a place, already followed; null when it was not taken out lately.
     *
     * @param size of all that was put in with the text
     */
    @Nullable Runs<H> find(String text, int at, int size) {
        for (Iterator<Cut<H>> all = cuts.iterator(); all.hasNext(); ) {
            Cut<H> cut = all.next();
            boolean here = cut.at == at;
            if (cut.text.equals(text)) {
                if (here || text.length() >= TELLING) {
                    all.remove();
                    signs -= text.length();
                    return cut.runs;
                }
            } else if (here && cut.text.startsWith(text)) {
                Runs<H> found = cut.take(0, text.length());
                cut.keep(text.length(), cut.text.length());
                signs -= text.length();
                cut.at = at + size;
                return found;
            } else if (here && cut.text.endsWith(text)) {
                int rest = cut.text.length() - text.length();
                Runs<H> found = cut.take(rest, cut.text.length());
                cut.keep(0, rest);
                signs -= text.length();
                return found;
            }
        }
        return null;
    }
}
