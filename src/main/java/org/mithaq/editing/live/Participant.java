package org.mithaq.editing.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.prose.Mappable;

/** One editor in a room: a person's open text on one connection. Used by the room's writer only. */
final class Participant {

    private final UUID client;
    private final PersonId person;
    private final String name;
    private final Listener listener;
    private final int colour;
    private Standing standing;
    private long checkedAt;
    private long checkedEpoch;
    private long lastSeq;
    private @Nullable Caret caret;

    Participant(UUID client, PersonId person, String name, Listener listener, int colour) {
        this.client = client;
        this.person = person;
        this.name = name;
        this.listener = listener;
        this.colour = colour;
        this.standing = Standing.STRANGER;
    }

    UUID client() {
        return client;
    }

    PersonId person() {
        return person;
    }

    String name() {
        return name;
    }

    Listener listener() {
        return listener;
    }

    int colour() {
        return colour;
    }

    Standing standing() {
        return standing;
    }

    /** Remembers an answer of the access policy; true when it differs from the one before. */
    boolean stands(Standing now, long at, long epoch) {
        var changed = !now.equals(standing);
        standing = now;
        checkedAt = at;
        checkedEpoch = epoch;
        return changed;
    }

    /** Whether the answer may still be relied on: nothing was said to have changed, and it is not older than that. */
    boolean isFresh(long now, long epoch, long maxAge) {
        return checkedEpoch == epoch && now - checkedAt < maxAge;
    }

    long lastSeq() {
        return lastSeq;
    }

    void committed(long seq) {
        lastSeq = Math.max(lastSeq, seq);
    }

    @Nullable Caret caret() {
        return caret;
    }

    void show(@Nullable Caret shown) {
        caret = shown;
    }

    /** A caret or selection in the text at a version. */
    record Caret(long version, int anchor, int head) {

        Caret mapped(Mappable change, long newVersion, int assoc) {
            return new Caret(newVersion, change.map(anchor, assoc), change.map(head, assoc));
        }
    }
}
