package org.mithaq.editing.live;

import javax.sql.DataSource;
import org.mithaq.account.People;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Texts;
import org.mithaq.editing.image.ImageRows;
import org.mithaq.editing.jdbc.AnchorRows;
import org.mithaq.editing.jdbc.NoticeBoard;
import org.mithaq.strategy.SectionProgress;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the engine together; what other rooms may use of it are {@link Texts} and {@link Anchors}. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    KnownImages knownImages(ImageRows images) {
        return images::holds;
    }

    @Bean
    Herald herald(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Strategies strategies,
            Engine engine) {
        return new Herald(events, new TransactionTemplate(transactions), strategies, engine, Times.USUAL);
    }

    /** Only PostgreSQL serves several nodes; an embedded database belongs to one. */
    @Bean(destroyMethod = "close")
    Neighbours neighbours(DataSource source) {
        return NoticeBoard.isPossibleOn(source) ? new Neighbours(new NoticeBoard(source)) : Neighbours.NONE;
    }

    @Bean(destroyMethod = "stop")
    Rooms rooms(
            Archive archive,
            AnchorRows anchors,
            Rights rights,
            People people,
            ObjectProvider<Guests> guests,
            Herald herald,
            Neighbours neighbours,
            Engine engine,
            Strategies strategies) {
        var backing = new Backing(
                archive, anchors, rights, new PeopleAndGuests(people, guests), herald, neighbours, engine, Times.USUAL);
        var rooms = new Rooms(backing, strategies);
        neighbours.tell(rooms);
        return rooms;
    }

    @Bean
    LiveTexts texts(Rooms rooms, Archive archive, Strategies strategies, Rights rights) {
        return new LiveTexts(rooms, archive, strategies, rights);
    }

    @Bean
    Anchors anchors(Rooms rooms, Archive archive, Texts texts, AnchorRows rows, Neighbours neighbours) {
        return new LiveAnchors(rooms, archive, texts, rows, neighbours);
    }

    @Bean
    Authorship authorship(
            Archive archive, Strategies strategies, Rights rights, People people, ObjectProvider<Guests> guests) {
        return new LoggedAuthorship(archive.log(), strategies, rights, new PeopleAndGuests(people, guests));
    }

    @Bean
    SectionProgress textProgress(Texts texts, Archive archive, Strategies strategies) {
        return new TextProgress(texts, archive, strategies);
    }
}
