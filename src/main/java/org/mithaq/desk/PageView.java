package org.mithaq.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mithaq.common.Language;
import org.mithaq.strategy.Body;

/** Which bodies of a section the page shows; the word in the address. */
enum PageView {
    AR,
    EN,
    BOTH;

    static PageView of(String word, PageView otherwise) {
        return Arrays.stream(values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    static PageView of(Language language) {
        return language == Language.AR ? AR : EN;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The bodies to show; all of them where the section has none in the chosen language. */
    List<Body> of(List<Body> bodies) {
        var chosen = bodies.stream()
                .filter(body -> this == BOTH || body.language().name().equals(name()))
                .toList();
        return chosen.isEmpty() ? bodies : chosen;
    }
}
