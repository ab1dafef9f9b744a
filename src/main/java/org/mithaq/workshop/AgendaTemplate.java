package org.mithaq.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;

/** A ready-made agenda, as a file describes it. */
public record AgendaTemplate(String id, Bilingual title, Bilingual description, int days, List<Line> items) {

    /** @param question what is asked of the room, in both languages; null where nothing is */
    public record Line(
            int day,
            AgendaKind kind,
            Bilingual title,
            int minutes,
            @Nullable Bilingual question) {}
}
