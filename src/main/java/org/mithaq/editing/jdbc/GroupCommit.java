package org.mithaq.editing.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Commits what several texts want to append in one transaction when they want it at the same time: whoever comes while nothing is being
 * committed commits at once and alone; those who come meanwhile are committed together by the first of them, who waits a little for more
 * while that goes on.
 */
final class GroupCommit {

    /** What one text wants to append, and who waits for it. */
    static final class Wish {
        private final BodyId body;
        private final List<LogEntry> entries;
        private final Thread waits = Thread.currentThread();
        private @Nullable RuntimeException failure;
        private volatile boolean settled;

        private Wish(BodyId body, List<LogEntry> entries) {
            this.body = body;
            this.entries = entries;
        }

        BodyId body() {
            return body;
        }

        List<LogEntry> entries() {
            return entries;
        }
    }

    private final Consumer<List<Wish>> transaction;
    private final Queue<Wish> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();
    private final Gathering gathering = new Gathering();

    /** @param transaction writes all wishes and commits, or throws and has written none */
    GroupCommit(Consumer<List<Wish>> transaction) {
        this.transaction = transaction;
    }

    /** Returns when the entries are committed, or throws what the database said to them; others' failures are not theirs. */
    void append(BodyId body, List<LogEntry> entries) {
        var mine = new Wish(body, entries);
        waiting.add(mine);
        var interrupted = false;
        while (!mine.settled) {
            if (committing.tryLock()) {
                commitUnless(mine);
            } else {
                LockSupport.park(this);
                // ends the waiting only; the commit goes on
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    /**
     * Those whose wish was settled are woken one and all, and only the next who commits after them: handing a lock from one to the next of
     * thirty would make the last wait for thirty wakings.
     */
    private void commitUnless(Wish mine) {
        try {
            if (!mine.settled) {
                commitAllThatWait();
            }
        } finally {
            committing.unlock();
            var next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.waits);
            }
        }
    }

    /** How many wait for the next commit. */
    int waiting() {
        return waiting.size();
    }

    private void commitAllThatWait() {
        gather();
        var began = System.nanoTime();
        var group = new ArrayList<Wish>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        // always in the same order, so that two nodes that write the same texts never wait for each other
        group.sort(Comparator.comparing(wish -> wish.body.value()));
        try {
            transaction.accept(group);
            group.forEach(wish -> settle(wish, null));
        } catch (DataIntegrityViolationException oneOfThem) {
            // nothing was written; whose entry it was shows when each is committed alone
            if (group.size() == 1) {
                settle(group.getFirst(), oneOfThem);
            } else {
                commitEachAlone(group);
            }
        } catch (RuntimeException | Error unavailable) {
            var failure = unavailable instanceof RuntimeException known
                    ? known
                    : new TransientDataAccessResourceException("An error ended the commit", unavailable);
            group.forEach(wish -> settle(wish, failure));
        } finally {
            // an Error while each was committed alone; to let them return would say that it is stored
            group.stream().filter(wish -> !wish.settled).forEach(wish -> settle(wish, unknown()));
        }
        gathering.committed(group.size(), began, System.nanoTime());
    }

    /** Whoever comes meanwhile waits. An interrupt only ends the waiting; the commit goes on. */
    private void gather() {
        var rest = gathering.rest(System.nanoTime());
        if (rest.isPositive()) {
            LockSupport.parkNanos(this, rest.toNanos());
        }
    }

    /** Goes on after what is one text's own fault, and stops at the first sign that the database itself is away. */
    private void commitEachAlone(List<Wish> group) {
        RuntimeException away = null;
        for (var wish : group) {
            if (away != null) {
                settle(wish, away);
                continue;
            }
            try {
                transaction.accept(List.of(wish));
                settle(wish, null);
            } catch (DataIntegrityViolationException its) {
                settle(wish, its);
            } catch (RuntimeException unavailable) {
                settle(wish, unavailable);
                away = unavailable;
            }
        }
    }

    private static RuntimeException unknown() {
        return new TransientDataAccessResourceException("Nobody knows whether this was committed");
    }

    private static void settle(Wish wish, @Nullable RuntimeException failure) {
        wish.failure = failure;
        wish.settled = true;
        LockSupport.unpark(wish.waits);
    }
}
