package org.mithaq.workshop;

import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.Evaluation.Stage;
import org.mithaq.workshop.JdbcEvaluations.Kept;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.evaluation.Sheet;
import org.mithaq.workshop.evaluation.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks whoever took part what they think; rights are the callers' business. */
@Component
class Evaluating {

    private final JdbcWorkshops workshops;
    private final JdbcEvaluations evaluations;
    private final JdbcMoves moves;
    private final ApplicationEventPublisher events;

    Evaluating(
            JdbcWorkshops workshops, JdbcEvaluations evaluations, JdbcMoves moves, ApplicationEventPublisher events) {
        this.workshops = workshops;
        this.evaluations = evaluations;
        this.moves = moves;
        this.events = events;
    }

    Kept kept(WorkshopId id) {
        var known = evaluations.find(id).orElse(new Kept(Stage.PLANNED, Tally.EMPTY));
        var over = Session.of(moves.of(id)).phase() == Phase.CLOSED;
        return known.stage() == Stage.PLANNED && over ? new Kept(Stage.OPEN, known.tally()) : known;
    }

    /** Whether the seat is asked and has not answered yet. */
    boolean asks(Seat seat) {
        return mayAnswer(seat)
                && kept(seat.workshop()).stage() == Stage.OPEN
                && !evaluations.hasAnswered(seat.workshop(), seat.id());
    }

    /** @throws Invalid when nobody is asked now, or the seat has answered already */
    void answer(Seat seat, Sheet sheet) {
        if (!mayAnswer(seat)) {
            throw new Denied("workshop.refusal.notAdmitted");
        }
        var workshop = workshops.lock(seat.workshop()).orElseThrow(NotFound::new);
        var kept = kept(workshop.id());
        if (kept.stage() != Stage.OPEN) {
            throw new Invalid("workshop.evaluation.refusal." + kept.stage());
        }
        if (evaluations.hasAnswered(workshop.id(), seat.id())) {
            throw new Invalid("workshop.evaluation.refusal.twice");
        }
        evaluations.put(workshop.id(), new Kept(Stage.OPEN, kept.tally().with(sheet)));
        evaluations.answered(workshop.id(), seat.id());
        changed(workshop);
    }

    /** @throws Invalid when it was opened before, or is not open */
    void move(Workshop workshop, Stage to) {
        workshops.lock(workshop.id());
        var kept = kept(workshop.id());
        if (to.ordinal() != kept.stage().ordinal() + 1) {
            throw new Invalid("workshop.evaluation.refusal." + kept.stage());
        }
        evaluations.put(workshop.id(), new Kept(to, kept.tally()));
        changed(workshop);
    }

    private static boolean mayAnswer(Seat seat) {
        return seat.state() == State.PRESENT || seat.state() == State.LEFT;
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.EVALUATION));
    }
}
