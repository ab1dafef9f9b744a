package org.mithaq.editing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;

class GroupCommitTest {

    private static final BodyId TAKEN = new BodyId(new UUID(9, 9));

    private static final List<BodyId> FIRST = List.of(new BodyId(new UUID(0, 0)));

    private final List<List<BodyId>> committed = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsCommitting = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private Predicate<List<BodyId>> databaseFails = group -> false;

    private final GroupCommit commits = new GroupCommit(group -> {
        var bodies = group.stream().map(GroupCommit.Wish::body).toList();
        if (committed.isEmpty() && firstIsCommitting.getCount() == 1) {
            firstIsCommitting.countDown();
            await(firstMayEnd);
        }
        if (databaseFails.test(bodies)) {
            throw new TransientDataAccessResourceException("away");
        }
        if (bodies.contains(TAKEN)) {
            throw new DuplicateKeyException("taken");
        }
        committed.add(bodies);
    });

    @AfterEach
    void stop() {
        firstMayEnd.countDown();
        writers.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CompletableFuture<Void> append(BodyId body) {
        return CompletableFuture.runAsync(() -> commits.append(body, List.of()), writers);
    }

    /** One is committing while all of these come; then it ends. */
    private List<CompletableFuture<Void>> together(List<BodyId> bodies) throws InterruptedException {
        var first = append(new BodyId(new UUID(0, 0)));
        await(firstIsCommitting);
        var others = bodies.stream().map(this::append).toList();
        while (commits.waiting() < bodies.size()) {
            Thread.sleep(1);
        }
        firstMayEnd.countDown();
        first.join();
        return others;
    }

    private static List<BodyId> bodies(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new BodyId(new UUID(0, i)))
                .toList();
    }

    @Test
    void whoComesWhileACommitRunsIsCommittedTogetherWithTheOthersInOneOrder() throws Exception {
        var bodies = bodies(20);
        together(bodies.reversed()).forEach(CompletableFuture::join);
        assertThat(committed).hasSize(2);
        assertThat(committed.getLast()).isEqualTo(bodies);
    }

    @Test
    void aConflictOfOneTextIsNotTheFailureOfTheOthers() throws Exception {
        var bodies = new ArrayList<>(bodies(5));
        bodies.add(TAKEN);
        var results = together(bodies);
        results.subList(0, 5).forEach(one -> assertThatCode(one::join).doesNotThrowAnyException());
        assertThatThrownBy(() -> results.getLast().join()).hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(committed.stream().flatMap(List::stream))
                .containsAll(bodies(5))
                .doesNotContain(TAKEN);
    }

    @Test
    void aDatabaseThatIsAwayFailsAllOfThemOnceAndTheNextIsTriedAnew() throws Exception {
        var tries = new ArrayList<List<BodyId>>();
        databaseFails = group -> group.size() > 1 && tries.add(group);
        var results = together(bodies(4));
        results.forEach(
                one -> assertThatThrownBy(one::join).hasCauseInstanceOf(TransientDataAccessResourceException.class));
        assertThat(tries).hasSize(1);
        append(bodies(1).getFirst()).join();
        assertThat(committed.getLast()).isEqualTo(bodies(1));
    }

    @Test
    void aDatabaseThatGoesAwayAfterAConflictIsNotAskedOnceForEachOfThem() throws Exception {
        var alone = new ArrayList<List<BodyId>>();
        databaseFails = group -> {
            if (group.size() > 1) {
                throw new DuplicateKeyException("taken");
            }
            return !group.equals(FIRST) && alone.add(group) && !group.equals(bodies(1));
        };
        var results = together(bodies(5));
        assertThatCode(results.getFirst()::join).doesNotThrowAnyException();
        results.subList(1, 5).forEach(one -> assertThatThrownBy(one::join)
                .hasCauseInstanceOf(TransientDataAccessResourceException.class));
        assertThat(alone).containsExactly(bodies(1), bodies(2).subList(1, 2));
    }

    @Test
    void whatAnErrorLeftUnsettledIsNotSaidToBeCommitted() throws Exception {
        databaseFails = group -> {
            if (group.size() > 1) {
                throw new DuplicateKeyException("taken");
            }
            if (group.contains(bodies(1).getFirst())) {
                throw new OutOfMemoryError("as when the heap is full");
            }
            return false;
        };
        var results = together(bodies(4));
        results.forEach(one -> assertThatThrownBy(one::join).isInstanceOf(CompletionException.class));
        assertThat(committed.stream().flatMap(List::stream)).doesNotContainAnyElementsOf(bodies(4));
    }
}
