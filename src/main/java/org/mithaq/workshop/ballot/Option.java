package org.mithaq.workshop.ballot;

import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;

/** One line of a ballot; the title is filled in at least one language and has at most 300 characters. */
public record Option(OptionId id, Bilingual title) {

    static final int LONGEST_TITLE = 300;

    public Option {
        title = Checked.required(title, LONGEST_TITLE);
    }
}
