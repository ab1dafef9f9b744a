package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Span;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Strategy;

/** The marking of a document, and its TLP label as it is written everywhere. */
public final class MarkingLabel extends Span {

    public MarkingLabel(Strategy.StrategyData data) {
        addClassName("marking");
        var word = new Span(getTranslation("marking." + data.marking()));
        word.addClassName("marking-word");
        add(word);
        var tlp = data.tlp();
        if (tlp != null) {
            add(new Isolated(tlp));
        }
    }
}
