package org.mithaq.export;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.common.StrategyId;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditEvent;
import org.mithaq.history.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the audit trail of every file that leaves or enters, before anybody gets it; asks it when a document last changed. */
@Component
final class ExportAudit implements LastChange {

    private final AuditTrail trail;

    ExportAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Optional<Instant> of(StrategyId strategy) {
        return trail.lastChange(strategy);
    }

    @EventListener
    void on(Exported event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.EXPORTED)
                .on("file", event.file())
                .hashes(null, event.versionHash())
                .because("", "marking=" + event.marking()));
    }

    @EventListener
    void on(Imported event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.IMPORTED));
    }
}
