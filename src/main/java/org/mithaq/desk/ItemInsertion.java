package org.mithaq.desk;

import java.util.Locale;
import org.mithaq.account.Actor;
import org.mithaq.common.SectionId;
import org.mithaq.coverage.CoverageService;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.library.Insertion;
import org.mithaq.library.Item;
import org.mithaq.library.Library;
import org.mithaq.library.Wording;

/** From the library into the text: notes the use, then puts the block or the citation where the caret is, as ordinary steps. */
final class ItemInsertion {

    private final CoverageService coverage;
    private final Library library;
    private final Actor actor;
    private final SectionId section;
    private final SectionPage page;

    ItemInsertion(CoverageService coverage, Library library, Actor actor, SectionId section, SectionPage page) {
        this.coverage = coverage;
        this.library = library;
        this.actor = actor;
        this.section = section;
        this.page = page;
    }

    void block(Insertion insertion) {
        var item = insertion.item();
        var language = page.active().orElseThrow().language();
        var wording = insertion.wording().name();
        var link = coverage.insert(actor, section, item.id(), wording.toLowerCase(Locale.ROOT), insertion.reason());
        page.activeEditor()
                .orElseThrow()
                .insertLibraryItem(new PolicyEditor.LibraryBlock(
                        link,
                        item.id().value(),
                        item.catalogue(),
                        item.catalogueVersion(),
                        PolicyEditor.Wording.valueOf(wording),
                        item.title().in(language),
                        insertion.paragraphs(language, library.notesOf(item.id()))));
    }

    /** A citation shows the item's code; what it stands for is in the references annex. */
    void citation(Item item) {
        var link = coverage.insert(
                actor, section, item.id(), Wording.WITH_NOTE.name().toLowerCase(Locale.ROOT), "");
        page.activeEditor()
                .orElseThrow()
                .insertCitation(new PolicyEditor.Citation(
                        link,
                        item.id().value(),
                        item.catalogue(),
                        item.catalogueVersion(),
                        item.id().value()));
    }
}
