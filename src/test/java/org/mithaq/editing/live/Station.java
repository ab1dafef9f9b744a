package org.mithaq.editing.live;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Texts;
import org.mithaq.editing.jdbc.AnchorRows;
import org.mithaq.editing.jdbc.EditingTables;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node of an installation: its rooms over a database, without the rooms of the other features. */
final class Station {

    private static final StrategyId STRATEGY = StrategyId.random();
    private static final SectionId SECTION = SectionId.random();

    private final Rooms rooms;
    private final Archive archive;
    private final Texts texts;
    private final Anchors anchors;
    private final Authorship authorship;
    private final List<Object> events = new ArrayList<>();
    private final Set<String> images = ConcurrentHashMap.newKeySet();

    Station(DataSource source, Engine engine, Rights rights, Times times) {
        this(source, engine, rights, times, Neighbours.NONE);
    }

    Station(DataSource source, Engine engine, Rights rights, Times times, Neighbours neighbours) {
        var tables = new EditingTables(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var strategies = strategies();
        archive = new Archive(tables.log(), tables.checkpoints(), (strategy, hash) -> images.contains(hash));
        AnchorRows rows = tables.anchors();
        var herald = new Herald(events::add, transaction, strategies, engine, times);
        rooms = new Rooms(new Backing(archive, rows, rights, people(), herald, neighbours, engine, times), strategies);
        neighbours.tell(rooms);
        texts = new LiveTexts(rooms, archive, strategies, rights);
        anchors = new LiveAnchors(rooms, archive, texts, rows, neighbours);
        authorship = new LoggedAuthorship(tables.log(), strategies, rights, people());
    }

    Rooms rooms() {
        return rooms;
    }

    Archive archive() {
        return archive;
    }

    Texts texts() {
        return texts;
    }

    Anchors anchors() {
        return anchors;
    }

    Authorship authorship() {
        return authorship;
    }

    /** The hashes of the images that the strategy has. */
    Set<String> images() {
        return images;
    }

    /** What other rooms were told. */
    List<Object> events() {
        return events;
    }

    static Body body(BodyId id) {
        return new Body(id, SECTION, STRATEGY, Language.EN);
    }

    private static Strategies strategies() {
        var strategies = mock(Strategies.class);
        when(strategies.body(any())).thenAnswer(asked -> Optional.of(body(asked.getArgument(0))));
        when(strategies.section(any())).thenReturn(Optional.empty());
        return strategies;
    }

    private static People people() {
        var people = mock(People.class);
        when(people.find(any())).thenAnswer(asked -> Optional.of(person(asked.getArgument(0))));
        when(people.byId(any())).thenAnswer(asked -> asked.<Collection<PersonId>>getArgument(0).stream()
                .collect(Collectors.toMap(id -> id, Station::person)));
        return people;
    }

    private static Person person(PersonId id) {
        var name = new Bilingual("", "Person " + id.toString().substring(0, 4));
        return new Person(id, 0, "login", name, null, Language.EN, Set.of(), true);
    }
}
