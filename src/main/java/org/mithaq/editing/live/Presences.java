package org.mithaq.editing.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.Mapping;

/** Who is in a room, in which colour, and where their carets are. Used by the room's writer only, but for the audience. */
final class Presences {

    private static final int COLOURS = 8;

    private final Map<UUID, Participant> people = new LinkedHashMap<>();
    private volatile List<Listener> audience = List.of();

    Collection<Participant> all() {
        return people.values();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    @Nullable Participant find(UUID client) {
        return people.get(client);
    }

    /** The participant on that connection; one who came back on another connection is not found on the old one. */
    @Nullable Participant find(UUID client, Listener listener) {
        var found = people.get(client);
        return found != null && found.listener() == listener ? found : null;
    }

    void put(Participant participant) {
        people.put(participant.client(), participant);
        noteAudience();
    }

    void remove(Participant participant) {
        people.remove(participant.client(), participant);
        noteAudience();
    }

    private void noteAudience() {
        audience = people.values().stream().map(Participant::listener).toList();
    }

    /** Those who listen; for any thread. */
    List<Listener> audience() {
        return audience;
    }

    /** The colour of a person: the same in all windows, else the one that the fewest others have. */
    int colourFor(PersonId person) {
        return people.values().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(Participant::colour)
                .orElseGet(this::rarestColour);
    }

    private int rarestColour() {
        var used = new long[COLOURS];
        people.values().forEach(one -> used[one.colour()]++);
        return IntStream.range(0, COLOURS)
                .reduce((a, b) -> used[b] < used[a] ? b : a)
                .orElse(0);
    }

    /** Carries the carets over new entries; text typed by others at a caret lands behind it. */
    void follow(List<LogEntry> entries) {
        for (var entry : entries) {
            var mapping = new Mapping(Tail.maps(List.of(entry)));
            for (var one : people.values()) {
                var caret = one.caret();
                if (caret != null && caret.version() == entry.version() - 1) {
                    var own = one.client().equals(entry.client());
                    one.show(caret.mapped(mapping, entry.version(), own ? 1 : -1));
                }
            }
        }
    }
}
