package org.mithaq.journey;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A view in a state that somebody sees: who looks at it, under which registered route, at which address, and what was done there.
 *
 * @param login of the demo; nobody is signed in when empty
 * @param route the template of the route, or the simple name of the class of an error page
 * @param before the state in which {@code act} is done; none for the view as it opens
 */
record View(
        String name,
        String login,
        String route,
        String address,
        @Nullable View before,
        Consumer<Seat> act) {

    static View of(String name, String login, String route, String address) {
        return new View(name, login, route, address, null, seat -> {});
    }

    View then(String what, Consumer<Seat> act) {
        return new View(name + ", " + what, login, route, address, this, act);
    }

    /** Does what leads from the view as it opens to this state. */
    void reach(Seat seat) {
        if (before != null) {
            before.reach(seat);
        }
        act.accept(seat);
    }
}
