package org.mithaq.workshop;

import java.util.Optional;
import org.mithaq.account.Actor;
import org.mithaq.workshop.Evaluation.Stage;
import org.mithaq.workshop.evaluation.Tally;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation of a workshop, for those who run it. Seats answer through {@link SeatService}. */
@Service
@Transactional
public class EvaluationService {

    private final Chair chair;
    private final Evaluating evaluating;

    EvaluationService(Chair chair, Evaluating evaluating) {
        this.chair = chair;
        this.evaluating = evaluating;
    }

    @Transactional(readOnly = true)
    public Evaluation of(Actor actor, WorkshopId id) {
        var kept = evaluating.kept(chair.run(actor, id).id());
        var shown = kept.stage() == Stage.CLOSED ? Optional.of(kept.tally()) : Optional.<Tally>empty();
        return new Evaluation(kept.stage(), kept.tally().answers(), shown.filter(Tally::isShown));
    }

    /** Asks everybody who took part, before the workshop is closed. @throws Invalid when they are asked, or were */
    public void open(Actor actor, WorkshopId id) {
        evaluating.move(chair.run(actor, id), Stage.OPEN);
    }

    /** Ends it for good and tells what was answered. @throws Invalid when nobody is asked */
    public void close(Actor actor, WorkshopId id) {
        evaluating.move(chair.run(actor, id), Stage.CLOSED);
    }
}
