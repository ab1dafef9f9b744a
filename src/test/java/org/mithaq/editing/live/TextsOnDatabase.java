package org.mithaq.editing.live;

import javax.sql.DataSource;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.People;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Texts;
import org.mithaq.editing.jdbc.EditingTables;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real engine over a database for tests of other rooms: texts, changes that the server works out, anchors. */
public class TextsOnDatabase {

    /** All of it together; ends with the context. */
    static final class Engine implements AutoCloseable {
        private final EngineThreads threads = new EngineThreads();
        private final Rooms rooms;
        private final LiveTexts texts;
        private final Anchors anchors;

        Engine(
                DataSource source,
                PlatformTransactionManager transactions,
                Strategies strategies,
                AccessPolicy policy,
                People people,
                ApplicationEventPublisher events) {
            var tables = new EditingTables(source);
            var archive = new Archive(tables.log(), tables.checkpoints(), (strategy, hash) -> true);
            var rights = new PolicyRights(policy, strategies);
            var herald = new Herald(
                    events::publishEvent, new TransactionTemplate(transactions), strategies, threads, Times.USUAL);
            rooms = new Rooms(
                    new Backing(
                            archive, tables.anchors(), rights, people, herald, Neighbours.NONE, threads, Times.USUAL),
                    strategies);
            texts = new LiveTexts(rooms, archive, strategies, rights);
            anchors = new LiveAnchors(rooms, archive, texts, tables.anchors(), Neighbours.NONE);
        }

        @Override
        public void close() {
            rooms.stop();
            threads.stop();
        }
    }

    @Bean(destroyMethod = "close")
    Engine engine(
            DataSource source,
            PlatformTransactionManager transactions,
            Strategies strategies,
            AccessPolicy policy,
            People people,
            ApplicationEventPublisher events) {
        return new Engine(source, transactions, strategies, policy, people, events);
    }

    @Bean
    Texts texts(Engine engine) {
        return engine.texts;
    }

    @Bean
    Anchors anchors(Engine engine) {
        return engine.anchors;
    }
}
