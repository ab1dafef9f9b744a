package org.mithaq.journey;

import java.util.function.Consumer;

/**
 * A view in a state that somebody sees: who looks at it, under which registered route, at which address, and what was done there.
 *
 * @param login of the demo; nobody is signed in when empty
 * @param route the template of the route, or the simple name of the class of an error page
 */
record View(String name, String login, String route, String address, Consumer<Seat> done) {

    static View of(String name, String login, String route, String address) {
        return new View(name, login, route, address, seat -> {});
    }

    View then(String what, Consumer<Seat> act) {
        return new View(name + ", " + what, login, route, address, done.andThen(act));
    }
}
