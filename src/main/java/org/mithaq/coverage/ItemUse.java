package org.mithaq.coverage;

import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;

/** A place in a text that rests on a library item, as the document itself says it. */
public record ItemUse(
        StrategyId strategy,
        SectionId section,
        BodyId body,
        Language language,
        String link,
        ItemId item,
        String catalogue,
        int catalogueVersion,
        Form form,
        String wording) {

    public enum Form {
        /** The item's wording, adapted or not, stands in the text as a traced block. */
        BLOCK,
        /** The text cites the item. */
        CITATION
    }
}
