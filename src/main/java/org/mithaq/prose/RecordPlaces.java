package org.mithaq.prose;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the text of record stands in a document that holds suggestions too. Rejecting never changes the order of what is inline, so the
 * n-th character or atom of the text of record is the n-th of the document that no suggestion brought in.
 */
public final class RecordPlaces {

    private final Node document;
    private final int[] places;

    private RecordPlaces(Node document, int[] places) {
        this.document = document;
        this.places = places;
    }

    /** Looks through a document. */
    public static RecordPlaces of(Node document) {
        var places = IntStream.builder();
        document.descendants((node, pos, parent, index) -> {
            if (!node.isInline()) {
                return !Suggestions.isNew(node);
            }
            if (node.marks().stream().noneMatch(mark -> mark.type().name().equals(InlineChange.INSERTION))) {
                IntStream.range(0, units(node)).forEach(unit -> places.add(pos + unit));
            }
            return false;
        });
        return new RecordPlaces(document, places.build().toArray());
    }

    /** A character is one unit, and so is everything else that is inline. */
    public static int units(Node inline) {
        return inline.isText() ? inline.nodeSize() : 1;
    }

    /** How many units there are. */
    public int count() {
        return places.length;
    }

    /** The position before a unit of the text of record. */
    public int from(int unit) {
        return places[unit];
    }

    /** The position after it. */
    public int to(int unit) {
        var node = document.nodeAt(places[unit]);
        return places[unit] + (node == null || node.isText() ? 1 : node.nodeSize());
    }

    @Override
    public String toString() {
        return Arrays.toString(places);
    }
}
