package org.mithaq.workshop;

import org.mithaq.account.Actor;

/**
 * By what somebody takes their seat. A guest's pass opens nothing but {@link SeatService}, which says whose seat it
 * is, and the services of boards that ask it: {@link BoardService}, {@link GalleryService}. No service of members takes one.
 */
public sealed interface Pass {

    record Member(Actor actor) implements Pass {}

    /** @param token what the entrance gave and the guest's browser keeps */
    record Guest(String token) implements Pass {}
}
