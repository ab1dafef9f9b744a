package org.mithaq.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/**
 * The answer of a party to a request for review: for the text of a section with these hashes, and for no other text.
 *
 * @param round the round of review in which it was given
 * @param remark the comment, the reason of an objection, or a ministry's reservation, verbatim
 * @param supersededAtOrNull when the same party answered again
 */
public record Clearance(
        ClearanceId id,
        StrategyId strategy,
        SectionId section,
        int round,
        Party party,
        PersonId person,
        Role role,
        Outcome outcome,
        String remark,
        Instant at,
        List<ClearedText> texts,
        @Nullable Deed settlementOrNull,
        @Nullable Deed voidingOrNull,
        @Nullable Deed carryingOrNull,
        @Nullable Instant supersededAtOrNull) {

    /** Whether it lets the text pass that it was given for: by its outcome, or because it was settled. */
    public boolean agrees() {
        return outcome.agrees() || settlementOrNull != null;
    }

    public boolean voided() {
        return voidingOrNull != null;
    }

    /** Who settled an objection or a missing answer, and why. */
    public Optional<Deed> settlement() {
        return Optional.ofNullable(settlementOrNull);
    }

    /** Whose change of the text voided it; nobody's name when the change came from several hands. */
    public Optional<Deed> voiding() {
        return Optional.ofNullable(voidingOrNull);
    }

    /** Who confirmed that a change was small, so that it holds for the text after the change. */
    public Optional<Deed> carrying() {
        return Optional.ofNullable(carryingOrNull);
    }

    /** Something done to a clearance afterwards; {@code byOrNull} is null where nobody in particular did it. */
    public record Deed(@Nullable PersonId byOrNull, Instant at, String reason) {}

    /**
     * The text in one language.
     *
     * @param givenVersion the version of the body that the person saw
     * @param givenHash its hash
     * @param hash the hash it holds for; differs from the given one after a small change was confirmed
     */
    public record ClearedText(Language language, BodyId body, long givenVersion, String givenHash, String hash) {}
}
