package org.mithaq.workshop;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Membership;
import org.mithaq.account.Memberships;
import org.mithaq.account.Ministries;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of workshops: whoever has the code, with an account or without, asks for a seat here and can do nothing else. */
@Service
@Transactional
public class Entrance {

    private final CodeThrottle throttle;
    private final AccessPolicy policy;
    private final People people;
    private final Memberships memberships;
    private final Ministries ministries;
    private final JdbcWorkshops workshops;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Entrance(
            CodeThrottle throttle,
            AccessPolicy policy,
            People people,
            Memberships memberships,
            Ministries ministries,
            JdbcWorkshops workshops,
            JdbcMoves moves,
            JdbcSeats seats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.policy = policy;
        this.people = people;
        this.memberships = memberships;
        this.ministries = ministries;
        this.workshops = workshops;
        this.moves = moves;
        this.seats = seats;
        this.clock = clock;
        this.events = events;
    }

    /** Who wants to join as a guest. @param consents to the meeting rule */
    public record Guest(
            String name, @Nullable MinistryId ministry, String organisation, SeatRole role, boolean consents) {}

    /** A seat just taken, and the token by which the guest's browser is known again. */
    public record Taken(Seat seat, String token) {}

    /**
     * The workshop of a code, if it can be joined.
     *
     * @param address from which it is asked, for the limit on guesses
     * @throws Invalid when there is none, it is over, or too many wrong codes came; wrong and over are not told apart
     */
    @Transactional(readOnly = true)
    public Workshop look(String code, String address) {
        if (!throttle.allows(address)) {
            throw new Invalid("workshop.refusal.throttled");
        }
        var found = JoinCode.read(code).flatMap(workshops::findByCode).filter(this::joinable);
        if (found.isEmpty()) {
            throttle.failed(address);
            throw new Invalid("workshop.refusal.code");
        }
        return found.get();
    }

    /** A guest's seat, in the waiting room until somebody admits them. */
    public Taken join(String code, String address, Guest guest) {
        var workshop = look(code, address);
        if (!guest.consents()) {
            throw new Invalid("workshop.refusal.consent");
        }
        if (guest.role() != SeatRole.PARTICIPANT && guest.role() != SeatRole.OBSERVER) {
            throw new Invalid("workshop.refusal.guestRole");
        }
        var ministry = guest.ministry();
        if (ministry != null && ministries.find(ministry).isEmpty()) {
            throw new NotFound();
        }
        var name = Checked.required(guest.name(), 120);
        var organisation = Checked.optional(guest.organisation(), 200);
        workshops.lock(workshop.id());
        SeatCount.require(workshop, seats.of(workshop.id()), true);
        var now = Times.now(clock);
        var seat = new Seat(
                SeatId.random(),
                workshop.id(),
                null,
                name,
                ministry,
                organisation,
                guest.role(),
                State.WAITING,
                now,
                now,
                now);
        var token = SeatTokens.random();
        seats.insert(seat, SeatTokens.hash(token));
        changed(workshop, seat);
        return new Taken(seat, token);
    }

    /**
     * A member's seat, at once and without waiting; the same one when they come again.
     *
     * @param consents to the meeting rule; asked only for a new seat
     */
    public Seat join(Actor actor, WorkshopId id, boolean consents) {
        var workshop = workshops.lock(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, workshop.strategy());
        if (!joinable(workshop)) {
            throw new Invalid("workshop.refusal.over");
        }
        var me = people.find(policy.requireSignedIn(actor)).orElseThrow(NotFound::new);
        var now = Times.now(clock);
        var known = seats.find(id, me.id());
        if (known.isPresent()) {
            return back(workshop, known.get(), now);
        }
        if (!consents) {
            throw new Invalid("workshop.refusal.consent");
        }
        SeatCount.require(workshop, seats.of(id), true);
        var seat = seat(actor, workshop, me, now);
        seats.insert(seat, null);
        changed(workshop, seat);
        return seat;
    }

    private Seat back(Workshop workshop, Seat seat, java.time.Instant now) {
        if (seat.state() == State.REMOVED) {
            throw new Invalid("workshop.refusal.removed");
        }
        if (seat.isPresent()) {
            return seat;
        }
        SeatCount.require(workshop, seats.of(workshop.id()), true);
        var back = seat.with(State.PRESENT, now);
        seats.update(back);
        changed(workshop, back);
        return back;
    }

    private Seat seat(Actor actor, Workshop workshop, Person me, java.time.Instant now) {
        var ministry = memberships
                .find(me.id(), workshop.strategy())
                .flatMap(Membership::ministry)
                .or(me::ministry)
                .orElse(null);
        var name = me.name().in(workshop.data().language());
        return new Seat(
                SeatId.random(),
                workshop.id(),
                me.id(),
                name.substring(0, Math.min(120, name.length())),
                ministry,
                "",
                role(actor, workshop),
                State.PRESENT,
                now,
                now,
                now);
    }

    /** The first who facilitates leads, further ones help; an observer of the strategy observes here too. */
    private SeatRole role(Actor actor, Workshop workshop) {
        if (policy.may(actor, Act.FACILITATE, workshop.strategy())) {
            var led = seats.of(workshop.id()).stream().anyMatch(seat -> seat.role() == SeatRole.FACILITATOR);
            return led ? SeatRole.CO_FACILITATOR : SeatRole.FACILITATOR;
        }
        return policy.may(actor, Act.COMMENT, workshop.strategy()) ? SeatRole.PARTICIPANT : SeatRole.OBSERVER;
    }

    private boolean joinable(Workshop workshop) {
        return workshop.admits(clock.instant(), ZoneId.systemDefault())
                && Session.of(moves.of(workshop.id())).phase() != Phase.CLOSED;
    }

    private void changed(Workshop workshop, Seat seat) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.SEATS, Set.of(seat.id())));
    }
}
