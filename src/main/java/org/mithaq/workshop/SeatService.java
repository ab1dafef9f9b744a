package org.mithaq.workshop;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.evaluation.Sheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does from their seat, with an account or without. The only service that knows what a guest's {@link Pass} is. */
@Service
@Transactional
public class SeatService {

    private final AccessPolicy policy;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final JdbcFloor floor;
    private final Voting voting;
    private final ParkingLot parking;
    private final Evaluating evaluating;
    private final SharedReadings readings;
    private final Proposals proposals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeatService(
            AccessPolicy policy,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcSeats seats,
            JdbcFloor floor,
            Voting voting,
            ParkingLot parking,
            Evaluating evaluating,
            SharedReadings readings,
            Proposals proposals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.seats = seats;
        this.floor = floor;
        this.voting = voting;
        this.parking = parking;
        this.evaluating = evaluating;
        this.readings = readings;
        this.proposals = proposals;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What somebody sees from their seat; whoever waits sees no agenda.
     *
     * @param position of the own raised hand among those waiting, from 1; 0 when it is down
     * @param speakingOrNull whose turn it is
     */
    public record Sight(
            Workshop workshop,
            Seat seat,
            Agenda agenda,
            Session session,
            int position,
            @Nullable Seat speakingOrNull) {

        public Optional<Seat> speaking() {
            return Optional.ofNullable(speakingOrNull);
        }

        /** Whether the holder of the seat has the floor. */
        public boolean speaks() {
            return speaking().filter(one -> one.id().equals(seat.id())).isPresent();
        }

        public Optional<AgendaItem> current() {
            return session.current().flatMap(agenda::find);
        }
    }

    /** @throws NotFound when the pass opens no seat of that workshop */
    @Transactional(readOnly = true)
    public Sight see(Pass pass, WorkshopId id) {
        var seat = seat(pass, id);
        var workshop = workshops.find(id).orElseThrow(NotFound::new);
        if (seat.state() == State.WAITING || seat.state() == State.REMOVED) {
            var nothing = Session.of(List.of());
            return new Sight(workshop, seat, new Agenda(List.of()), nothing, 0, null);
        }
        var session = Session.of(moves.of(id));
        var spoken = floor.of(id);
        var waiting = spoken.waiting(session.currentOrNull()).stream()
                .map(speaker -> speaker.seat().id())
                .toList();
        var speaking = spoken.speaking().map(Speaker::seat).orElse(null);
        return new Sight(workshop, seat, agendas.of(id), session, waiting.indexOf(seat.id()) + 1, speaking);
    }

    /** Asks for the floor in the current item; nothing happens when the hand is up already. */
    public void raiseHand(Pass pass, WorkshopId id) {
        var seat = present(pass, id);
        var workshop = workshops.lock(id).orElseThrow(NotFound::new);
        var session = Session.of(moves.of(id));
        var item = session.current().flatMap(agendas.of(id)::find);
        if (!seat.role().speaks()) {
            throw new Denied("workshop.refusal.observer");
        }
        if (session.phase() != Phase.OPEN
                || item.isEmpty()
                || !item.get().data().kind().works()) {
            throw new Invalid("workshop.refusal.noFloor");
        }
        if (session.quiet()) {
            throw new Invalid("workshop.refusal.quiet");
        }
        var up = floor.of(id).all().stream()
                .anyMatch(speaker -> speaker.seat().id().equals(seat.id())
                        && speaker.item().equals(item.get().id())
                        && (speaker.waits() || speaker.speaks()));
        if (!up) {
            floor.ask(id, item.get().id(), seat.id(), Times.now(clock));
            changed(workshop, Part.FLOOR);
        }
    }

    public void lowerHand(Pass pass, WorkshopId id) {
        var seat = present(pass, id);
        var workshop = workshops.lock(id).orElseThrow(NotFound::new);
        floor.of(id).all().stream()
                .filter(speaker -> speaker.waits() && speaker.seat().id().equals(seat.id()))
                .forEach(speaker -> floor.withdraw(speaker.id()));
        changed(workshop, Part.FLOOR);
    }

    /** The ballot of the moment, if one has opened; nothing for whoever waits at the door. */
    @Transactional(readOnly = true)
    public Optional<Booth> booth(Pass pass, WorkshopId id) {
        var seat = seat(pass, id);
        return seat.isPresent() ? voting.booth(seat, moves.of(id)) : Optional.empty();
    }

    /**
     * Casts a vote; when this returns it is stored.
     *
     * @param submission names this act of voting: the same one sent again is counted once and accepted
     * @param again whether the voter means to replace an earlier paper, which only open ballots allow
     */
    public void cast(Pass pass, WorkshopId id, BallotId ballot, Paper paper, UUID submission, boolean again) {
        var seat = present(pass, id);
        voting.cast(workshops.find(id).orElseThrow(NotFound::new), seat, ballot, paper, submission, again);
    }

    /** What was put off so far; everybody in the room sees it. */
    @Transactional(readOnly = true)
    public List<Parked> parked(Pass pass, WorkshopId id) {
        return parking.of(present(pass, id).workshop());
    }

    /** Puts a subject off, so that it is not lost; the same words sent twice are put off once. */
    public void park(Pass pass, WorkshopId id, String subject) {
        parking.park(id, subject, "", present(pass, id).id(), null);
    }

    /** Whether the seat is asked what it thinks of the workshop, and has not said. */
    @Transactional(readOnly = true)
    public boolean isAsked(Pass pass, WorkshopId id) {
        return evaluating.asks(seat(pass, id));
    }

    /** Says what the seat thinks of the workshop, once; nothing that is kept tells that it was this one. */
    public void answer(Pass pass, WorkshopId id, Sheet sheet) {
        evaluating.answer(seat(pass, id), sheet);
    }

    /** The text before the room; nothing for whoever is not in it. */
    @Transactional(readOnly = true)
    public Optional<Plenary> reading(Pass pass, WorkshopId id) {
        return seat(pass, id).isPresent()
                ? readings.open(workshops.find(id).orElseThrow(NotFound::new))
                : Optional.empty();
    }

    /** Proposes a change to a line. What is sent again under the same submission is taken once. */
    public void propose(Pass pass, WorkshopId id, AmendmentId submission, Proposal proposal) {
        var seat = present(pass, id);
        if (proposals.propose(seat, submission, proposal)) {
            changed(workshops.find(id).orElseThrow(NotFound::new), Part.READING);
        }
    }

    /** Takes back what the holder of the seat proposed. @throws org.mithaq.common.StaleVersion when it is decided already */
    public void withdraw(Pass pass, WorkshopId id, AmendmentId amendment) {
        proposals.withdraw(seat(pass, id), amendment);
        changed(workshops.find(id).orElseThrow(NotFound::new), Part.READING);
    }

    /** Leaves the room; the seat stays the person's own. */
    public void leave(Pass pass, WorkshopId id) {
        state(pass, id, State.LEFT);
    }

    /** Comes back to a seat that was left. */
    public void comeBack(Pass pass, WorkshopId id) {
        state(pass, id, State.PRESENT);
    }

    private void state(Pass pass, WorkshopId id, State state) {
        var workshop = workshops.lock(id).orElseThrow(NotFound::new);
        var seat = seat(pass, id);
        if (seat.state() != State.PRESENT && seat.state() != State.LEFT) {
            throw new Denied("workshop.refusal.notAdmitted");
        }
        if (seat.state() == state) {
            return;
        }
        SeatCount.require(workshop, seats.of(id), state == State.PRESENT);
        seats.update(seat.with(state, Times.now(clock)));
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.SEATS, Set.of(seat.id())));
    }

    private Seat present(Pass pass, WorkshopId id) {
        var seat = seat(pass, id);
        if (!seat.isPresent()) {
            throw new Denied("workshop.refusal.notAdmitted");
        }
        return seat;
    }

    private Seat seat(Pass pass, WorkshopId id) {
        var workshop = workshops.find(id).orElseThrow(NotFound::new);
        var seat =
                switch (pass) {
                    case Pass.Guest guest ->
                        seats.findByToken(SeatTokens.hash(guest.token()))
                                .filter(found -> workshop.admits(clock.instant(), ZoneId.systemDefault()));
                    case Pass.Member member ->
                        member.actor()
                                .signedIn()
                                .filter(person -> policy.may(member.actor(), Act.READ, workshop.strategy()))
                                .flatMap(person -> seats.find(id, person));
                };
        return seat.filter(found -> found.workshop().equals(id)).orElseThrow(NotFound::new);
    }

    private void changed(Workshop workshop, Part part) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), part));
    }
}
