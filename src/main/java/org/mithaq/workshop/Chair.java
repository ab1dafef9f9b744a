package org.mithaq.workshop;

import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.springframework.stereotype.Component;

/** Who may do what to a workshop: whoever may not read its strategy is told that there is none. */
@Component
class Chair {

    private final AccessPolicy policy;
    private final JdbcWorkshops workshops;
    private final JdbcSeats seats;

    Chair(AccessPolicy policy, JdbcWorkshops workshops, JdbcSeats seats) {
        this.policy = policy;
        this.workshops = workshops;
        this.seats = seats;
    }

    Workshop read(Actor actor, WorkshopId id) {
        var workshop = workshops.find(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, workshop.strategy());
        return workshop;
    }

    boolean reads(Actor actor, Workshop workshop) {
        return policy.may(actor, Act.READ, workshop.strategy());
    }

    /** For those who facilitate in the strategy: changing the plan, giving roles. */
    Workshop plan(Actor actor, WorkshopId id) {
        var workshop = read(actor, id);
        policy.require(actor, Act.FACILITATE, workshop.strategy());
        return workshop;
    }

    /** For those who facilitate in the strategy, or hold a seat as (co-)facilitator and may still read it. */
    Workshop run(Actor actor, WorkshopId id) {
        var workshop = read(actor, id);
        if (!runs(actor, workshop)) {
            throw new Denied();
        }
        return workshop;
    }

    boolean runs(Actor actor, Workshop workshop) {
        return policy.may(actor, Act.FACILITATE, workshop.strategy())
                || policy.may(actor, Act.READ, workshop.strategy())
                        && actor.signedIn()
                                .flatMap(person -> seats.find(workshop.id(), person))
                                .filter(seat -> seat.isPresent() && seat.role().runs())
                                .isPresent();
    }
}
