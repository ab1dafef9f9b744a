package org.mithaq.editing.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.Refusal;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Texts;
import org.mithaq.prose.BlockReplacement;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import org.mithaq.strategy.Strategies;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Texts as committed, whether or not their rooms are open here; changes go through the rooms. */
final class LiveTexts implements Texts, Revisions {

    private static final int PATIENCE_SECONDS = 20;

    /** So many entries are replayed rather than a checkpoint read. */
    private static final int NEAR = 100;

    private final Rooms rooms;
    private final Archive archive;
    private final Strategies strategies;
    private final Rights rights;
    private final RecentTexts recent = new RecentTexts();

    LiveTexts(Rooms rooms, Archive archive, Strategies strategies, Rights rights) {
        this.rooms = rooms;
        this.archive = archive;
        this.strategies = strategies;
        this.rights = rights;
    }

    @Override
    public Text current(BodyId body) {
        var version = archive.log().newest(body);
        var live = rooms.live(body);
        return live.filter(text -> text.version() >= version)
                .orElseGet(() -> read(
                        body,
                        version,
                        Stream.of(live, recent.find(body))
                                .flatMap(Optional::stream)
                                .filter(text -> text.version() <= version && text.version() >= version - NEAR)
                                .max(Comparator.comparingLong(Text::version))));
    }

    /** What was read last is brought up to date: while people write, the log is ahead of it by a few entries. */
    private Text read(BodyId body, long version, Optional<Text> near) {
        if (version == 0) {
            return new Text(body, 0, Archive.EMPTY);
        }
        if (near.filter(text -> text.version() == version).isPresent()) {
            return near.get();
        }
        var tail = near.map(text -> archive.follow(body, text.version(), text.document()))
                .orElseGet(() -> archive.load(body));
        var text = new Text(body, tail.version(), tail.document());
        recent.put(text);
        return text;
    }

    @Override
    public Text at(BodyId body, long version) {
        var newest = current(body);
        if (version == newest.version()) {
            return newest;
        }
        if (version < 0 || version > newest.version()) {
            throw new NotFound();
        }
        return new Text(body, version, archive.load(body, version).document());
    }

    @Override
    public long versionAt(BodyId body, Instant moment) {
        return archive.log().newest(body, moment);
    }

    @Override
    public Optional<Instant> changedAt(BodyId body) {
        return archive.log().changedAt(body);
    }

    @Override
    public Set<PersonId> authors(BodyId body) {
        return archive.log().authors(body);
    }

    @Override
    public Text change(BodyId body, PersonId author, List<Step> steps) {
        return submit(body, new Writer(author, false), newest -> steps);
    }

    @Override
    public Text replaceAll(BodyId body, PersonId author, Node document) {
        return submit(body, new Writer(author, false, true), newest -> BlockReplacement.of(newest, document).stream()
                .toList());
    }

    @Override
    public Part partOf(PersonId person, BodyId id) {
        var standing = strategies.body(id).map(body -> rights.of(person, body)).orElse(Standing.STRANGER);
        if (standing.may().edit()) {
            return Part.EDITS;
        }
        if (standing.may().suggest()) {
            return Part.SUGGESTS;
        }
        return standing.read() ? Part.READS : Part.NONE;
    }

    @Override
    public Text revise(BodyId body, PersonId author, Part as, UUID once, Function<Node, List<Step>> steps) {
        var part = partOf(author, body);
        if (as.compareTo(Part.SUGGESTS) > 0 || part.compareTo(as) > 0) {
            throw part == Part.NONE ? new NotFound() : new Denied();
        }
        return submit(body, once, new Writer(author, as == Part.SUGGESTS), steps);
    }

    private Text submit(BodyId id, Writer author, Function<Node, List<Step>> steps) {
        return submit(id, UUID.randomUUID(), author, steps);
    }

    private Text submit(BodyId id, UUID once, Writer author, Function<Node, List<Step>> steps) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A text is changed outside of transactions: its room commits in one of its own");
        }
        var body = strategies.body(id).orElseThrow(NotFound::new);
        var result = new CompletableFuture<Text>();
        rooms.ask(body, new Task.Change(once, author, steps, result));
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("The text was not changed", failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("The database did not take the change in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a text was changed", interrupted);
        }
    }
}
