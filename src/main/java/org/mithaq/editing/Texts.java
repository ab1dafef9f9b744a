package org.mithaq.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;

/** The committed text of every body; for other rooms and for the server's own changes. Rights are the callers' business. */
public interface Texts {

    /** The newest committed text; an empty document when nobody has typed yet. */
    Text current(BodyId body);

    /** The text as it was at a version of its step log. */
    Text at(BodyId body, long version);

    /** The version that a text had at a moment; 0 before anybody wrote. */
    long versionAt(BodyId body, java.time.Instant moment);

    /** When a text was changed last; empty before anybody wrote. */
    java.util.Optional<java.time.Instant> changedAt(BodyId body);

    /** SHA-256 of the current text of record ({@code DocumentHash}), the thing that a clearance is for. */
    default String hash(BodyId body) {
        return org.mithaq.prose.DocumentHash.of(current(body).ofRecord());
    }

    /** Commits steps made by the server on behalf of a person (import, seed, restore), through the ordinary path. */
    Text change(BodyId body, PersonId author, List<Step> steps);

    /** Replaces the whole text by ordinary steps, as brought in by a person who did not write it; used by import and restore. */
    Text replaceAll(BodyId body, PersonId author, Node document);

    record Text(BodyId body, long version, Node document) {

        /** The text without what is only suggested: what is counted, cleared, traced and exported. */
        public Node ofRecord() {
            return Suggestions.rejectAll(document);
        }

        /** Whether somebody suggests something that is not decided yet. */
        public boolean suggestionsOpen() {
            return Suggestions.any(document);
        }
    }

    /** The people who have changed a body; who only suggested has not. */
    java.util.Set<PersonId> authors(BodyId body);

    /**
     * Published after an edit that put an end to suggestions, each edit for itself. An author who takes back what is their own has
     * decided nothing.
     */
    record SuggestionsDecided(
            StrategyId strategy,
            org.mithaq.common.SectionId section,
            BodyId body,
            long version,
            PersonId by,
            List<org.mithaq.prose.DecidedSuggestions.Decided> decided) {}

    /** Published after commit, at most once per body and second while people type. {@code by} is the last author. */
    record SectionChanged(
            StrategyId strategy,
            org.mithaq.common.SectionId section,
            BodyId body,
            long version,
            @Nullable PersonId by) {}
}
