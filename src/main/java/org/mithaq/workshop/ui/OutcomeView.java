package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministries;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.ActionService;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.EvaluationService;
import org.mithaq.workshop.HarvestService;
import org.mithaq.workshop.ParkingService;
import org.mithaq.workshop.RecordService;
import org.mithaq.workshop.RecordWriting;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopService;

/** What came out of a workshop: its outcome document, its decisions and where they went, actions, what was put off, what people thought. */
@Route("strategies/:strategy/workshops/:workshop/outcome")
@PermitAll
class OutcomeView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final StrategyPlaces places;
    private final Broadcast broadcast;
    private final Actor actor;
    private final RecordPanel record;
    private final WentPanel went;
    private final HarvestPanel harvest;
    private final ActionsPanel actions;
    private final ParkingPanel parking;
    private final EvaluationPanel evaluation;
    private @Nullable Workshop workshop;
    private Broadcast.@Nullable Subscription following;

    OutcomeView(
            WorkshopService workshops,
            RecordService records,
            RecordWriting writing,
            DecisionsInText decisions,
            HarvestService harvest,
            ActionService actions,
            ParkingService parking,
            EvaluationService evaluations,
            StrategyService strategies,
            Ministries ministries,
            StrategyPlaces places,
            Broadcast broadcast,
            CurrentActor current) {
        this.workshops = workshops;
        this.places = places;
        this.broadcast = broadcast;
        this.actor = current.get();
        addClassNames("page", "outcome");
        record = new RecordPanel(records, writing, actor);
        went = new WentPanel(decisions, strategies, actor);
        this.harvest = new HarvestPanel(harvest, decisions, strategies, actor, this::draw);
        this.actions = new ActionsPanel(actions, ministries, actor);
        this.parking = new ParkingPanel(parking, actor);
        evaluation = new EvaluationPanel(evaluations, actor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workshop = WorkshopRoute.find(event, workshops, actor);
        removeAll();
        var title = new H1(getTranslation("workshop.outcome.title"));
        title.addClassName("page-title");
        var head = new Div(title);
        head.addClassName("section-head");
        add(places.navigation(actor, workshop.strategy(), "workshops"), head, record);
        var runs = workshops.mayRun(actor, workshop);
        record.show(workshop, runs);
        if (runs) {
            add(harvest);
        }
        add(went, actions, parking);
        if (runs) {
            add(evaluation);
        }
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            var parts = Set.of(Part.PLAN, Part.SESSION, Part.PARKING, Part.ACTIONS, Part.EVALUATION, Part.BALLOT);
            following = Following.follow(attached.getUI(), broadcast, workshop, parts, this::draw);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
    }

    private void draw() {
        var shown = Objects.requireNonNull(workshop);
        var runs = workshops.mayRun(actor, shown);
        var agenda = workshops.agenda(actor, shown.id());
        went.show(shown, agenda);
        actions.show(shown, workshops.session(actor, shown.id()).currentOrNull(), runs);
        parking.show(shown, agenda, runs);
        if (runs) {
            harvest.show(shown, agenda);
            evaluation.show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.outcome.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return WorkshopRoute.belowPlan(this, places, workshop);
    }
}
