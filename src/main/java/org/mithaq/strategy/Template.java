package org.mithaq.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.Bilingual;

/**
 * What a document is started from (domain §4): an outline of sections, or a matrix. The shape of the files is
 * {@code schema/template-1.schema.json}.
 */
public record Template(
        int format,
        String id,
        int version,
        Kind kind,
        Bilingual title,
        Bilingual description,
        Section.@Nullable WordRange lengthWords,
        Section.@Nullable WordRange horizonYears,
        Gates gates,
        List<Bilingual> checks,
        List<TemplateSection> sections,
        @JsonProperty("matrix") @Nullable MatrixTemplate matrixOrNull) {

    public Template {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    public Optional<MatrixTemplate> matrix() {
        return Optional.ofNullable(matrixOrNull);
    }

    public Optional<TemplateSection> section(@Nullable String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public enum Kind {
        STRATEGY,
        POSITION_PAPER,
        WORKSHOP_OUTCOME,
        MATRIX
    }

    /** What must be cleared before approval (domain §5.2 rule 4). */
    public record Gates(Set<ReviewScope> reviewers, Quorum quorum, int deadlineWorkingDays, Order order) {}

    public enum Quorum {
        ALL,
        MAJORITY,
        ANY
    }

    public enum Order {
        PARALLEL,
        SERIAL
    }

    /**
     * A section as a template proposes it.
     *
     * @param itemsFrom sections whose inserted items are the input of this one
     * @param notes verification notes to settle before the section is cleared
     * @param parts titles of the parts that an annex consists of
     */
    public record TemplateSection(
            String id,
            Bilingual title,
            Bilingual purpose,
            List<Bilingual> guidingQuestions,
            List<String> suggestedItems,
            List<String> itemsFrom,
            List<String> notes,
            List<Bilingual> parts,
            Section.@Nullable WordRange lengthWords,
            Bilingual lead,
            List<Bilingual> contributors,
            List<Bilingual> reviewChecks,
            Set<ReviewScope> reviewers,
            boolean required,
            String form) {

        public TemplateSection {
            itemsFrom = itemsFrom == null ? List.of() : List.copyOf(itemsFrom);
            notes = notes == null ? List.of() : List.copyOf(notes);
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }
}
