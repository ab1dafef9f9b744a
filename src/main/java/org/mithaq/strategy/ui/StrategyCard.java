package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;

/** A document on the home page: its name, where it stands, how far its sections are. */
final class StrategyCard extends Article {

    StrategyCard(Strategy strategy, List<Section> outline) {
        addClassNames("card", "strategy-card");
        var name = new Anchor(
                StrategyRoutes.overview(strategy.id()),
                new ContentText(InterfaceLanguage.of(strategy.data().title())));
        var facts = new Div(StateBadge.of(strategy.state()), new MarkingLabel(strategy.data()));
        facts.addClassName("strategy-facts");
        add(new H3(name), facts, new SectionTally(outline));
    }
}
