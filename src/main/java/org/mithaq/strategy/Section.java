package org.mithaq.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.SectionScope;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** A section of a strategy, in outline order; {@code number} is its label, such as {@code 7} or {@code 7.2}. */
public record Section(
        SectionId id,
        StrategyId strategy,
        long version,
        @Nullable SectionId parentOrNull,
        int position,
        String number,
        SectionData data,
        Set<PersonId> assignees,
        SectionState state) {

    public SectionScope scope() {
        return new SectionScope(strategy, assignees, state.open());
    }

    /** What the template proposed and the secretariat may change. {@code words} is null for tables. */
    public record SectionData(
            Bilingual title,
            Bilingual purpose,
            List<Bilingual> guidingQuestions,
            List<String> suggestedItems,
            @Nullable WordRange words,
            Bilingual lead,
            List<Bilingual> reviewChecks,
            Set<ReviewScope> reviewers,
            boolean required,
            String form,
            @Nullable String templateSection,
            @Nullable LocalDate deadline) {

        public SectionData titled(Bilingual other) {
            return new SectionData(
                    other,
                    purpose,
                    guidingQuestions,
                    suggestedItems,
                    words,
                    lead,
                    reviewChecks,
                    reviewers,
                    required,
                    form,
                    templateSection,
                    deadline);
        }
    }

    /** A target length in words, for one language. */
    public record WordRange(int min, int max) {}
}
