package org.mithaq.coverage;

import java.util.List;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the trace table true to the documents: reads a body again whenever its text changed. */
@Component
public class CoverageIndex {

    private final Strategies strategies;
    private final Texts texts;
    private final JdbcUses uses;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final KnownUses known = new KnownUses();

    CoverageIndex(
            Strategies strategies,
            Texts texts,
            JdbcUses uses,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.strategies = strategies;
        this.texts = texts;
        this.uses = uses;
        this.transactions = transactions;
        this.events = events;
    }

    @EventListener
    void textChanged(Texts.SectionChanged change) {
        if (strategies.body(change.body()).map(this::follow).orElse(false)) {
            events.publishEvent(new CoverageChanged(change.strategy()));
        }
    }

    /** Reads every body of a strategy again. The table then says what it said before: a test compares. */
    public void rebuild(StrategyId strategy) {
        strategies.bodies(strategy).forEach(body -> store(read(body)));
    }

    /** The uses of items in a strategy, from the table. */
    public List<ItemUse> uses(StrategyId strategy) {
        return uses.of(strategy);
    }

    /** Most changes of a text change no use: the table hears of those only that do. @return whether it says something else now */
    private boolean follow(Body body) {
        var found = read(body);
        if (known.says(found)) {
            return false;
        }
        var changed = store(found);
        remember(found);
        return changed;
    }

    /** What a transaction around this takes back must be written when it is told again. */
    private void remember(BodyUses stored) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.put(stored);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(stored);
            }
        });
    }

    private BodyUses read(Body body) {
        var text = texts.current(body.id());
        return new BodyUses(body.id(), text.version(), DocumentUses.in(body, text.ofRecord()));
    }

    private boolean store(BodyUses found) {
        return Boolean.TRUE.equals(transactions.execute(status -> uses.replace(found)));
    }
}
