package org.mithaq.workshop;

import org.mithaq.account.Actor;

/**
 * By what somebody takes their seat. A guest's pass opens nothing but {@link SeatService}, which says whose seat it
 * is, and the services of boards that ask it: {@link BoardService}, {@link GalleryService}. No service of members takes one.
 * In the text of a group a guest is known by their seat ({@link GuestWriters}).
 */
public sealed interface Pass {

    record Member(Actor actor) implements Pass {}

    /** @param token what the entrance gave and the guest's browser keeps */
    record Guest(String token) implements Pass {

        /** The name of the cookie that keeps a token begins so and ends in the id of the workshop. */
        public static final String COOKIE = "mithaq-seat-";
    }
}
