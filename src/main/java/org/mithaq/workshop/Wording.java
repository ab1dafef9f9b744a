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

    /**
     * A row at the end of the last table of the text, or of a new table where the text has none; cells that the table has no column for are
     * refused.
     *
     * @param header of a new table; empty where none shall be made
     * @param source where the row comes from: stands in the column that has the last name of the header, where the table has one
     */
    record Row(List<String> cells, List<String> header, String source) implements Wording {

        public Row(List<String> cells) {
            this(cells, List.of(), "");
        }
    }

    /** Another text in the place of a line. */
    record Instead(Place place, String text) implements Wording {}

    /** A sentence after a line, in the same block. */
    record After(Place place, String text) implements Wording {}

    /** The line shall go. */
    record Without(Place place) implements Wording {}

    /** A line as it was seen. */
    record Place(long version, Line line) {}
}
