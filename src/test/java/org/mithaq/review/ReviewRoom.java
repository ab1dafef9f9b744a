package org.mithaq.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyRoom;
import org.springframework.context.annotation.Bean;

/** The review room on a position paper (T2) in a strategy room, with anchors in memory. */
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
                CommentService.class);
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
    }
}
