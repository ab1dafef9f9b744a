package org.mithaq.coverage;

import java.util.List;
import org.mithaq.library.Item;
import org.mithaq.library.VerificationNote;

/** When a drafter has to choose a wording: the paper's own item says something that a note calls wrong or outdated (domain §2.4). */
final class NoteChoice {

    private NoteChoice() {}

    /** Instruments that carry such a note are its correction, not its subject, so only items of the paper ask. */
    static boolean neededFor(Item item, List<VerificationNote> notes) {
        return item.id().value().startsWith("P-")
                && notes.stream().anyMatch(note -> note.kind().mustBeAnswered());
    }
}
