package org.mithaq.review;

import java.util.UUID;

/** Identifies one comment of a thread. */
public record CommentId(UUID value) {

    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
