package org.mithaq.journey;

import java.util.function.Consumer;

/** The door of a workshop in the browser, its code known already. */
final class JoinPage {

    private JoinPage() {}

    /** Asks for a seat as a guest of no ministry. */
    static Consumer<Seat> asking(String name) {
        return seat -> {
            seat.page().locator("#name input").fill(name);
            seat.page().locator("#consent input").check();
            seat.page().locator("#join").click();
        };
    }
}
