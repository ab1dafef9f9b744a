package org.mithaq.history;

import org.mithaq.workshop.BallotMoved;
import org.mithaq.workshop.DecisionPut;
import org.mithaq.workshop.MoveMade;
import org.mithaq.workshop.RecordMade;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Records what was decided in workshops and how, in the transaction in which it happened and at its very end. Votes are not recorded. */
@Component
class WorkshopAuditListener {

    private final AuditTrail trail;

    WorkshopAuditListener(AuditTrail trail) {
        this.trail = trail;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(BallotMoved event) {
        var action =
                switch (event.step()) {
                    case OPENED -> AuditAction.BALLOT_OPENED;
                    case CLOSED -> AuditAction.BALLOT_CLOSED;
                    case ANNULLED -> AuditAction.BALLOT_ANNULLED;
                };
        trail.record(AuditEvent.in(event.strategy(), event.by(), action)
                .on("ballot", event.ballot())
                .version(event.version())
                .hashes(event.form(), event.resultOrNull())
                .because(
                        event.reason(),
                        "workshop=" + event.workshop() + "; round=" + event.round() + "; voted=" + event.voted()
                                + "; roll=" + event.roll()));
    }

    /** Opening, closing, items that begin, and what was taken back; pauses and minutes are in the workshop's own log. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(MoveMade event) {
        var move = event.move();
        var action =
                switch (move.kind()) {
                    case OPENED -> AuditAction.WORKSHOP_OPENED;
                    case CLOSED -> AuditAction.WORKSHOP_CLOSED;
                    case BEGUN -> AuditAction.ITEM_BEGUN;
                    case UNDONE -> AuditAction.WORKSHOP_UNDONE;
                    case PAUSED, RESUMED, EXTENDED, QUIET_BEGUN, QUIET_ENDED -> null;
                };
        if (action != null) {
            trail.record(AuditEvent.in(event.strategy(), move.by(), action)
                    .on("workshop", event.workshop())
                    .version(move.number())
                    .because("", move.itemOrNull() == null ? "" : "item=" + move.itemOrNull()));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(DecisionPut event) {
        var put = event.provenance();
        var decision = put.decision();
        trail.record(AuditEvent.in(event.strategy(), put.by(), AuditAction.DECISION_PUT)
                .section(put.section())
                .because(
                        decision.verbatim(),
                        "kind=" + decision.kind() + "; workshop=" + decision.workshop()
                                + decision.ballot().map(id -> "; ballot=" + id).orElse("")));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(RecordMade event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.RECORD_MADE)
                .on("workshop", event.workshop())
                .because("", "document=" + event.document()));
    }
}
