package org.mithaq.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Move.Kind;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running a workshop. Each move names the number of the move that the person saw last ({@link Session#number()}): of several who act at once
 * one succeeds, the others get {@link StaleVersion} and nothing happens twice.
 */
@Service
@Transactional
public class SessionService {

    private final Chair chair;
    private final AccessPolicy policy;
    private final JdbcMoves moves;
    private final JdbcAgendas agendas;
    private final JdbcFloor floor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionService(
            Chair chair,
            AccessPolicy policy,
            JdbcMoves moves,
            JdbcAgendas agendas,
            JdbcFloor floor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.moves = moves;
        this.agendas = agendas;
        this.floor = floor;
        this.clock = clock;
        this.events = events;
    }

    /** All moves, the oldest first, those taken back and their undoing included. */
    @Transactional(readOnly = true)
    public List<Move> log(Actor actor, WorkshopId id) {
        return moves.of(chair.run(actor, id).id());
    }

    public Session open(Actor actor, WorkshopId id, long expected) {
        return move(actor, id, expected, Kind.OPENED, null, Duration.ZERO);
    }

    /** Begins the item after the current one. @throws Invalid after the last */
    public Session next(Actor actor, WorkshopId id, long expected) {
        var workshop = chair.run(actor, id);
        var session = Session.of(moves.of(id));
        if (session.number() != expected) {
            throw new StaleVersion();
        }
        var item = agendas.of(workshop.id())
                .after(session.currentOrNull())
                .orElseThrow(() -> new Invalid("workshop.refusal.lastItem"));
        return begin(actor, id, expected, item.id());
    }

    /** Begins any item; its clock goes on from where it was stopped. Whoever speaks has finished. */
    public Session begin(Actor actor, WorkshopId id, long expected, AgendaItemId item) {
        agendas.of(chair.run(actor, id).id()).find(item).orElseThrow(NotFound::new);
        var session = move(actor, id, expected, Kind.BEGUN, item, Duration.ZERO);
        floor.stop(id, Times.now(clock));
        return session;
    }

    public Session pause(Actor actor, WorkshopId id, long expected) {
        return move(actor, id, expected, Kind.PAUSED, null, Duration.ZERO);
    }

    public Session resume(Actor actor, WorkshopId id, long expected) {
        return move(actor, id, expected, Kind.RESUMED, null, Duration.ZERO);
    }

    public Session extend(Actor actor, WorkshopId id, long expected, Duration more) {
        return move(actor, id, expected, Kind.EXTENDED, null, more);
    }

    /** Quiet work: hands rest, screens show the task and the time only. */
    public Session quiet(Actor actor, WorkshopId id, long expected, boolean quiet) {
        return move(actor, id, expected, quiet ? Kind.QUIET_BEGUN : Kind.QUIET_ENDED, null, Duration.ZERO);
    }

    public Session close(Actor actor, WorkshopId id, long expected) {
        var session = move(actor, id, expected, Kind.CLOSED, null, Duration.ZERO);
        floor.stop(id, Times.now(clock));
        return session;
    }

    /** Takes the last move back as if it had not been made; the log keeps both. */
    public Session undo(Actor actor, WorkshopId id, long expected) {
        return move(actor, id, expected, Kind.UNDONE, null, Duration.ZERO);
    }

    private Session move(
            Actor actor, WorkshopId id, long expected, Kind kind, @Nullable AgendaItemId item, Duration added) {
        var workshop = chair.run(actor, id);
        var log = new java.util.ArrayList<>(moves.of(id));
        if (Session.of(log).number() != expected) {
            throw new StaleVersion();
        }
        var by = policy.requireSignedIn(actor);
        var move = new Move(expected + 1, kind, item, added, by, Times.now(clock));
        log.add(move);
        var session = Session.of(log);
        moves.insert(id, move);
        events.publishEvent(new WorkshopChanged(workshop.strategy(), id, Part.SESSION));
        events.publishEvent(new MoveMade(workshop.strategy(), id, move));
        return session;
    }
}
