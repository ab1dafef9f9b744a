package org.mithaq.editing.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.SectionChanged;
import org.mithaq.editing.Texts.SuggestionsDecided;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.DecidedSuggestions;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells other rooms that a text changed: after the commit, on threads of its own, the first change at once and then at most once per
 * body and period, which is longer while very many texts change. A first text moves its section out of the state {@code EMPTY}.
 */
final class Herald {

    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

    private record News(Body body, long version, PersonId by, Node document) {}

    /** The newest change of a body; {@code news} is null when it was told. */
    private record State(@Nullable News news, long toldAt) {}

    /** So many texts that change at once are told of every period; for more it grows with their number, to this many periods at most. */
    private static final int USUAL_TEXTS = 20;

    private static final int LONGEST = 5;

    private final Map<BodyId, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger untold = new AtomicInteger();
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Strategies strategies;
    private final Engine engine;
    private final Times times;

    Herald(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Strategies strategies,
            Engine engine,
            Times times) {
        this.events = events;
        this.transaction = transaction;
        this.strategies = strategies;
        this.engine = engine;
        this.times = times;
    }

    void committed(Body body, long version, PersonId by, Node document) {
        var news = new News(body, version, by, document);
        var period = period(untold.get());
        states.compute(body.id(), (id, before) -> {
            var toldAt = before == null ? engine.nanoTime() - period : before.toldAt();
            if (before == null || before.news() == null) {
                tellLater(id, Math.max(0, toldAt + period - engine.nanoTime()));
            }
            return new State(news, toldAt);
        });
    }

    /** An edit that may have decided suggestions, with the texts before and after it. */
    void decided(Body body, LogEntry entry, Node before, Node after) {
        engine.herald(() -> {
            var decided = DecidedSuggestions.by(entry.steps(), before, after).stream()
                    .filter(one -> one.accepted()
                            || !one.suggestion()
                                    .key()
                                    .author()
                                    .equals(entry.author().toString()))
                    .toList();
            if (!decided.isEmpty()) {
                tell(new SuggestionsDecided(
                        body.strategy(), body.section(), body.id(), entry.version(), entry.author(), decided));
            }
        });
    }

    private void tell(SuggestionsDecided news) {
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(news));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn(
                    "Telling what was decided in {} waits for the database: {}",
                    news.body(),
                    DatabaseFault.named(unavailable));
            engine.after(times.announce(), () -> engine.herald(() -> tell(news)));
        } catch (RuntimeException failure) {
            LOG.error("Not everybody learned what was decided in the text {}", news.body(), failure);
        }
    }

    private long period(int texts) {
        return times.announce().toNanos() * Math.clamp(texts, USUAL_TEXTS, LONGEST * USUAL_TEXTS) / USUAL_TEXTS;
    }

    private void tellLater(BodyId id, long nanos) {
        untold.incrementAndGet();
        engine.after(Duration.ofNanos(nanos), () -> engine.herald(() -> tell(id)));
    }

    private void tellAgainLater(News news) {
        states.computeIfPresent(news.body().id(), (id, state) -> {
            if (state.news() != null) {
                return state;
            }
            tellLater(id, times.announce().toNanos());
            return new State(news, state.toldAt());
        });
    }

    /** Tells at once what waits to be told. */
    void flush() {
        List.copyOf(states.keySet()).forEach(this::tell);
    }

    private void tell(BodyId id) {
        var told = new News[1];
        states.computeIfPresent(id, (same, state) -> {
            told[0] = state.news();
            return new State(null, engine.nanoTime());
        });
        if (told[0] == null) {
            return;
        }
        untold.decrementAndGet();
        var news = told[0];
        try {
            transaction.executeWithoutResult(status -> {
                beginDrafting(news);
                events.publishEvent(new SectionChanged(
                        news.body().strategy(), news.body().section(), id, news.version(), news.by()));
            });
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn(
                    "Telling that the text {} changed waits for the database: {}",
                    id,
                    DatabaseFault.named(unavailable));
            tellAgainLater(news);
        } catch (RuntimeException failure) {
            LOG.error("Not everybody learned that the text {} changed", id, failure);
        }
    }

    private void beginDrafting(News news) {
        strategies
                .section(news.body().section())
                .filter(section -> section.state() == SectionState.EMPTY)
                .filter(section -> !DocumentText.plain(Suggestions.rejectAll(news.document()))
                        .isBlank())
                .ifPresent(section -> strategies.beginDrafting(section.id()));
    }
}
