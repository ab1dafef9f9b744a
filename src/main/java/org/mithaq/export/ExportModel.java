package org.mithaq.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.library.Item;
import org.mithaq.library.VerificationNote;
import org.mithaq.prose.Node;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategy;

/**
 * A document as it is handed over, independent of any format: one frozen version with its outline, texts and annexes. Every writer
 * makes its file from this alone, so equal models give equal bytes.
 */
public record ExportModel(
        Document document,
        List<ExportedSection> sections,
        List<CoverageRow> coverage,
        List<ClearanceRow> clearances,
        List<CommentThread> comments,
        List<UsedItem> items,
        List<VerificationNote> notes,
        ExportedImages images) {

    public ExportModel {
        sections = List.copyOf(sections);
        coverage = List.copyOf(coverage);
        clearances = List.copyOf(clearances);
        comments = List.copyOf(comments);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * The document as a whole.
     *
     * @param hash SHA-256 over settings, outline, guidance and texts in both languages; equal documents have equal hashes
     * @param time when this version came to be, never when it was exported
     * @param tool name and version of the program that wrote it
     */
    public record Document(
            String id, Strategy.StrategyData data, DocumentState state, String hash, Instant time, String tool) {

        public Bilingual title() {
            return data.title();
        }

        /** The first characters of the hash, enough for people to tell versions apart. */
        public String shortHash() {
            return hash.substring(0, Math.min(12, hash.length()));
        }
    }

    /** A section in outline order; {@code level} is 1 for the top level. */
    public record ExportedSection(
            String id,
            @Nullable String parent,
            int level,
            String number,
            Section.SectionData data,
            SectionState state,
            List<Assignee> assignees,
            Map<Language, BodyText> bodies) {

        public ExportedSection {
            assignees = List.copyOf(assignees);
            bodies = Map.copyOf(bodies);
        }

        public Bilingual title() {
            return data.title();
        }
    }

    public record BodyText(long version, String hash, Node document) {}

    /** A person by login and name, which mean something outside of this installation; ids do not. */
    public record Assignee(String login, Bilingual name) {}

    /** What became of one library item: a row of the coverage matrix. */
    public record CoverageRow(
            String item, Bilingual title, String group, String stance, Bilingual reason, List<String> sections) {

        public CoverageRow {
            sections = List.copyOf(sections);
        }
    }

    /** One clearance of the text of a section in a language; void when the text has changed since. */
    public record ClearanceRow(
            String section,
            Language language,
            String scope,
            String outcome,
            Bilingual ministry,
            Bilingual reviewer,
            String role,
            String reason,
            Instant at,
            String hash,
            boolean valid) {}

    /** Comments on a place in a text, or on a section as a whole (no language, no quote); never part of a clean document, only of the machine-readable one. */
    public record CommentThread(
            String section, @Nullable Language language, String quote, boolean resolved, List<Comment> comments) {

        public CommentThread {
            comments = List.copyOf(comments);
        }
    }

    public record Comment(Bilingual author, Instant at, String text) {}

    /** A library item that the texts rest on, as it stands in the catalogue, with the numbers of the sections that use it. */
    public record UsedItem(Item item, List<String> sections) {

        public UsedItem {
            sections = List.copyOf(sections);
        }
    }

    /** The day of this version, for covers and file names. */
    public LocalDate day() {
        return document.time().atZone(java.time.ZoneOffset.UTC).toLocalDate();
    }

    /** The notes of an item, in note order. */
    public List<VerificationNote> notesOf(Item item) {
        return notes.stream().filter(note -> item.notes().contains(note.id())).toList();
    }
}
