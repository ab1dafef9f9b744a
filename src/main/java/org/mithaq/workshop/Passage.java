package org.mithaq.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.common.Refusal;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopRows.Rows;
import org.mithaq.workshop.WorkshopRows.TableRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a workshop to another installation and back. What arrives must read as a workshop, or nothing of it is kept. Asks no policy. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Passage {

    private final WorkshopRows rows;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final JdbcFloor floor;
    private final JdbcBallots ballots;
    private final BallotService counting;
    private final ApplicationEventPublisher events;

    Passage(
            WorkshopRows rows,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcSeats seats,
            JdbcFloor floor,
            JdbcBallots ballots,
            BallotService counting,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.seats = seats;
        this.floor = floor;
        this.ballots = ballots;
        this.counting = counting;
        this.events = events;
    }

    /** The workshop as it is; nobody changes it until the transaction ends. */
    public Rows take(WorkshopId id) {
        workshops.lock(id);
        return rows.take(id);
    }

    /** Stores a workshop where there is none of that id, with the code that it came with. */
    public void bring(WorkshopId id, StrategyId strategy, Rows brought) {
        put(id, strategy, brought, Map.of());
    }

    /** Stores a workshop over the one that is here; the code by which people join stays the one here. */
    public void back(WorkshopId id, StrategyId strategy, Rows brought) {
        var code = workshops
                .lock(id)
                .orElseThrow(() -> new Invalid("workshop.refusal.rows"))
                .code();
        put(id, strategy, brought, Map.of(WorkshopTables.ROOT + ".code", code));
    }

    /**
     * Stores a workshop beside the one that is here, under a new id and a new code; what is here already under the same id gets a new one
     * too, see {@link #idIn}. @return the copy
     */
    public WorkshopId beside(WorkshopId id, StrategyId strategy, Rows brought) {
        var copy = WorkshopId.random();
        var ids = new HashMap<String, String>();
        ids.put(id.toString(), copy.toString());
        for (var table : rows.take(id).tables()) {
            var column = table.columns().indexOf("id");
            if (column >= 0 && !table.table().equals(WorkshopTables.ROOT)) {
                table.rows().forEach(row -> {
                    var known = String.valueOf(row.get(column));
                    ids.put(known, idIn(copy, UUID.fromString(known)).toString());
                });
            }
        }
        put(copy, strategy, renamed(brought, ids), Map.of(WorkshopTables.ROOT + ".code", JoinCode.random()));
        return copy;
    }

    /** What became of an id when its workshop was put beside the one here, if that id was known here already. */
    public static UUID idIn(WorkshopId copy, UUID known) {
        return UUID.nameUUIDFromBytes((copy + " " + known).getBytes(StandardCharsets.UTF_8));
    }

    /** Only whole values are ids; nothing that people wrote is one. */
    private static Rows renamed(Rows brought, Map<String, String> ids) {
        return new Rows(brought.tables().stream()
                .map(table -> new TableRows(
                        table.table(),
                        table.columns(),
                        table.rows().stream().map(row -> renamed(row, ids)).toList()))
                .toList());
    }

    private static List<@Nullable Object> renamed(List<@Nullable Object> row, Map<String, String> ids) {
        List<@Nullable Object> other = new ArrayList<>();
        row.forEach(value -> other.add(value instanceof String text ? ids.getOrDefault(text, text) : value));
        return other;
    }

    private void put(WorkshopId id, StrategyId strategy, Rows brought, Map<String, String> fixed) {
        Map<String, Object> said = new HashMap<>(fixed);
        said.put(WorkshopTables.ROOT + ".strategy_id", strategy.toString());
        rows.put(id, brought, said);
        requireSound(id);
        for (var part : List.of(Part.PLAN, Part.SEATS, Part.SESSION, Part.FLOOR, Part.BALLOT)) {
            events.publishEvent(new WorkshopChanged(strategy, id, part));
        }
    }

    /** Everything that screens will read is read once. */
    private void requireSound(WorkshopId id) {
        try {
            workshops.find(id).orElseThrow(() -> new Invalid("workshop.refusal.rows"));
            agendas.of(id);
            seats.of(id);
            floor.of(id);
            Session.of(moves.of(id));
            for (var ballot : ballots.of(id)) {
                // the figures must be those of roll and papers
                if (counting.countedOf(ballot)
                        .filter(counted -> !counted.intact())
                        .isPresent()) {
                    throw new Invalid("workshop.refusal.rows");
                }
            }
        } catch (Refusal | IllegalArgumentException | IllegalStateException unsound) {
            throw new Invalid("workshop.refusal.rows");
        }
    }
}
