package org.mithaq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/**
 * The approval of a document: of exactly these texts.
 *
 * @param decisionNumber the number of the decision or letter, as its authority writes it; may be empty
 * @param hash over all texts in order, to compare a copy with
 * @param returnOrNull when the document was returned for changes afterwards
 */
public record Approval(
        UUID id,
        StrategyId strategy,
        PersonId by,
        Instant at,
        String decisionNumber,
        @Nullable LocalDate decisionDateOrNull,
        String note,
        String hash,
        List<ApprovedText> texts,
        Clearance.@Nullable Deed returnOrNull) {

    public record ApprovedText(SectionId section, BodyId body, Language language, long version, String hash) {}

    public boolean inForce() {
        return returnOrNull == null;
    }
}
