package org.mithaq.history;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.MembershipChanged;
import org.mithaq.account.PersonChanged;
import org.mithaq.account.SignInFailed;
import org.mithaq.account.SignedIn;
import org.mithaq.account.SignedOut;
import org.mithaq.common.PersonId;
import org.mithaq.coverage.ItemInserted;
import org.mithaq.coverage.StanceTaken;
import org.mithaq.library.LibraryChanged;
import org.mithaq.strategy.DocumentStateChanged;
import org.mithaq.strategy.SectionStateChanged;
import org.mithaq.strategy.StrategyChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Records what people, documents and the library went through, in the transaction in which it happened and at its very end. */
@Component
class AuditListener {

    private final AuditTrail trail;
    private final ObjectProvider<CurrentActor> current;

    AuditListener(AuditTrail trail, ObjectProvider<CurrentActor> current) {
        this.trail = trail;
        this.current = current;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SignedIn event) {
        trail.record(AuditEvent.ofInstallation(event.person(), AuditAction.SIGNED_IN)
                .because("", "client=" + event.address()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SignInFailed event) {
        trail.record(AuditEvent.ofInstallation(null, AuditAction.SIGN_IN_FAILED)
                .on("login", event.login())
                .because("", "client=" + event.address() + "; throttled=" + event.throttled()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SignedOut event) {
        trail.record(AuditEvent.ofInstallation(event.person(), AuditAction.SIGNED_OUT));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(PersonChanged event) {
        trail.record(AuditEvent.ofInstallation(event.by(), AuditAction.ACCOUNT_CHANGED)
                .on("person", event.person())
                .because("", "change=" + event.kind()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(MembershipChanged event) {
        var roles = event.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.MEMBERS_CHANGED)
                .on("person", event.person())
                .because("", "roles=" + roles));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(StrategyChanged event) {
        var action =
                switch (event.action()) {
                    case "created" -> AuditAction.STRATEGY_CREATED;
                    case "settings" -> AuditAction.SETTINGS_CHANGED;
                    case "assigned" -> AuditAction.ASSIGNED;
                    default -> AuditAction.OUTLINE_CHANGED;
                };
        trail.record(AuditEvent.in(event.strategy(), event.by(), action)
                .because("", "change=" + event.action() + "; object=" + event.object()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SectionStateChanged event) {
        trail.record(AuditEvent.in(event.strategy(), whoever(), AuditAction.SECTION_STATE_CHANGED)
                .section(event.section())
                .because("", "from=" + event.from() + "; to=" + event.to()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(DocumentStateChanged event) {
        trail.record(AuditEvent.in(event.strategy(), whoever(), AuditAction.DOCUMENT_STATE_CHANGED)
                .because("", "from=" + event.from() + "; to=" + event.to()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(LibraryChanged event) {
        trail.record(AuditEvent.ofInstallation(event.by(), AuditAction.LIBRARY_CHANGED)
                .on("library", "")
                .because("", "changes=" + event.changes().size()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(ItemInserted event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.ITEM_INSERTED)
                .section(event.section())
                .on("item", event.item())
                .version(event.catalogueVersion())
                .because(event.reason(), "wording=" + event.wording()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(StanceTaken event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.STANCE_TAKEN)
                .section(event.section())
                .on("item", event.item())
                .because(event.reason(), "stance=" + (event.stance() == null ? "none" : event.stance())));
    }

    /** Whose request this is; nobody on threads of the application's own. */
    private @Nullable PersonId whoever() {
        return Optional.ofNullable(current.getIfAvailable())
                .map(CurrentActor::get)
                .flatMap(Actor::signedIn)
                .orElse(null);
    }

    /** {@code name=value; name=value} in the order of names. */
    static String facts(Map<String, ?> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("; "));
    }
}
