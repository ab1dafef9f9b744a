package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;

/**
 * How far a workshop is: what its log of moves comes to. Immutable.
 *
 * @param number of the last move in the log, those taken back included; 0 before the first
 * @param lastOrNull the move that undo would take back
 */
public record Session(
        long number,
        Phase phase,
        @Nullable AgendaItemId currentOrNull,
        Map<AgendaItemId, Stopwatch> watches,
        boolean quiet,
        @Nullable Move lastOrNull) {

    static final Duration MOST_ADDED = Duration.ofHours(4);

    private static final Session PLANNED = new Session(0, Phase.PLANNED, null, Map.of(), false, null);

    public enum Phase {
        PLANNED,
        OPEN,
        CLOSED
    }

    /** @throws Invalid when a move does not fit what came before it */
    static Session of(List<Move> log) {
        var states = new ArrayDeque<Session>();
        states.push(PLANNED);
        for (var move : log) {
            if (move.kind() == Move.Kind.UNDONE) {
                if (states.size() == 1) {
                    throw new Invalid("workshop.refusal.nothingToUndo");
                }
                states.pop();
            } else {
                states.push(states.getFirst().after(move));
            }
        }
        return states.getFirst().numbered(log.isEmpty() ? 0 : log.getLast().number());
    }

    /** Whether the item has begun at some time. */
    public boolean touched(AgendaItemId item) {
        return watches.containsKey(item);
    }

    public Stopwatch watch(AgendaItemId item) {
        return watches.getOrDefault(item, Stopwatch.UNTOUCHED);
    }

    public Optional<AgendaItemId> current() {
        return Optional.ofNullable(currentOrNull);
    }

    /** Whether the clock of the current item runs. */
    public boolean running() {
        return currentOrNull != null && watch(currentOrNull).running();
    }

    private Session after(Move move) {
        return switch (move.kind()) {
            case OPENED -> phase(Phase.PLANNED, Phase.OPEN, move);
            case CLOSED -> phase(Phase.OPEN, Phase.CLOSED, move).stopped(move.at());
            case BEGUN -> begun(move);
            case PAUSED -> clocked(move, true);
            case RESUMED -> clocked(move, false);
            case EXTENDED -> extended(move);
            case QUIET_BEGUN -> quieted(move, true);
            case QUIET_ENDED -> quieted(move, false);
            case UNDONE -> throw new IllegalStateException("taken back by whoever folds the log");
        };
    }

    private Session phase(Phase from, Phase to, Move move) {
        if (phase != from) {
            throw new Invalid("workshop.refusal.phase." + phase);
        }
        return new Session(number, to, currentOrNull, watches, false, move);
    }

    private Session begun(Move move) {
        var item = move.itemOrNull();
        open();
        if (item == null || item.equals(currentOrNull)) {
            throw new Invalid("workshop.refusal.runsAlready");
        }
        var watches = new HashMap<>(stopped(move.at()).watches());
        watches.put(item, watch(item).started(move.at()));
        return new Session(number, phase, item, Map.copyOf(watches), false, move);
    }

    private Session clocked(Move move, boolean wasRunning) {
        var item = open(currentOrNull);
        if (running() != wasRunning) {
            throw new Invalid(wasRunning ? "workshop.refusal.pausedAlready" : "workshop.refusal.runsAlready");
        }
        return watched(
                item, wasRunning ? watch(item).stopped(move.at()) : watch(item).started(move.at()), move);
    }

    private Session extended(Move move) {
        var item = open(currentOrNull);
        var extended = watch(item).extended(move.added());
        if (extended.added().compareTo(MOST_ADDED) > 0 || move.added().isNegative()) {
            throw new Invalid("workshop.refusal.tooMuchTime", MOST_ADDED.toHours());
        }
        return watched(item, extended, move);
    }

    private Session quieted(Move move, boolean to) {
        open();
        if (quiet == to) {
            throw new Invalid(to ? "workshop.refusal.quietAlready" : "workshop.refusal.notQuiet");
        }
        return new Session(number, phase, currentOrNull, watches, to, move);
    }

    private Session watched(AgendaItemId item, Stopwatch watch, Move move) {
        var changed = new HashMap<>(watches);
        changed.put(item, watch);
        return new Session(number, phase, currentOrNull, Map.copyOf(changed), quiet, move);
    }

    private Session stopped(Instant at) {
        return running() && currentOrNull != null
                ? watchedAs(currentOrNull, watch(currentOrNull).stopped(at))
                : this;
    }

    private Session watchedAs(AgendaItemId item, Stopwatch watch) {
        var changed = new HashMap<>(watches);
        changed.put(item, watch);
        return new Session(number, phase, currentOrNull, Map.copyOf(changed), quiet, lastOrNull);
    }

    private void open() {
        if (phase != Phase.OPEN) {
            throw new Invalid("workshop.refusal.phase." + phase);
        }
    }

    private AgendaItemId open(@Nullable AgendaItemId item) {
        open();
        if (item == null) {
            throw new Invalid("workshop.refusal.noItem");
        }
        return item;
    }

    private Session numbered(long last) {
        return new Session(last, phase, currentOrNull, watches, quiet, lastOrNull);
    }
}
