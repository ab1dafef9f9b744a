package org.mithaq.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.People;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.kit.KitHomecoming;
import org.mithaq.kit.KitReturn;
import org.mithaq.kit.KitService;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;

/** Where a workshop leaves for a laptop and comes back; on the laptop, where it sets off for home. */
@Route("strategies/:strategy/workshops/:workshop/kit")
@PermitAll
class KitView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final KitService kits;
    private final KitReturn packing;
    private final KitHomecoming homecoming;
    private final People people;
    private final StrategyPlaces places;
    private final Actor actor;
    private @Nullable Workshop workshop;

    KitView(
            WorkshopService workshops,
            KitService kits,
            KitReturn packing,
            KitHomecoming homecoming,
            People people,
            StrategyPlaces places,
            CurrentActor current) {
        this.workshops = workshops;
        this.kits = kits;
        this.packing = packing;
        this.homecoming = homecoming;
        this.people = people;
        this.places = places;
        this.actor = current.get();
        addClassNames("page", "kit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var strategy =
                StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        var id = WorkshopId.parse(event.getRouteParameters().get("workshop").orElse(""));
        var shown = workshops.find(actor, id);
        if (!shown.strategy().equals(strategy)) {
            throw new NotFound();
        }
        workshop = shown;
        var away = kits.isAway(actor, id);
        removeAll();
        var title = new H1(getTranslation(away ? "kit.away.title" : "kit.title"));
        title.addClassName("page-title");
        var named =
                new Paragraph(new ContentText(InterfaceLanguage.of(shown.data().title())));
        named.addClassName("quiet");
        add(new Div(title, named));
        if (away) {
            var closed = workshops.session(actor, id).phase() == Phase.CLOSED;
            add(new AwayPanel(packing, actor, id, closed));
        } else {
            add(new OutPanel(kits, homecoming, people, actor, shown));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("kit.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        var shown = workshop;
        if (shown == null) {
            return List.of();
        }
        var all = StrategyRoutes.overview(shown.strategy()) + "/workshops";
        var crumbs = new ArrayList<>(places.breadcrumbs(shown.strategy()));
        crumbs.add(new Crumb(getTranslation("workshop.title"), all));
        crumbs.add(new Crumb(InterfaceLanguage.of(shown.data().title()), all + "/" + shown.id()));
        return crumbs;
    }
}
