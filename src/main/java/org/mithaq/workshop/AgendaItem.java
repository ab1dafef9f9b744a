package org.mithaq.workshop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.SectionId;

/** One item of the agenda. {@code place} counts from 0 within the day, {@code day} from 1. */
public record AgendaItem(AgendaItemId id, WorkshopId workshop, int day, int place, ItemData data) {

    /**
     * What happens there.
     *
     * @param question what is asked of the room, such as a guiding question of the section; may be empty
     * @param cards ids of library items shown beside it
     */
    public record ItemData(
            AgendaKind kind,
            Bilingual title,
            int minutes,
            @Nullable SectionId sectionOrNull,
            String question,
            List<String> cards) {

        public Optional<SectionId> section() {
            return Optional.ofNullable(sectionOrNull);
        }
    }
}
