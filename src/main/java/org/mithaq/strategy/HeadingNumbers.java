package org.mithaq.strategy;

import java.util.Arrays;

/**
 * Numbers the headings inside a text on from its section: in section 4 they are 4.1, 4.2, 4.2.1. The outline beside a text and every
 * export ask here, so that they say the same.
 */
public final class HeadingNumbers {

    /** The deepest level that has a style of its own in a document. */
    public static final int DEEPEST = 4;

    /** @param number empty for a heading without one */
    public record Place(int level, String number) {}

    private final String section;
    private final int sectionLevel;
    private final boolean numbered;
    private final int[] counters = new int[DEEPEST + 1];
    private int previous;

    /**
     * @param section the section's number
     * @param sectionLevel how deep the section stands, 1 for one at the top
     * @param numbered false where sub-sections already use those numbers
     */
    public HeadingNumbers(String section, int sectionLevel, boolean numbered) {
        this.section = section;
        this.sectionLevel = sectionLevel;
        this.numbered = numbered;
        this.previous = sectionLevel;
    }

    /** @param chosen the level that the author gave the next heading, 2 for the largest in a text */
    public Place next(int chosen) {
        // no level is skipped: assistive technology reads the outline, whatever sizes the authors liked
        var level = Math.min(DEEPEST, Math.min(sectionLevel + Math.max(1, chosen - 1), previous + 1));
        previous = level;
        return new Place(level, numbered && level > sectionLevel ? number(level) : "");
    }

    private String number(int level) {
        counters[level]++;
        Arrays.fill(counters, level + 1, counters.length, 0);
        var number = new StringBuilder(section);
        for (var i = sectionLevel + 1; i <= level; i++) {
            number.append('.').append(counters[i]);
        }
        return number.toString();
    }
}
