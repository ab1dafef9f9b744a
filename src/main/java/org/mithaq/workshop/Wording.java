package org.mithaq.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.workshop.reading.Line;

/** What is suggested to a text, and where. Lines are those of the text of record at the version in which somebody saw them. */
public sealed interface Wording {

    int MOST_BLOCKS = 50;

    /** Paragraphs or items of a list after the block of a line, or at the end of the text. */
    record Blocks(@Nullable Place afterOrNull, Form form, List<String> texts) implements Wording {

        public static Blocks atEnd(Form form, List<String> texts) {
            return new Blocks(null, form, texts);
        }
    }

    enum Form {
        PARAGRAPHS,
        ITEMS
    }

    /** A row at the end of the last table of the text; cells that the table has no column for are refused. */
    record Row(List<String> cells) implements Wording {}

    /** Another text in the place of a line. */
    record Instead(Place place, String text) implements Wording {}

    /** A sentence after a line, in the same block. */
    record After(Place place, String text) implements Wording {}

    /** The line shall go. */
    record Without(Place place) implements Wording {}

    /** A line as it was seen. */
    record Place(long version, Line line) {}
}
