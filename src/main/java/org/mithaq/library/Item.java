package org.mithaq.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;

/**
 * An item of a catalogue at a version: a paraphrase in both languages with its place in the paper, the paper's own source, and the
 * source that was verified, which are two different things (VN-40).
 */
public record Item(
        ItemId id,
        String catalogue,
        int catalogueVersion,
        ItemKind kind,
        String group,
        @Nullable ItemId parentOrNull,
        Bilingual title,
        Bilingual text,
        @Nullable Bilingual sectionOrNull,
        @Nullable PaperSource paperSourceOrNull,
        @Nullable VerifiedSource verifiedSourceOrNull,
        LocalDate asOf,
        @Nullable LocalDate recheckByOrNull,
        List<ItemLink> links,
        List<String> notes) {

    public Optional<ItemId> parent() {
        return Optional.ofNullable(parentOrNull);
    }

    /** What the paper itself cites for the item. */
    public record PaperSource(
            ItemId ref,
            @Nullable Integer footnote,
            @Nullable String page,
            @Nullable String note) {}

    /** The primary record that the editors checked, and how sure they are. */
    public record VerifiedSource(
            Bilingual title,
            @Nullable String symbol,
            @Nullable String url,
            Confidence confidence) {}

    /** A link to another item; {@code PAPER} only where the paper itself connects the two. */
    public record ItemLink(ItemId to, String relation, Origin origin) {}

    public enum Origin {
        PAPER,
        EDITORIAL
    }

    public enum Confidence {
        VERIFIED,
        HIGH,
        MEDIUM,
        LOW
    }
}
