package org.mithaq.editing.live;

import org.mithaq.account.People;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Texts;
import org.mithaq.editing.jdbc.AnchorRows;
import org.mithaq.strategy.SectionProgress;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the engine together; what other rooms may use of it are {@link Texts} and {@link Anchors}. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Herald herald(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Strategies strategies,
            Engine engine) {
        return new Herald(events, new TransactionTemplate(transactions), strategies, engine, Times.USUAL);
    }

    @Bean(destroyMethod = "stop")
    Rooms rooms(
            Archive archive,
            AnchorRows anchors,
            Rights rights,
            People people,
            Herald herald,
            Engine engine,
            Strategies strategies) {
        var backing = new Backing(archive, anchors, rights, people, herald, engine, Times.USUAL);
        return new Rooms(backing, strategies);
    }

    @Bean
    Texts texts(Rooms rooms, Archive archive, Strategies strategies) {
        return new LiveTexts(rooms, archive, strategies);
    }

    @Bean
    Anchors anchors(Rooms rooms, Archive archive, Texts texts, AnchorRows rows) {
        return new LiveAnchors(rooms, archive, texts, rows);
    }

    @Bean
    SectionProgress textProgress(Texts texts, Archive archive, Strategies strategies) {
        return new TextProgress(texts, archive, strategies);
    }
}
