package org.mithaq.history;

import org.mithaq.workshop.BallotMoved;
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
}
