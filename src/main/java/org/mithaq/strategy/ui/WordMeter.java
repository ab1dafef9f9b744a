package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Section;

/** The words written in one language against the target, in figures and as a thin bar. */
public final class WordMeter extends Span {

    public WordMeter(int words, Section.@Nullable WordRange target, Language language) {
        addClassName("word-meter");
        var figures = target == null ? String.valueOf(words) : words + " / " + target.min() + "–" + target.max();
        var name = new Span(getTranslation("strategy.language." + language.tag()));
        name.addClassName("quiet");
        add(name, new Isolated(figures));
        if (target != null) {
            var bar = new Span();
            bar.addClassName("word-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.getElement().setAttribute("data-range", range(words, target));
            bar.getStyle().set("--fill", Math.min(100, words * 100 / target.max()) + "%");
            add(bar);
        }
    }

    private static String range(int words, Section.WordRange target) {
        return words < target.min() ? "below" : words > target.max() ? "above" : "within";
    }
}
