package org.mithaq.workshop;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;

/**
 * A section's text before the room, at a version that does not change under the readers: numbers of lines stay what they were until a
 * facilitator takes the newest text.
 *
 * @param version of the reading: every step of it is one more
 * @param texts in Arabic, in English, or in both
 * @param block of the line that is read, from 1; languages side by side have the same one
 * @param sentence of it within the block, from 1
 */
public record Reading(
        ReadingId id,
        WorkshopId workshop,
        AgendaItemId item,
        SectionId section,
        long version,
        Map<Language, Shown> texts,
        int block,
        int sentence,
        Instant openedAt,
        @Nullable Instant closedAtOrNull) {

    /** A text at a version. */
    public record Shown(BodyId body, long version) {}

    public boolean isOpen() {
        return closedAtOrNull == null;
    }

    public Optional<Shown> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    Reading at(int block, int sentence) {
        return new Reading(id, workshop, item, section, version, texts, block, sentence, openedAt, closedAtOrNull);
    }

    Reading of(Map<Language, Shown> texts) {
        return new Reading(id, workshop, item, section, version, texts, block, sentence, openedAt, closedAtOrNull);
    }

    Reading closed(Instant at) {
        return new Reading(id, workshop, item, section, version, texts, block, sentence, openedAt, at);
    }
}
