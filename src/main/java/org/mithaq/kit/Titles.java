package org.mithaq.kit;

import org.mithaq.common.Bilingual;

/** Titles inside of sentences whose reader is not known. */
final class Titles {

    private Titles() {}

    static String both(Bilingual title) {
        return title.ar().equals(title.en()) ? title.ar() : title.ar() + " / " + title.en();
    }
}
