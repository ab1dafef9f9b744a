package org.mithaq.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.Role;
import org.mithaq.common.MinistryId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyRoom;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.event.TransactionalEventListenerFactory;

/** The review room on a position paper (T2) in a strategy room, with texts and anchors in memory. */
final class ReviewRoom implements AutoCloseable {

    final StrategyRoom strategies;
    final Strategy strategy;

    ReviewRoom(DataSource database) {
        strategies = new StrategyRoom(
                database,
                Wiring.class,
                AnchorsInMemory.class,
                JdbcThreads.class,
                Threads.class,
                Mentions.class,
                CommentService.class,
                TextsInMemory.class,
                SectionTexts.class,
                JdbcReviews.class,
                Reviews.class,
                Clearers.class,
                SectionMoves.class,
                WorkingDays.class,
                ReviewService.class,
                ReviewChoices.class,
                TextWatch.class,
                JdbcApprovals.class,
                Gates.class,
                ApprovalService.class);
        strategy = strategies.create("T2");
    }

    Actor owner() {
        return strategies.owner;
    }

    Actor member(Role... roles) {
        return strategies.accounts.member(strategy.id(), roles);
    }

    Section section(String number) {
        return strategies.sectionNumbered(strategy, number);
    }

    /** A member who speaks for a ministry. */
    Actor focalPoint(MinistryId ministry) {
        var actor = strategies.accounts.person("focal point");
        strategies.accounts.put(strategy.id(), actor.signedIn().orElseThrow(), Set.of(Role.FOCAL_POINT), ministry);
        return actor;
    }

    /** Writes a sentence in each language of a section. */
    void write(Actor by, SectionId section, String arabic, String english) {
        var bodies = strategies.stored.bodies(section);
        texts().write(bodies.getFirst().id(), by.signedIn().orElseThrow(), arabic);
        texts().write(bodies.getLast().id(), by.signedIn().orElseThrow(), english);
    }

    Section fresh(SectionId section) {
        return strategies.fresh(section);
    }

    TextsInMemory texts() {
        return bean(TextsInMemory.class);
    }

    AnchorsInMemory anchors() {
        return bean(AnchorsInMemory.class);
    }

    <T> T bean(Class<T> type) {
        return strategies.bean(type);
    }

    void pass(Duration time) {
        bean(TestClock.class).now = bean(TestClock.class).now.plus(time);
    }

    <T> List<T> published(Class<T> type) {
        return strategies.published.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        strategies.close();
    }

    /** Open notes that tests put here. */
    static final class NoteList implements NoteGate {

        final List<OpenNote> open = new ArrayList<>();

        @Override
        public List<OpenNote> openNotes(StrategyId strategy) {
            return open;
        }
    }

    /** A clock that tests move. */
    static final class TestClock extends Clock {

        Instant now = Instant.parse("2026-11-23T09:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static class Wiring {
        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        NoteList notes() {
            return new NoteList();
        }

        @Bean
        Ministries ministries() {
            return new Ministries() {
                @Override
                public List<Ministry> all() {
                    return List.of();
                }

                @Override
                public Optional<Ministry> find(MinistryId id) {
                    return Optional.empty();
                }
            };
        }

        /** Listeners that wait for commits. */
        @Bean
        static TransactionalEventListenerFactory afterCommit() {
            return new TransactionalEventListenerFactory();
        }
    }
}
