package org.mithaq.workshop;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.prose.SuggestionKey;

/**
 * Where something in a text comes from: a decision, and by what suggestion it came in.
 *
 * @param id names the suggestion, and the entry in the log of the text
 * @param by in whose name it is suggested
 * @param anchorOrNull follows the words in the text; none when they were gone before it could be put
 * @param acceptedOrNull whether it was accepted or rejected; null while it is open, or when it was taken back
 */
public record Provenance(
        UUID id,
        Decision decision,
        SectionId section,
        BodyId body,
        PersonId by,
        Instant at,
        @Nullable AnchorId anchorOrNull,
        @Nullable Boolean acceptedOrNull) {

    /** The name of the suggestion in the text. */
    public SuggestionKey suggestion() {
        return new SuggestionKey(by.toString(), id.toString());
    }

    public Optional<AnchorId> anchor() {
        return Optional.ofNullable(anchorOrNull);
    }
}
