package org.mithaq.strategy;

import static org.mithaq.Asker.LEAD_DRAFTER;
import static org.mithaq.Asker.OWNER;
import static org.mithaq.Asker.SECTION_DRAFTER;
import static org.mithaq.Asker.STRATEGIST;
import static org.mithaq.RightsRow.inInstallation;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Bilingual;

class StrategyRights implements RightsRows {

    private static final Set<Asker> PEN_HOLDERS = EnumSet.of(OWNER, LEAD_DRAFTER);

    private final StrategyService service;
    private final Strategies stored;

    StrategyRights(StrategyService service, Strategies stored) {
        this.service = service;
        this.stored = stored;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inInstallation(
                        "strategy: start one",
                        EnumSet.of(STRATEGIST),
                        (actor, fixture) -> service.create(actor, StrategyRoom.wish("T3"))),
                inInstallation("strategy: list mine", Asker.signedIn(), (actor, fixture) -> service.mine(actor)),
                inStrategy(
                        "strategy: read", Asker.members(), (actor, fixture) -> service.get(actor, fixture.strategy())),
                inStrategy(
                        "strategy: change settings",
                        EnumSet.of(OWNER),
                        this::strategy,
                        (actor, strategy) ->
                                service.settings(actor, strategy.id(), strategy.version(), strategy.data())),
                inStrategy(
                        "strategy: read the outline",
                        Asker.members(),
                        (actor, fixture) -> service.outline(actor, fixture.strategy())),
                inStrategy(
                        "strategy: see progress",
                        Asker.members(),
                        (actor, fixture) -> service.progress(actor, fixture.strategy())),
                inStrategy(
                        "strategy: add a section",
                        PEN_HOLDERS,
                        (actor, fixture) -> service.addSection(
                                actor, fixture.strategy(), null, 0, new Bilingual("قسم", "Section"))),
                inStrategy(
                        "strategy: see removed sections",
                        PEN_HOLDERS,
                        (actor, fixture) -> service.removed(actor, fixture.strategy())),
                inStrategy(
                        "section: read",
                        Asker.members(),
                        this::section,
                        (actor, section) -> service.section(actor, section.id())),
                inStrategy(
                        "section: find its bodies",
                        Asker.members(),
                        this::section,
                        (actor, section) -> service.bodies(actor, section.id())),
                inStrategy(
                        "section: change",
                        PEN_HOLDERS,
                        this::section,
                        (actor, section) ->
                                service.changeSection(actor, section.id(), section.version(), section.data())),
                inStrategy(
                        "section: move",
                        PEN_HOLDERS,
                        this::section,
                        (actor, section) -> service.move(actor, section.id(), section.version(), null, 3)),
                inStrategy(
                        "section: remove",
                        PEN_HOLDERS,
                        this::section,
                        (actor, section) -> service.remove(actor, section.id(), section.version())),
                inStrategy(
                        "section: restore",
                        PEN_HOLDERS,
                        this::removed,
                        (actor, section) -> service.restore(actor, section.id())),
                inStrategy(
                        "section: assign",
                        PEN_HOLDERS,
                        this::section,
                        (actor, section) -> service.assign(actor, section.id(), section.version(), Set.of())),
                inStrategy(
                        "section: mark ready for the team",
                        EnumSet.of(LEAD_DRAFTER, SECTION_DRAFTER),
                        this::begun,
                        (actor, section) ->
                                service.state(actor, section.id(), section.version(), SectionState.READY_FOR_TEAM)),
                inStrategy(
                        "section: mark agreed",
                        PEN_HOLDERS,
                        this::begun,
                        (actor, section) ->
                                service.state(actor, section.id(), section.version(), SectionState.TEAM_AGREED)));
    }

    private Strategy strategy(StrategyFixture fixture) {
        return service.get(fixture.founderActor(), fixture.strategy());
    }

    private Section section(StrategyFixture fixture) {
        return stored.outline(fixture.strategy()).getFirst();
    }

    private Section removed(StrategyFixture fixture) {
        var section = section(fixture);
        service.remove(fixture.founderActor(), section.id(), section.version());
        return section;
    }

    /** In drafting, and assigned to the section drafter. */
    private Section begun(StrategyFixture fixture) {
        var section = section(fixture);
        stored.moveSection(section.id(), SectionState.DRAFTING);
        return service.assign(
                fixture.founderActor(), section.id(), section.version(), Set.of(fixture.person(SECTION_DRAFTER)));
    }
}
