package org.mithaq.workshop;

import java.time.Clock;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Amendment.State;
import org.springframework.stereotype.Component;

/** What somebody proposes from a seat; whose seat it is, is known. */
@Component
class Proposals {

    static final int MOST_OF_A_SEAT = 20;
    static final int MOST_OF_A_WORKSHOP = 1_000;

    private final JdbcWorkshops workshops;
    private final JdbcReadings readings;
    private final JdbcAmendments amendments;
    private final ReadLines lines;
    private final Clock clock;

    Proposals(JdbcWorkshops workshops, JdbcReadings readings, JdbcAmendments amendments, ReadLines lines, Clock clock) {
        this.workshops = workshops;
        this.readings = readings;
        this.amendments = amendments;
        this.lines = lines;
        this.clock = clock;
    }

    /** @return whether it is new; the same submission is taken once */
    boolean propose(Seat seat, AmendmentId submission, Proposal proposal) {
        if (!seat.role().speaks()) {
            throw new Denied("workshop.refusal.observerProposes");
        }
        workshops.lock(seat.workshop());
        var known = amendments.find(submission);
        if (known.isPresent()) {
            known.filter(same -> same.seat().equals(seat.id())).orElseThrow(NotFound::new);
            return false;
        }
        var reading = readings.open(seat.workshop()).orElseThrow(() -> new Invalid("workshop.refusal.notRead"));
        var body = reading.text(proposal.language())
                .orElseThrow(() -> new Invalid("workshop.refusal.notRead"))
                .body();
        var line = lines.at(body, proposal.textVersion())
                .at(proposal.block(), proposal.sentence())
                .orElseThrow(
                        () -> new Invalid("workshop.refusal.noLine", proposal.block() + "." + proposal.sentence()));
        if (line.fixed()) {
            throw new Invalid("workshop.refusal.fixedLine");
        }
        var text = proposal.kind() == Kind.DELETE ? "" : Checked.required(proposal.text(), Amendment.LONGEST_TEXT);
        if (proposal.kind() == Kind.REPLACE && text.equals(line.line().text())) {
            throw new Invalid("workshop.refusal.sameWords");
        }
        var reason = Checked.optional(proposal.reason(), Amendment.LONGEST_REASON);
        var own = amendments.of(reading.id()).stream()
                .filter(each -> each.isOpen() && each.seat().equals(seat.id()))
                .count();
        if (own >= MOST_OF_A_SEAT) {
            throw new Invalid("workshop.refusal.tooManyAmendments", MOST_OF_A_SEAT);
        }
        var number = amendments.count(seat.workshop()) + 1;
        if (number > MOST_OF_A_WORKSHOP) {
            throw new Invalid("workshop.refusal.tooManyAmendments", MOST_OF_A_WORKSHOP);
        }
        amendments.insert(new Amendment(
                submission,
                reading.id(),
                seat.workshop(),
                number,
                seat.id(),
                proposal.language(),
                proposal.kind(),
                body,
                proposal.textVersion(),
                proposal.block(),
                proposal.sentence(),
                text,
                reason,
                State.OPEN,
                Times.now(clock),
                null));
        return true;
    }

    /** @throws StaleVersion when it is decided already, or about to be */
    void withdraw(Seat seat, AmendmentId id) {
        var amendment = amendments
                .find(id)
                .filter(found -> found.seat().equals(seat.id()))
                .orElseThrow(NotFound::new);
        var now = Times.now(clock);
        if (amendment.state() == State.WITHDRAWN) {
            return;
        }
        if (!amendments.decide(id, State.WITHDRAWN, null, now, now.minus(PlenaryService.PATIENCE))) {
            throw new StaleVersion();
        }
    }
}
