package org.mithaq.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

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
        List<String> notes,
        Extras extras) {

    public Optional<ItemId> parent() {
        return Optional.ofNullable(parentOrNull);
    }

    /** Whether a newer version of its catalogue no longer has the item; it stays readable because drafts may rest on it. */
    public boolean deprecated() {
        return extras.deprecated();
    }

    /**
     * What only some items carry: what a ministry has to decide before it uses the item, the accepted other wordings of a term, and
     * those a draft should not use.
     */
    public record Extras(@Nullable Bilingual decideOrNull, Wordings variants, Wordings avoid, boolean deprecated) {

        public static final Extras NONE = new Extras(null, Wordings.NONE, Wordings.NONE, false);
    }

    /** Short wordings of one term by language. */
    public record Wordings(List<String> ar, List<String> en) {

        public static final Wordings NONE = new Wordings(List.of(), List.of());

        public List<String> in(Language language) {
            return language == Language.AR ? ar : en;
        }

        public boolean isEmpty() {
            return ar.isEmpty() && en.isEmpty();
        }
    }

    /** What the paper itself cites for the item. */
    public record PaperSource(
            ItemId ref,
            @Nullable Integer footnote,
            @Nullable String page,
            @Nullable Bilingual note) {}

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
