package org.mithaq.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;

/** What a person asks for: format, languages, how two languages are laid out, and which annexes. */
public record ExportWish(Format format, Set<Language> languages, Layout layout, Set<Annex> annexes) {

    public ExportWish {
        if (languages.isEmpty()) {
            throw new Invalid("export.refusal.noLanguage");
        }
        languages = Set.copyOf(languages);
        annexes = Set.copyOf(annexes);
    }

    /** Every annex, languages one after the other. */
    public static ExportWish of(Format format, Language... languages) {
        return new ExportWish(format, Set.of(languages), Layout.SEQUENTIAL, EnumSet.allOf(Annex.class));
    }

    /**
     * The annexes that a document of a template can have. The outcome of a workshop answers no catalogue: a matrix of all that it does not
     * use would say that it should.
     */
    public static Set<Annex> annexesOf(String template) {
        return template.equals("T3") ? EnumSet.complementOf(EnumSet.of(Annex.COVERAGE)) : EnumSet.allOf(Annex.class);
    }

    /** The same without annexes that a document of a template cannot have. */
    ExportWish fitting(String template) {
        var kept = EnumSet.noneOf(Annex.class);
        kept.addAll(annexes);
        kept.retainAll(annexesOf(template));
        return new ExportWish(format, languages, layout, kept);
    }

    /** The languages in reading order: the controlling one first. */
    public List<Language> ordered(Language controlling) {
        return java.util.stream.Stream.of(controlling, controlling.other())
                .filter(languages::contains)
                .toList();
    }

    public enum Format {
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("pdf", "application/pdf"),
        JSON("json", "application/json");

        private final String ending;
        private final String mime;

        Format(String ending, String mime) {
            this.ending = ending;
            this.mime = mime;
        }

        public String ending() {
            return ending;
        }

        public String mime() {
            return mime;
        }
    }

    /** How two languages stand in one file. */
    public enum Layout {
        SEQUENTIAL,
        SIDE_BY_SIDE
    }

    public enum Annex {
        COVERAGE,
        CLEARANCES,
        REFERENCES
    }
}
