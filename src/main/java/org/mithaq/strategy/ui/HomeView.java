package org.mithaq.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.WaitsForMe;
import org.springframework.beans.factory.ObjectProvider;

/** Where a person begins: what waits, and the documents the person takes part in. */
@Route("")
@PermitAll
@Menu(title = "strategy.home.menu", order = 0, icon = "vaadin:home")
class HomeView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final StrategyService strategies;
    private final ObjectProvider<WaitsForMe> waits;
    private final AccessPolicy policy;
    private final CurrentActor actor;

    HomeView(StrategyService strategies, ObjectProvider<WaitsForMe> waits, AccessPolicy policy, CurrentActor actor) {
        this.strategies = strategies;
        this.waits = waits;
        this.policy = policy;
        this.actor = actor;
        addClassNames("page", "home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var me = actor.get();
        var title = new H1(getTranslation("strategy.home.title"));
        title.addClassName("page-title");
        add(title, waiting(me), mine(me));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.home.title");
    }

    private Section waiting(Actor me) {
        var section = new Section(new H2(getTranslation("strategy.home.waiting")));
        var all = waits.orderedStream().flatMap(room -> room.of(me).stream()).toList();
        if (all.isEmpty()) {
            section.add(quiet("strategy.home.nothingWaits"));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("waits");
        for (var wait : all) {
            var link = new Anchor(wait.route(), new ContentText(InterfaceLanguage.of(wait.subject())));
            list.add(new ListItem(new Span(getTranslation(wait.key())), link));
        }
        section.add(list);
        return section;
    }

    private Section mine(Actor me) {
        var all = strategies.mine(me);
        var starts = policy.is(me, SystemRole.STRATEGIST);
        var head = new Div(new H2(getTranslation("strategy.home.mine")));
        head.addClassName("section-head");
        if (starts) {
            head.add(start());
        }
        var section = new Section(head);
        if (all.isEmpty()) {
            section.add(quiet(starts ? "strategy.home.emptyStrategist" : "strategy.home.empty"));
        } else {
            section.add(cards(me, all));
        }
        return section;
    }

    private UnorderedList cards(Actor me, List<Strategy> all) {
        var list = new UnorderedList();
        list.addClassName("strategy-cards");
        for (var strategy : all) {
            list.add(new ListItem(new StrategyCard(strategy, strategies.outline(me, strategy.id()))));
        }
        return list;
    }

    private Component start() {
        var start = new Anchor(StrategyRoutes.start(), getTranslation("strategy.home.start"));
        start.addClassName("action");
        return start;
    }

    private Paragraph quiet(String key) {
        var sentence = new Paragraph(getTranslation(key));
        sentence.addClassName("quiet");
        return sentence;
    }
}
