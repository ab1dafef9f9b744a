package org.mithaq.workshop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Workshop.WorkshopData;

/**
 * Workshops and their plans. Members of the strategy read them; who facilitates in the strategy changes them. Each change carries the
 * version of the workshop that the person saw and gives the next one; {@link StaleVersion} when it is no longer the stored one.
 */
public interface WorkshopService {

    /** The ready-made agendas, the shortest first. */
    List<AgendaTemplate> templates();

    /** The workshops of a strategy, the newest first. */
    List<Workshop> of(Actor actor, StrategyId strategy);

    Workshop find(Actor actor, WorkshopId id);

    Agenda agenda(Actor actor, WorkshopId id);

    /** Whether the person may change plan and roles. */
    boolean mayPlan(Actor actor, Workshop workshop);

    /** Whether the person may run it: open the console, make moves. */
    boolean mayRun(Actor actor, Workshop workshop);

    /**
     * Plans a workshop. Its items come from a ready-made agenda or from an earlier workshop of the same strategy; without either the agenda
     * is empty.
     */
    Workshop create(Actor actor, StrategyId strategy, WorkshopData data, Origin origin);

    Workshop change(Actor actor, WorkshopId id, long expected, WorkshopData data);

    /** A new item at the end of a day. */
    Workshop add(Actor actor, WorkshopId id, long expected, int day, ItemData data);

    Workshop change(Actor actor, WorkshopId id, long expected, AgendaItemId item, ItemData data);

    /** Puts an item to a place (from 0) of a day. */
    Workshop move(Actor actor, WorkshopId id, long expected, AgendaItemId item, int day, int place);

    /** @throws org.mithaq.common.Invalid when the item has begun */
    Workshop remove(Actor actor, WorkshopId id, long expected, AgendaItemId item);

    /** Where the agenda of a new workshop comes from; at most one of the two. */
    record Origin(@Nullable String templateOrNull, @Nullable WorkshopId earlierOrNull) {

        public static final Origin EMPTY = new Origin(null, null);

        public static Origin template(String id) {
            return new Origin(id, null);
        }

        public static Origin earlier(WorkshopId id) {
            return new Origin(null, id);
        }

        Optional<String> template() {
            return Optional.ofNullable(templateOrNull);
        }

        Optional<WorkshopId> earlier() {
            return Optional.ofNullable(earlierOrNull);
        }
    }

    /** @throws NotFound when the person may not read its strategy */
    Session session(Actor actor, WorkshopId id);
}
