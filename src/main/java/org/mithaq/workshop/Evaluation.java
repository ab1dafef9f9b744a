package org.mithaq.workshop;

import java.util.Optional;
import org.mithaq.workshop.evaluation.Tally;

/**
 * How far the evaluation of a workshop is. What was answered is told only once it is over: whoever looked after each answer would know
 * whose it was.
 *
 * @param answers how many have answered
 * @param tally what they answered; empty before the end, and when too few have answered to stay unknown
 */
public record Evaluation(Stage stage, int answers, Optional<Tally> tally) {

    public enum Stage {
        /** Nobody is asked yet; closing the workshop asks everybody. */
        PLANNED,
        OPEN,
        /** For good: what is known cannot be answered again. */
        CLOSED
    }
}
