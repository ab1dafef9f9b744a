package org.mithaq.review;

import java.util.Comparator;
import java.util.List;
import org.mithaq.common.BodyId;
import org.mithaq.review.CommentThread.Kind;

/** The order in which threads are read: down each text, then those on the whole section, then those that lost their text. */
final class ThreadOrder {

    private static final List<Kind> KINDS = List.of(Kind.TEXT, Kind.SECTION, Kind.DETACHED);

    private ThreadOrder() {}

    static List<CommentThread> sorted(List<CommentThread> threads, List<BodyId> bodies) {
        return threads.stream()
                .sorted(Comparator.comparingInt((CommentThread thread) ->
                                KINDS.indexOf(thread.place().kind()))
                        .thenComparingInt(thread -> bodies.indexOf(thread.bodyOrNull()))
                        .thenComparingInt(thread -> thread.place().from())
                        .thenComparing(thread -> thread.comments().getFirst().at()))
                .toList();
    }
}
