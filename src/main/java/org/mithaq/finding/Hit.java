package org.mithaq.finding;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;

/**
 * Words that were found.
 *
 * @param version the version of the text in which they stand between {@code from} and {@code to}
 * @param block the id of the block around them, if it has one
 * @param within the text of that block or footnote, by which the hit is known again in a later version
 * @param offset where in it they stand
 * @param heading the heading they come under; empty before the first
 */
public record Hit(
        BodyId body,
        long version,
        int from,
        int to,
        @Nullable String block,
        String within,
        int offset,
        Place place,
        String heading) {

    private static final int AROUND = 60;

    /** What kind of place it is. */
    public enum Place {
        HEADING,
        PARAGRAPH,
        LIST,
        QUOTE,
        TABLE,
        FOOTNOTE,
        /** Words of the library, which are changed by hand only: the block says from where they are. */
        LIBRARY_ITEM
    }

    public boolean replaceable() {
        return place != Place.LIBRARY_ITEM;
    }

    public String words() {
        return within.substring(offset, offset + to - from);
    }

    public String before() {
        var start = Math.max(0, offset - AROUND);
        if (start > 0 && Character.isLowSurrogate(within.charAt(start))) {
            start++;
        }
        var space = start > 0 ? within.indexOf(' ', start) : -1;
        if (space >= 0 && space < offset - 1) {
            start = space + 1;
        }
        return (start > 0 ? "…" : "") + plain(within.substring(start, offset));
    }

    public String after() {
        var begin = offset + to - from;
        var end = Math.min(within.length(), begin + AROUND);
        if (end < within.length() && Character.isLowSurrogate(within.charAt(end))) {
            end--;
        }
        var space = end < within.length() ? within.lastIndexOf(' ', end) : -1;
        if (space > begin) {
            end = space;
        }
        return plain(within.substring(begin, end)) + (end < within.length() ? "…" : "");
    }

    private static String plain(String text) {
        return text.replace(Folding.BARRIER, ' ');
    }

    /** What does not change while nobody changes the block. */
    record Known(@Nullable String block, String within, int offset, Place place) {}

    Known known() {
        return new Known(block, within, offset, place);
    }
}
