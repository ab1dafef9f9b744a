package org.mithaq.history;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.editing.Texts;
import org.mithaq.editing.Texts.SectionChanged;
import org.mithaq.editing.Texts.SuggestionsDecided;
import org.mithaq.finding.Reworded;
import org.mithaq.prose.Suggestions;
import org.mithaq.prose.Suggestions.Suggestion;
import org.mithaq.review.Advanced;
import org.mithaq.review.Approved;
import org.mithaq.review.ClearancesVoided;
import org.mithaq.review.CommentChanged;
import org.mithaq.review.Party;
import org.mithaq.review.Returned;
import org.mithaq.review.ReviewAnswered;
import org.mithaq.review.ReviewRequested;
import org.mithaq.review.Settled;
import org.mithaq.review.SmallChangeConfirmed;
import org.mithaq.review.Waived;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records what texts and their reviews went through, in the transaction in which it happened and at its very end. */
@Component
class ReviewAuditListener {

    private final AuditTrail trail;
    private final Texts texts;
    private final Writing writing;

    ReviewAuditListener(AuditTrail trail, Texts texts, Clock clock) {
        this.trail = trail;
        this.texts = texts;
        writing = new Writing(clock);
    }

    /** One row when a person begins to change a text; every single change, with its author, is in the step log. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SectionChanged event) {
        var by = event.by();
        if (by == null || !writing.begins(event.body(), by)) {
            return;
        }
        forgetUnlessCommitted(event);
        trail.record(AuditEvent.in(event.strategy(), by, AuditAction.TEXT_CHANGED)
                .section(event.section())
                .on("text", event.body())
                .version(event.version())
                .hashes(null, texts.hash(event.body())));
    }

    /** A row that is taken back is written when the change is told again. */
    private void forgetUnlessCommitted(SectionChanged event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    writing.forget(event.body(), Objects.requireNonNull(event.by()));
                }
            }
        });
    }

    /** One row for each suggesting author and verdict, however many suggestions it is about. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SuggestionsDecided event) {
        var groups = event.decided().stream()
                .collect(Collectors.groupingBy(
                        one -> Map.entry(one.suggestion().key().author(), one.accepted()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((group, decided) -> trail.record(AuditEvent.in(
                        event.strategy(),
                        event.by(),
                        group.getValue() ? AuditAction.SUGGESTIONS_ACCEPTED : AuditAction.SUGGESTIONS_REJECTED)
                .section(event.section())
                .on("text", event.body())
                .version(event.version())
                .because(
                        decided.stream().map(one -> words(one.suggestion())).collect(Collectors.joining("; ")),
                        "author=" + group.getKey() + "; count=" + decided.size())));
    }

    private static String words(Suggestion one) {
        return Stream.of(
                        mark("+", one.inserted()),
                        mark("−", one.deleted()),
                        one.kinds().stream()
                                .filter(kind -> kind == Suggestions.Kind.FORMATTING || kind == Suggestions.Kind.BLOCK)
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String mark(String sign, String text) {
        return text.isEmpty() ? "" : sign + "“" + text + "”";
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Reworded event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.REWORDED)
                .because(
                        event.words() + " → " + event.replacement(),
                        "replaced=" + event.replaced() + "; suggested=" + event.suggested() + "; texts=" + event.texts()
                                + "; undone=" + event.undone()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(CommentChanged event) {
        var action =
                switch (event.action()) {
                    case STARTED, REPLIED, EDITED, BLOCKING, NOT_BLOCKING -> AuditAction.COMMENTED;
                    case REMOVED, MODERATED -> AuditAction.COMMENT_REMOVED;
                    case RESOLVED -> AuditAction.THREAD_RESOLVED;
                    case REOPENED -> AuditAction.THREAD_REOPENED;
                };
        trail.record(AuditEvent.in(event.strategy(), event.by(), action)
                .section(event.section())
                .on("thread", event.thread())
                .because(event.reason(), "change=" + event.action()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(ReviewRequested event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.REVIEW_REQUESTED)
                .section(event.section())
                .version(event.round())
                .because(event.note(), "parties=" + names(event.parties())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(ReviewAnswered event) {
        var facts = new TreeMap<String, Object>();
        facts.put("outcome", event.outcome());
        facts.put("party", event.party().key());
        facts.put("role", event.role());
        event.hashes().forEach((language, hash) -> facts.put("text-" + language.tag(), hash));
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.REVIEW_ANSWERED)
                .section(event.section())
                .because(event.remark(), AuditListener.facts(facts)));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(ClearancesVoided event) {
        trail.record(AuditEvent.in(event.strategy(), event.byOrNull(), AuditAction.CLEARANCES_VOIDED)
                .section(event.section())
                .hashes(event.beforeHash(), event.afterHash())
                .because("", "language=" + event.language().tag() + "; parties=" + names(event.parties())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SmallChangeConfirmed event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.SMALL_CHANGE_CONFIRMED)
                .section(event.section())
                .because(event.reason(), "parties=" + names(event.parties())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Settled event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.SETTLED)
                .section(event.section())
                .because(
                        event.reason(),
                        "outcome=" + event.outcome() + "; party="
                                + event.party().key()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Waived event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.WAIVED)
                .on("note", event.note())
                .because(event.reason(), ""));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Approved event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.APPROVED)
                .hashes(null, event.hash())
                .because(
                        event.note(),
                        "decision=" + event.decisionNumber() + "; date="
                                + (event.decisionDateOrNull() == null ? "" : event.decisionDateOrNull())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Returned event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.RETURNED)
                .because(event.reason(), "from=" + event.from()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Advanced event) {
        trail.record(AuditEvent.in(event.strategy(), event.by(), AuditAction.MOVED_ON)
                .because("", "from=" + event.from() + "; to=" + event.to()));
    }

    private static String names(Collection<Party> parties) {
        return parties.stream().sorted().map(Party::key).collect(Collectors.joining(","));
    }
}
