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
import org.mithaq.strategy.StrategyPlace;

/** The navigation between the screens of one strategy: overview first, then what the other rooms offer this person. */
@SpringComponent
public class StrategyPlaces {

    private final List<StrategyPlace> places;
    private final AccessPolicy policy;

    StrategyPlaces(List<StrategyPlace> places, AccessPolicy policy) {
        this.places = places.stream()
                .sorted(Comparator.comparing(StrategyPlace::order))
                .toList();
        this.policy = policy;
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
