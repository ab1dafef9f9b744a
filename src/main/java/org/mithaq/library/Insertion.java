package org.mithaq.library;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.common.Checked;
import org.mithaq.common.Language;

/** An item that a drafter puts into a text, with the wording chosen and, where a note speaks against that wording, the reason. */
public record Insertion(Item item, Wording wording, String reason) {

    public static final int MAX_REASON = 500;

    public Insertion {
        reason = Checked.optional(reason, MAX_REASON);
    }

    /**
     * Whether a wording must be chosen: the paper's own item says something that a note calls wrong or outdated. Instruments that carry
     * such a note are its correction, not its subject.
     */
    public static boolean asksForChoice(Item item, List<VerificationNote> notes) {
        return item.id().value().startsWith("P-")
                && notes.stream().anyMatch(note -> note.kind().mustBeAnswered());
    }

    /** What is put into the text in that language, paragraph by paragraph. */
    public List<String> paragraphs(Language language, List<VerificationNote> notes) {
        var text = Stream.of(item.text().in(language));
        var corrections = notes.stream()
                .filter(note -> note.kind().mustBeAnswered())
                .map(note -> note.correction().in(language));
        return switch (wording) {
            case AS_IS -> text.toList();
            case CORRECTED -> corrections.toList();
            case WITH_NOTE -> Stream.concat(text, corrections).toList();
        };
    }
}
