package org.mithaq.editing.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.editing.Texts.Text;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.strategy.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One live text. All its work is done by one writer at a time, off the callers' threads: it takes everything that waits, commits the
 * submissions among it together, and only then sends them to everybody. When the database fails, nothing is acknowledged and the same
 * work is tried again.
 */
final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final Body body;
    private final Archive archive;
    private final RoomPeople people;
    private final RoomAnchors anchors;
    private final Submissions submissions;
    private final Checkpointing checkpointing;
    private final Times times;
    private final StorageWatch storage;
    private final Pace pace;
    private final SerialQueue<Task> queue;
    private final Consumer<Room> onClosed;
    private final Engine engine;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable Tail tail;
    private boolean presenceAwaited;
    private long presenceSentAt;
    private boolean closing;
    private long emptySince;
    private long roundBegan;
    private volatile @Nullable Text newest;

    Room(Body body, Backing backing, Consumer<Room> onClosed) {
        this.body = body;
        this.archive = backing.archive();
        this.times = backing.times();
        this.engine = backing.engine();
        this.anchors = new RoomAnchors(body.id(), backing.anchors());
        this.people = new RoomPeople(body, backing);
        this.submissions = new Submissions(body, backing, people);
        this.checkpointing = new Checkpointing(body.id(), archive, anchors, engine, times);
        this.storage = new StorageWatch(body, people, engine, times);
        this.onClosed = onClosed;
        this.pace = new Pace(engine.nanoTime());
        this.queue = new SerialQueue<>(engine, this::work, () -> pace.rest(engine.nanoTime()));
        this.emptySince = engine.nanoTime();
        this.presenceSentAt = emptySince - times.presence().toNanos();
    }

    Body body() {
        return body;
    }

    /** The newest text this node knows of; null before the first task was done. */
    @Nullable Text newest() {
        return newest;
    }

    /** Completed when the room has closed. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Asks for something; false when the room has closed and a new one is needed. */
    boolean ask(Task task) {
        if (task == Task.Signal.RIGHTS_CHANGED) {
            people.doubtRights();
        }
        if (task instanceof Task.Submission) {
            storage.submitted();
        }
        return queue.offer(task);
    }

    private List<Task> work(List<Task> tasks) {
        var done = 0;
        try {
            var text = loaded();
            var group = new ArrayList<Task.Submission>();
            for (var i = 0; i < tasks.size(); i++) {
                if (tasks.get(i) instanceof Task.Submission submission) {
                    group.add(submission);
                    continue;
                }
                commit(group, text);
                done = i;
                perform(tasks.get(i), text);
                done = i + 1;
            }
            commit(group, text);
            closeWhenUnused();
            return List.of();
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("The text {} waits for the database: {}", body.id(), DatabaseFault.named(failure));
            return afterFailure(tasks.subList(done, tasks.size()));
        } catch (RuntimeException unreadable) {
            LOG.error("The text {} cannot be opened", body.id(), unreadable);
            storage.settled(submissions(tasks));
            tasks.forEach(this::turnAway);
            closing = true;
            closeWhenUnused();
            return List.of();
        }
    }

    /** What has to be done again; a database that can only be read does not keep newcomers out. */
    private List<Task> afterFailure(List<Task> undone) {
        storage.failed();
        var kept = new ArrayList<>(Task.worthKeeping(undone));
        storage.forgotten(submissions(undone) - submissions(kept));
        if (tail != null) {
            kept.removeIf(task -> task instanceof Task.Join join && Task.isAlone(join, kept) && letIn(join, tail));
        }
        return kept;
    }

    private boolean letIn(Task.Join join, Tail text) {
        try {
            perform(join, text);
            storage.tell(join.listener());
            return true;
        } catch (DataAccessException | TransactionException unreadableToo) {
            return false;
        }
    }

    private static int submissions(List<Task> tasks) {
        return (int) tasks.stream().filter(Task.Submission.class::isInstance).count();
    }

    private void turnAway(Task task) {
        switch (task) {
            case Task.Join join -> join.listener().state(body.id(), Frames.refused(body.id(), Refused.NOT_FOUND));
            case Task.Change change ->
                change.result().completeExceptionally(new IllegalStateException("The text cannot be opened"));
            default -> LOG.debug("Left undone: {}", task);
        }
    }

    private Tail loaded() {
        if (tail == null) {
            var text = archive.load(body.id());
            anchors.load(archive, text);
            checkpointing.loaded(text);
            tail = text;
            newest = new Text(body.id(), text.version(), text.document());
        }
        return tail;
    }

    private void commit(List<Task.Submission> group, Tail text) {
        if (group.isEmpty()) {
            return;
        }
        roundBegan = engine.nanoTime();
        try {
            submissions.commit(List.copyOf(group), text, entries -> follow(entries, text));
        } catch (DataAccessException | TransactionException failure) {
            throw failure;
        } catch (RuntimeException bug) {
            LOG.error("Submissions to the text {} were dropped", body.id(), bug);
        }
        storage.settled(group.size());
        group.clear();
    }

    private void perform(Task task, Tail text) {
        try {
            switch (task) {
                case Task.Join join -> people.join(join, archive, text, anchors);
                case Task.Leave leave -> people.leave(leave);
                case Task.Point point -> people.point(point, archive, text);
                case Task.Resync resync -> people.resync(resync, text, anchors);
                case Task.Signal signal -> perform(signal, text);
                case Task.Submission submission -> throw new IllegalStateException("Not alone: " + submission);
            }
        } catch (DataAccessException | TransactionException failure) {
            throw failure;
        } catch (RuntimeException bug) {
            LOG.error("A task for the text {} was dropped: {}", body.id(), task, bug);
        }
        announcePresence();
    }

    private void perform(Task.Signal signal, Tail text) {
        switch (signal) {
            case RIGHTS_CHANGED -> people.checkRights();
            case ANCHORS_CHANGED -> {
                anchors.load(archive, text);
                people.tellAll(Frames.anchors(body.id(), text.version(), anchors.list()));
            }
            case LOG_GREW -> {
                roundBegan = engine.nanoTime();
                submissions.catchUp(text, entries -> follow(entries, text));
            }
            case PRESENCE_DUE -> {
                presenceAwaited = false;
                presenceSentAt = engine.nanoTime();
                people.tellPresence();
            }
            case TICK -> tick(text);
            case SHUTDOWN -> {
                people.dismiss();
                checkpointing.now(text);
                closing = true;
            }
        }
    }

    /** What follows when entries were committed, here or elsewhere; the text holds them already. */
    private void follow(List<LogEntry> entries, Tail text) {
        newest = new Text(body.id(), text.version(), text.document());
        people.tellEntries(text.version(), entries);
        var now = engine.nanoTime();
        pace.sent(entries.size(), people.all().size(), now - roundBegan, now);
        people.follow(entries);
        if (anchors.follow(entries, text.version())) {
            people.tellAll(Frames.anchors(body.id(), text.version(), anchors.list()));
        }
        checkpointing.changed();
    }

    private void announcePresence() {
        if (presenceAwaited || !people.presenceChanged()) {
            return;
        }
        presenceAwaited = true;
        var period = Pace.presence(people.all().size(), times.presence());
        var next = presenceSentAt + period.toNanos() - engine.nanoTime();
        engine.after(Duration.ofNanos(Math.max(0, next)), () -> queue.offer(Task.Signal.PRESENCE_DUE));
    }

    private void tick(Tail text) {
        people.checkRights();
        checkpoint(text);
        if (!people.isEmpty()) {
            emptySince = engine.nanoTime();
        } else if (engine.nanoTime() - emptySince > times.idle().toNanos()) {
            checkpointing.now(text);
            closing = true;
        }
    }

    /** A checkpoint that cannot be stored is no reason to stop: the log has everything. */
    private void checkpoint(Tail text) {
        try {
            checkpointing.whenDue(text);
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("The text {} was not checkpointed: {}", body.id(), DatabaseFault.named(failure));
        }
    }

    /** Tries again after the next task when one has come in between; somebody who joined meanwhile keeps the room open. */
    private void closeWhenUnused() {
        closing = closing && people.isEmpty();
        if (closing && queue.closeWhenEmpty()) {
            onClosed.accept(this);
            ended.complete(null);
        }
    }
}
