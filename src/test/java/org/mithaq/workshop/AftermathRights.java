package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.workshop.ActionItem.ActionData;
import org.mithaq.workshop.WorkshopService.Origin;

class AftermathRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);
    private static final ActionData ACTION = new ActionData("act", null, "", false, null, "", null);

    private final WorkshopService workshops;
    private final ParkingService parking;
    private final ActionService actions;
    private final EvaluationService evaluations;

    AftermathRights(
            WorkshopService workshops, ParkingService parking, ActionService actions, EvaluationService evaluations) {
        this.workshops = workshops;
        this.parking = parking;
        this.actions = actions;
        this.evaluations = evaluations;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                row("parking lot: read", Asker.members(), parking::of),
                row("parking lot: put off", RUN, (actor, id) -> parking.park(actor, id, "later", "")),
                inStrategy(
                        "parking lot: change",
                        RUN,
                        this::parked,
                        (actor, each) -> parking.change(actor, each.id(), 1, "later", "them")),
                inStrategy(
                        "parking lot: remove", RUN, this::parked, (actor, each) -> parking.remove(actor, each.id(), 1)),
                row("actions: read", Asker.members(), actions::of),
                row("actions: add", RUN, (actor, id) -> actions.add(actor, id, ACTION)),
                inStrategy(
                        "actions: change",
                        RUN,
                        this::action,
                        (actor, each) -> actions.change(actor, each.id(), 1, ACTION)),
                inStrategy("actions: remove", RUN, this::action, (actor, each) -> actions.remove(actor, each.id(), 1)),
                row("evaluation: read", RUN, evaluations::of),
                row("evaluation: open", RUN, evaluations::open),
                inStrategy(
                        "evaluation: close",
                        RUN,
                        fixture -> {
                            var id = workshop(fixture);
                            evaluations.open(fixture.actor(FACILITATOR), id);
                            return id;
                        },
                        evaluations::close));
    }

    private RightsRow<?> row(String name, Set<Asker> allowed, RightsRow.Operation<WorkshopId> operation) {
        return inStrategy(name, allowed, this::workshop, operation);
    }

    private WorkshopId workshop(StrategyFixture fixture) {
        return workshops
                .create(
                        fixture.actor(FACILITATOR),
                        fixture.strategy(),
                        WorkshopRoom.data(1),
                        Origin.template("one-day"))
                .id();
    }

    private Parked parked(StrategyFixture fixture) {
        return parking.park(fixture.actor(FACILITATOR), workshop(fixture), "later", "");
    }

    private ActionItem action(StrategyFixture fixture) {
        return actions.add(fixture.actor(FACILITATOR), workshop(fixture), ACTION);
    }
}
