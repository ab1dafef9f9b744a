package org.mithaq.workshop;

import static org.mithaq.Asker.FACILITATOR;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.WorkshopService.Origin;

class RecordRights implements RightsRows {

    private static final Set<Asker> RUN = EnumSet.of(FACILITATOR);
    private static final Bilingual NAME = new Bilingual("مجموعة", "Group");

    private final WorkshopService workshops;
    private final RecordService records;
    private final HarvestService harvest;
    private final RecordWriting writing;

    RecordRights(WorkshopService workshops, RecordService records, HarvestService harvest, RecordWriting writing) {
        this.workshops = workshops;
        this.records = records;
        this.harvest = harvest;
        this.writing = writing;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy("record: make it", RUN, this::workshop, (actor, id) -> records.open(actor, id)),
                inStrategy("harvest: what there is", RUN, this::workshop, (actor, id) -> harvest.of(actor, id)),
                inStrategy("record: write it", RUN, this::workshop, (actor, id) -> writing.write(actor, id))
                        .onCommittedData(),
                inStrategy("record: find it", Asker.members(), this::workshop, (actor, id) -> records.find(actor, id)),
                inStrategy(
                        "record: a group's section",
                        RUN,
                        this::workshop,
                        (actor, id) -> records.sectionOf(actor, id, UUID.randomUUID(), NAME, Set.of())));
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
}
