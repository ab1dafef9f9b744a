package org.mithaq.finding;

import java.util.Set;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;

/**
 * What to look for, and where.
 *
 * @param tehMarbuta whether ة is the same as ه
 * @param sections only in these; in all when empty
 */
public record Query(
        String words,
        boolean matchCase,
        boolean wholeWords,
        boolean tehMarbuta,
        Set<Language> languages,
        Set<SectionId> sections) {

    public static final int LONGEST = 200;

    public static Query of(String words) {
        return new Query(words, false, false, false, Set.of(Language.values()), Set.of());
    }

    /** @throws Invalid when there is nothing to look for, or too much */
    Wording wording() {
        var wording =
                new Wording(Checked.required(words, LONGEST).replace('\n', ' '), matchCase, wholeWords, tehMarbuta);
        if (wording.isEmpty()) {
            throw new Invalid("finding.refusal.noLetters");
        }
        return wording;
    }

    boolean looksIn(SectionId section) {
        return sections.isEmpty() || sections.contains(section);
    }
}
