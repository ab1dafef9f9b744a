package org.mithaq.review;

import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mithaq.editing.Texts.SectionChanged;
import org.mithaq.review.Clearance.ClearedText;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes clearances void when the text they are for has changed (domain §5.2 rule 1). They stay void when the old text comes back: only
 * a new answer, or the pen holder's word for a slip of the pen, makes them hold again.
 */
@Component
class TextWatch {

    private final Strategies strategies;
    private final JdbcReviews stored;
    private final SectionTexts texts;
    private final SectionMoves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextWatch(
            Strategies strategies,
            JdbcReviews stored,
            SectionTexts texts,
            SectionMoves moves,
            ApplicationEventPublisher events,
            Clock clock) {
        this.strategies = strategies;
        this.stored = stored;
        this.texts = texts;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(SectionChanged change) {
        var body = strategies.body(change.body());
        if (body.isEmpty() || stored.lock(change.section()).isEmpty()) {
            return;
        }
        var standing = stored.clearances(change.section()).stream()
                .filter(answer -> answer.supersededAtOrNull() == null && answer.agrees() && !answer.voided())
                .toList();
        if (standing.isEmpty()) {
            return;
        }
        var language = body.get().language();
        var hash = texts.current(body.get()).hash();
        var touched = standing.stream()
                .filter(answer -> answer.texts().stream()
                        .noneMatch(text ->
                                text.language() == language && text.hash().equals(hash)))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        touched.forEach(answer -> stored.makeVoid(answer.id(), change.by(), Times.now(clock)));
        moves.follow(change.section());
        var before = touched.getFirst().texts().stream()
                .filter(text -> text.language() == language)
                .map(ClearedText::hash)
                .findFirst()
                .orElse("");
        events.publishEvent(new ClearancesVoided(
                change.strategy(),
                change.section(),
                change.by(),
                touched.stream().map(Clearance::party).collect(Collectors.toCollection(TreeSet::new)),
                language,
                before,
                hash));
    }
}
