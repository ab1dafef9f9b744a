package org.mithaq.finding;

import java.util.List;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;

/**
 * What a search found.
 *
 * @param end why it went no further
 */
public record Found(List<InText> texts, End end) {

    /** How far a search went. */
    public enum End {
        COMPLETE,
        TOO_MANY,
        TOO_LONG
    }

    /** @param part what the person may do to the text */
    public record InText(Section section, Body body, Part part, List<Hit> hits) {

        public boolean writable() {
            return part == Part.EDITS || part == Part.SUGGESTS;
        }

        /** Whether people look at, or have cleared, what would be changed; what is only suggested takes nothing from them. */
        public boolean underReview() {
            return part == Part.EDITS
                    && (section.state() == SectionState.IN_REVIEW || section.state() == SectionState.CLEARED);
        }
    }

    public int count() {
        return texts.stream().mapToInt(text -> text.hits().size()).sum();
    }
}
