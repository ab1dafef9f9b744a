package org.mithaq.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

/** The catalogues in force: read-only, the same for everybody who is signed in, replaced as a whole when a newer one loads. */
public interface Library {

    List<Catalogue> catalogues();

    /** Deprecated items are found too: drafts may rest on them. */
    Optional<Item> find(ItemId id);

    /** The items in force of all catalogues, in catalogue order. */
    List<Item> items();

    List<Item> ofKind(Set<ItemKind> kinds);

    /** Items that link to this one, from any catalogue. */
    List<Item> linkingTo(ItemId id);

    List<VerificationNote> notesOf(ItemId id);

    Optional<VerificationNote> note(String id);

    /** Every verification note, by id. */
    List<VerificationNote> notes();

    /**
     * Search in titles, texts and ids that overlooks diacritics and forms of hamza, best first; both languages are always searched, no
     * kinds means all kinds, and a text over 200 characters is cut there. Deprecated items come last.
     */
    List<Item> search(String text, Set<ItemKind> kinds, Language preferred, int limit);

    /** What a catalogue is; {@code groups} in browsing order. */
    record Catalogue(
            String urn, int version, Bilingual title, Bilingual description, String licence, List<Group> groups) {}

    record Group(String id, Bilingual title) {}
}
