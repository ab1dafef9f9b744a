package org.mithaq.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library in force: loaded at the start from the database and from files, replaced as a whole by what is taken in later. */
@Component
class Shelves implements Library, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    private final JdbcCatalogues stored;
    private final CatalogueSources sources;
    private final CatalogueReader reader;
    private final TransactionTemplate transaction;
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private volatile List<Problem> problemsAtStart = List.of();

    Shelves(
            JdbcCatalogues stored,
            CatalogueSources sources,
            CatalogueReader reader,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.sources = sources;
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A bad file never keeps the application from starting: it is told in the log, and what was in force stays. */
    @Override
    public void afterPropertiesSet() {
        var problems = new ArrayList<Problem>();
        snapshot = shelve(problems);
        var first = snapshot.sheets().isEmpty();
        var files = new ArrayList<Sheet>();
        for (var source : sources(problems)) {
            try {
                var bytes = source.bytes();
                if (!inForce(bytes)) {
                    files.add(reader.read(source.name(), bytes));
                }
            } catch (BadCatalogue bad) {
                problems.addAll(bad.problems());
            } catch (IOException unreadable) {
                LOG.error("The catalogue file {} cannot be read", source.name(), unreadable);
                problems.add(Problem.of(source.name(), 0, "unreadable"));
            }
        }
        var decision = new Intake(snapshot.sheets(), first && !problems.isEmpty()).decide(files);
        problems.addAll(decision.problems());
        for (var older : decision.older()) {
            LOG.info("{} is version {} of {}; a newer one is in force", older.file(), older.version(), older.urn());
        }
        take(decision.taken(), () -> {});
        for (var problem : problems) {
            LOG.error("Catalogue file refused, what was in force stays: {}", problem);
        }
        problemsAtStart = List.copyOf(problems);
        LOG.info("The library holds {} items and {} notes", items().size(), notes().size());
    }

    /** Stores the files and puts them in force; nothing changes when the database refuses. */
    synchronized void take(List<Sheet> files, Runnable inSameTransaction) {
        if (files.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var now = Clock.systemUTC().instant();
            files.forEach(file -> stored.put(file, now));
            inSameTransaction.run();
        });
        snapshot = snapshot.with(files);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    List<Problem> problemsAtStart() {
        return problemsAtStart;
    }

    /** What is in force already need not be read and checked again. */
    private boolean inForce(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return snapshot.sheets().stream().anyMatch(sheet -> sheet.sameContent(text));
    }

    private List<CatalogueSources.Source> sources(List<Problem> problems) {
        try {
            return sources.all();
        } catch (IOException unreadable) {
            LOG.error("The directory of catalogue files cannot be read", unreadable);
            problems.add(Problem.of("mithaq.catalogues", 0, "unreadable"));
            return List.of();
        }
    }

    private Snapshot shelve(List<Problem> problems) {
        var inForce = new ArrayList<Sheet>();
        var superseded = new ArrayList<Sheet>();
        for (var file : stored.all()) {
            try {
                (file.inForce() ? inForce : superseded).add(reader.read(file.source(), file.content()));
            } catch (BadCatalogue noLongerReadable) {
                problems.addAll(noLongerReadable.problems());
            }
        }
        return new Snapshot(inForce, superseded);
    }

    @Override
    public List<Catalogue> catalogues() {
        return snapshot.catalogues();
    }

    @Override
    public Optional<Item> find(ItemId id) {
        return snapshot.find(id);
    }

    @Override
    public List<Item> items() {
        return snapshot.items();
    }

    @Override
    public List<Item> ofKind(Set<ItemKind> kinds) {
        return snapshot.ofKind(kinds);
    }

    @Override
    public List<Item> linkingTo(ItemId id) {
        return snapshot.linkingTo(id);
    }

    @Override
    public List<VerificationNote> notesOf(ItemId id) {
        return snapshot.notesOf(id);
    }

    @Override
    public Optional<VerificationNote> note(String id) {
        return snapshot.note(id);
    }

    @Override
    public List<VerificationNote> notes() {
        return snapshot.notes();
    }

    @Override
    public List<Item> search(String text, Set<ItemKind> kinds, Language preferred, int limit) {
        return snapshot.search(text, kinds, preferred, limit);
    }
}
