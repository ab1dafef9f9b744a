package org.mithaq.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.strategy.Section;

/** Sections times items: what is answered where. */
public record Matrix(MatrixRows rows, List<Section> sections, List<Row> items) {

    /** An item of the matrix. {@code through} names other items used in the text that answer this one (a challenge by its actions). */
    public record Row(
            Item item, Standing standing, @Nullable Decision whole, Map<SectionId, Cell> cells, Set<ItemId> through) {}

    /** An item in a section; absent from the map when there is nothing to say. */
    public record Cell(
            int blocks,
            int citations,
            Set<Language> languages,
            boolean suggested,
            @Nullable Decision decision) {

        public boolean used() {
            return blocks + citations > 0;
        }
    }

    /** What became of an item in the strategy as a whole. */
    public enum Standing {
        /** Used in a text, or answered by an adopted or adapted decision. */
        ANSWERED,
        /** Only through other items that answer it. */
        INDIRECT,
        REJECTED,
        DEFERRED,
        GAP
    }

    public long count(Standing standing) {
        return items.stream().filter(row -> row.standing() == standing).count();
    }
}
