package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs.Crumb;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;

/** How the screens of one workshop are reached. */
final class WorkshopRoute {

    private WorkshopRoute() {}

    /** @throws NotFound when the address names no workshop of that strategy that the person may read */
    static Workshop find(BeforeEnterEvent event, WorkshopService workshops, Actor actor) {
        var parameters = event.getRouteParameters();
        var strategy = StrategyId.parse(parameters.get("strategy").orElse(""));
        var id = WorkshopId.parse(parameters.get("workshop").orElse(""));
        var found = workshops.find(actor, id);
        if (!found.strategy().equals(strategy)) {
            throw new NotFound();
        }
        return found;
    }

    /** The way to a screen below the plan of a workshop: strategy, workshops, plan; empty before there is one to show. */
    static List<Crumb> belowPlan(Component view, StrategyPlaces places, @Nullable Workshop workshop) {
        if (workshop == null) {
            return List.of();
        }
        var crumbs = new ArrayList<>(places.breadcrumbs(workshop.strategy()));
        crumbs.add(new Crumb(view.getTranslation("workshop.title"), Addresses.all(workshop.strategy())));
        crumbs.add(new Crumb(InterfaceLanguage.of(workshop.data().title()), Addresses.plan(workshop)));
        return crumbs;
    }
}
