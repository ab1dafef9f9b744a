package org.mithaq.kit;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;

/** Who takes a workshop along, and who brings it back. */
class KitRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);

    private final WorkshopService workshops;
    private final KitService kits;
    private final KitReturn packing;
    private final KitHomecoming homecoming;

    KitRights(WorkshopService workshops, KitService kits, KitReturn packing, KitHomecoming homecoming) {
        this.workshops = workshops;
        this.kits = kits;
        this.packing = packing;
        this.homecoming = homecoming;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy("kit: list", RUN, this::workshop, (actor, id) -> kits.of(actor, id)),
                inStrategy("kit: ask whether it is away", RUN, this::workshop, (actor, id) -> kits.isAway(actor, id)),
                inStrategy("kit: read the key", RUN, this::workshop, (actor, id) -> kits.fingerprint(actor, id)),
                inStrategy("kit: take one along", RUN, this::workshop, (actor, id) -> kits.prepare(actor, id)),
                inStrategy(
                        "kit: pack what goes back",
                        RUN,
                        this::workshop,
                        (actor, id) -> refused(() -> packing.pack(actor, id))),
                inStrategy(
                        "kit: bring it back",
                        RUN,
                        this::workshop,
                        (actor, id) -> refused(() -> homecoming.receive(actor, id, new byte[0]))));
    }

    /** The right is asked for before anything else, so what cannot be done anyway will do. */
    private static void refused(Runnable act) {
        try {
            act.run();
        } catch (Invalid noKit) {
            return;
        }
        throw new AssertionError("this installation is no laptop, and an empty file is no package");
    }

    private WorkshopId workshop(StrategyFixture fixture) {
        var data = new WorkshopData(
                new Bilingual("ورشة", "Workshop"),
                Bilingual.EMPTY,
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(ZoneId.systemDefault()),
                LocalTime.of(9, 0),
                1,
                10,
                new Quorum(Quorum.By.PEOPLE, 0));
        return workshops
                .create(fixture.actor(FACILITATOR), fixture.strategy(), data, Origin.EMPTY)
                .id();
    }
}
