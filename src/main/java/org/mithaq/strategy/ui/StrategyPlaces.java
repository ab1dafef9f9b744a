package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs.Crumb;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyPlace;

/** The navigation between the screens of one strategy: overview first, then what the other rooms offer this person. */
@SpringComponent
public class StrategyPlaces {

    private final List<StrategyPlace> places;
    private final AccessPolicy policy;
    private final Strategies strategies;

    StrategyPlaces(List<StrategyPlace> places, AccessPolicy policy, Strategies strategies) {
        this.places = places.stream()
                .sorted(Comparator.comparing(StrategyPlace::order))
                .toList();
        this.policy = policy;
        this.strategies = strategies;
    }

    /** The way to a screen of the strategy, which the person may read: its overview, by its name. */
    public List<Crumb> breadcrumbs(StrategyId strategy) {
        return strategies.find(strategy).stream()
                .map(found -> new Crumb(InterfaceLanguage.of(found.data().title()), StrategyRoutes.overview(strategy)))
                .toList();
    }

    /** @param current the path of the screen that is open; empty for the overview */
    public Nav navigation(Actor actor, StrategyId strategy, String current) {
        var list = new UnorderedList();
        var nav = new Nav(list);
        nav.addClassName("strategy-places");
        nav.getElement().setAttribute("aria-label", nav.getTranslation("strategy.places"));
        list.add(entry(nav.getTranslation("strategy.overview"), StrategyRoutes.overview(strategy), current.isEmpty()));
        for (var place : places) {
            if (place.needs().stream().anyMatch(act -> policy.may(actor, act, strategy))) {
                list.add(entry(
                        nav.getTranslation(place.key()),
                        StrategyRoutes.overview(strategy) + "/" + place.path(),
                        place.path().equals(current)));
            }
        }
        return nav;
    }

    private static ListItem entry(String name, String address, boolean current) {
        var link = new Anchor(address, name);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
