package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.BodyId;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Wording.Blocks;
import org.mithaq.workshop.Wording.Form;
import org.mithaq.workshop.WorkshopService.Origin;

/** Who puts into texts what a workshop decided, and who may ask where it comes from. */
class DecisionRights implements RightsRows {

    private final DecisionsInText decisions;
    private final HarvestService harvest;
    private final Origins origins;
    private final ActionService actions;
    private final WorkshopService workshops;
    private final Strategies strategies;

    DecisionRights(
            DecisionsInText decisions,
            HarvestService harvest,
            Origins origins,
            ActionService actions,
            WorkshopService workshops,
            Strategies strategies) {
        this.decisions = decisions;
        this.harvest = harvest;
        this.origins = origins;
        this.actions = actions;
        this.workshops = workshops;
        this.strategies = strategies;
    }

    private record Held(WorkshopId workshop, BodyId body) {}

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                                "workshop: put a decision into a text",
                                EnumSet.of(FACILITATOR),
                                this::held,
                                (actor, held) -> decisions.suggest(
                                        actor,
                                        new Decision(
                                                held.workshop(),
                                                null,
                                                null,
                                                null,
                                                Decision.Kind.IDEA,
                                                UUID.randomUUID(),
                                                "so agreed"),
                                        held.body(),
                                        Blocks.atEnd(Form.PARAGRAPHS, List.of("So agreed."))))
                        .onCommittedData(),
                inStrategy(
                        "harvest: read",
                        EnumSet.of(FACILITATOR),
                        this::harvested,
                        (actor, each) -> harvest.of(actor, each.workshop())),
                inStrategy(
                                "harvest: bring into a text",
                                EnumSet.of(FACILITATOR),
                                this::harvested,
                                (actor, each) -> harvest.put(
                                        actor,
                                        each.workshop(),
                                        each.source(),
                                        each.section(),
                                        HarvestService.Form.PARAGRAPH))
                        .onCommittedData(),
                inStrategy(
                        "workshop: ask what went into texts",
                        Asker.members(),
                        this::held,
                        (actor, held) -> decisions.of(actor, held.workshop())),
                inStrategy(
                        "workshop: ask where the text of a section comes from",
                        Asker.members(),
                        this::held,
                        (actor, held) -> decisions.in(
                                actor,
                                strategies.body(held.body()).orElseThrow().section())));
    }

    private record Harvested(WorkshopId workshop, UUID source, SectionId section) {}

    private Harvested harvested(StrategyFixture fixture) {
        var held = held(fixture);
        var action = actions.add(
                fixture.actor(FACILITATOR),
                held.workshop(),
                new ActionItem.ActionData("act", null, "", false, null, "", null));
        return new Harvested(
                held.workshop(),
                action.id().value(),
                strategies.body(held.body()).orElseThrow().section());
    }

    private Held held(StrategyFixture fixture) {
        var workshop = workshops.create(
                fixture.actor(FACILITATOR), fixture.strategy(), WorkshopRoom.data(1), Origin.template("one-day"));
        return new Held(
                workshop.id(), strategies.bodies(fixture.strategy()).getFirst().id());
    }
}
