package org.mithaq.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mithaq.TestDatabase;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The library room alone, with the shipped catalogues in force and without the rest of the application. */
public final class LibraryRoom {

    private final List<Object> published = new ArrayList<>();
    private final Shelves shelves;
    private final LibraryService service;

    public LibraryRoom(AccessPolicy policy) {
        this(policy, Catalogues.shipped());
    }

    LibraryRoom(AccessPolicy policy, List<Sheet> sheets) {
        var source = TestDatabase.H2.fresh();
        var none = new CatalogueSources("") {
            @Override
            List<CatalogueSources.Source> all() {
                return List.of();
            }
        };
        shelves = new Shelves(
                new JdbcCatalogues(JdbcClient.create(source)),
                none,
                new CatalogueReader(),
                new DataSourceTransactionManager(source));
        shelves.afterPropertiesSet();
        shelves.take(sheets, () -> {});
        service = new LibraryService(shelves, new CatalogueReader(), policy, published::add);
    }

    public Library library() {
        return shelves;
    }

    public LibraryService service() {
        return service;
    }

    List<Object> published() {
        return published;
    }

    /** Whoever a test says is signed in. */
    public static final class Somebody implements CurrentActor {
        private final AtomicReference<Actor> actor = new AtomicReference<>(Actor.ANONYMOUS);

        public void become(Actor other) {
            actor.set(other);
        }

        @Override
        public Actor get() {
            return actor.get();
        }
    }
}
