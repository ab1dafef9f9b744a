package org.mithaq.review;

import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.common.SectionId;

/**
 * Something known against an item that a document uses, not answered in the text.
 *
 * @param id what a waiver names: the id of the verification note, or of the item whose date for checking again has passed
 * @param item the item in whose use it matters
 * @param sections where it is used
 */
public record OpenNote(String id, Reason reason, String item, Bilingual title, List<SectionId> sections) {

    public enum Reason {
        ERROR,
        OUTDATED,
        RECHECK
    }
}
