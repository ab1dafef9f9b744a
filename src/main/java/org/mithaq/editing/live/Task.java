package org.mithaq.editing.live;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;

/** What can be asked of a room; done in the order of asking. */
sealed interface Task {

    /** Something that wants to become an entry of the log. */
    sealed interface Submission extends Task {}

    record Join(UUID client, PersonId person, @Nullable Long since, Listener listener) implements Task {}

    record Leave(UUID client, Listener listener) implements Task {}

    /** Steps an editor made on version {@code base}. */
    record Batch(UUID client, Listener listener, long base, long seq, List<Step> steps) implements Submission {}

    /** Steps the server makes on whatever the newest text is when it is their turn. */
    record Change(UUID client, Writer author, Function<Node, List<Step>> steps, CompletableFuture<Text> result)
            implements Submission {}

    /** A caret; without one the person only looks on. */
    record Point(UUID client, Listener listener, Participant.@Nullable Caret caret) implements Task {}

    /** The connection lost frames and needs the whole state again. */
    record Resync(UUID client, Listener listener) implements Task {}

    enum Signal implements Task {
        RIGHTS_CHANGED,
        ANCHORS_CHANGED,
        /** Another node may have added entries. */
        LOG_GREW,
        PRESENCE_DUE,
        TICK,
        SHUTDOWN
    }

    /** What is worth trying again when the database comes back: no old carets, and nothing twice. */
    static List<Task> worthKeeping(List<Task> undone) {
        var seen = new HashSet<Object>();
        return undone.stream()
                .filter(task -> switch (task) {
                    case Point caret -> false;
                    case Signal signal -> seen.add(signal);
                    case Batch batch -> seen.add(List.of(batch.client(), batch.seq(), batch.listener()));
                    default -> true;
                })
                .toList();
    }

    /** Whether nothing else that waits is of the same client, so that the order does not matter. */
    static boolean isAlone(Join join, List<Task> waiting) {
        return waiting.stream().noneMatch(task -> switch (task) {
            case Join other -> other != join && other.client().equals(join.client());
            case Leave leave -> leave.client().equals(join.client());
            case Batch batch -> batch.client().equals(join.client());
            default -> false;
        });
    }
}
