package org.mithaq.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;

/** What checking a claim of the paper brought to light (domain §2); ids {@code VN-01} to {@code VN-48}. */
public record VerificationNote(
        String id,
        Kind kind,
        List<ItemId> items,
        Bilingual title,
        Bilingual claim,
        Bilingual correction,
        Item.Confidence confidence,
        List<String> sources,
        LocalDate asOf,
        @Nullable LocalDate recheckByOrNull,
        String author,
        @Nullable String reviewerOrNull) {

    public enum Kind {
        ERROR,
        IMPRECISE,
        OUTDATED,
        SOURCING,
        TEXT,
        INTERNAL,
        OK;

        /** Errors and outdated statements must be answered before their item is used and before approval (domain §5.2 rule 7). */
        public boolean mustBeAnswered() {
            return this == ERROR || this == OUTDATED;
        }
    }
}
