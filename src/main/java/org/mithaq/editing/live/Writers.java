package org.mithaq.editing.live;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mithaq.common.PersonId;
import org.mithaq.editing.jdbc.LogEntry;

/**
 * Short numbers for those who type in a room, so that not every entry that goes to everybody names its client and its author. An entry
 * introduces its number; who comes later is told of all. A number is never used again. Used by the room's writer only.
 */
final class Writers {

    private static final int MOST = 500;

    record Known(int number, PersonId author) {}

    private final Map<UUID, Known> known = new HashMap<>();
    private int last;

    /** The number of an entry's client when everybody in the room has been told of it, else 0. */
    int number(LogEntry entry) {
        var found = known.get(entry.client());
        return found != null && found.author().equals(entry.author()) ? found.number() : 0;
    }

    /** A number for the client of an entry that everybody is about to get; 0 for a client's first, as many say only one thing. */
    int introduce(LogEntry entry) {
        if (entry.seq() == 1) {
            return 0;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(entry.client(), new Known(++last, entry.author()));
        return last;
    }

    /** Whose name may be another one now is introduced again. */
    void forget(PersonId person) {
        known.values().removeIf(one -> one.author().equals(person));
    }

    void forEach(BiConsumer<UUID, Known> action) {
        known.forEach(action);
    }
}
