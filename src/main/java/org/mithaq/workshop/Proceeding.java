package org.mithaq.workshop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Ministries;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.outcome.Proceedings;
import org.springframework.stereotype.Component;

/** Gathers what the record of a workshop tells. Names stay out where the meeting rule keeps them. Rights are the callers' business. */
@Component
class Proceeding {

    private final Strategies strategies;
    private final Ministries ministries;
    private final Library library;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final JdbcBallots ballots;
    private final BallotService counting;
    private final JdbcActions actions;
    private final JdbcParking parking;
    private final Evaluating evaluating;
    private final JdbcProvenance decisions;
    private final GroupWork work;
    private final Voices voices;
    private final ZoneId zone = ZoneId.systemDefault();

    Proceeding(
            Strategies strategies,
            Ministries ministries,
            Library library,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcSeats seats,
            JdbcBallots ballots,
            BallotService counting,
            JdbcActions actions,
            JdbcParking parking,
            Evaluating evaluating,
            JdbcProvenance decisions,
            GroupWork work,
            Voices voices) {
        this.strategies = strategies;
        this.ministries = ministries;
        this.library = library;
        this.agendas = agendas;
        this.moves = moves;
        this.seats = seats;
        this.ballots = ballots;
        this.counting = counting;
        this.actions = actions;
        this.parking = parking;
        this.evaluating = evaluating;
        this.decisions = decisions;
        this.work = work;
        this.voices = voices;
    }

    Proceedings of(Workshop workshop) {
        var data = workshop.data();
        var agenda = agendas.of(workshop.id());
        var log = moves.of(workshop.id());
        var timeline = Timeline.of(log);
        var kept = evaluating.kept(workshop.id());
        return new Proceedings(
                data.title(),
                data.purpose(),
                strategies
                        .find(workshop.strategy())
                        .orElseThrow(NotFound::new)
                        .data()
                        .title(),
                data.rule().name(),
                data.rule() == MeetingRule.ATTRIBUTED,
                data.startsOn(),
                data.startsOn().plusDays(data.days() - 1L),
                roll(workshop),
                agenda.items().stream()
                        .map(item -> slot(item, Session.of(log), timeline))
                        .toList(),
                inputs(agenda),
                work.of(workshop).stream().map(this::report).toList(),
                votes(workshop, agenda, timeline),
                tasks(workshop),
                deferred(workshop, agenda),
                went(workshop, agenda),
                Optional.of(kept.tally()).filter(tally -> kept.stage() == Evaluation.Stage.CLOSED && tally.isShown()));
    }

    /** Whoever sat in it at some time, also those who left before the end. */
    private Proceedings.Roll roll(Workshop workshop) {
        var present = seats.of(workshop.id()).stream()
                .filter(seat -> seat.state() == State.PRESENT || seat.state() == State.LEFT)
                .toList();
        var named = workshop.data().rule() == MeetingRule.ATTRIBUTED;
        var delegations = new LinkedHashMap<Bilingual, List<Seat>>();
        present.forEach(seat -> delegations
                .computeIfAbsent(delegation(seat), none -> new ArrayList<>())
                .add(seat));
        var speaking = present.stream().filter(seat -> seat.role().speaks()).toList();
        return new Proceedings.Roll(
                delegations.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().isBlank()))
                        .map(entry -> new Proceedings.Delegation(
                                entry.getKey(),
                                entry.getValue().size(),
                                named
                                        ? entry.getValue().stream()
                                                .map(Seat::name)
                                                .toList()
                                        : List.of()))
                        .toList(),
                speaking.size(),
                (int) speaking.stream()
                        .flatMap(seat -> seat.ministry().stream())
                        .distinct()
                        .count(),
                present.size() - speaking.size(),
                workshop.data().quorum().by().name(),
                workshop.data().quorum().least());
    }

    private Bilingual delegation(Seat seat) {
        return seat.ministry()
                .flatMap(ministries::find)
                .map(ministry -> ministry.name())
                .orElse(new Bilingual(seat.organisation(), seat.organisation()));
    }

    private Proceedings.Slot slot(AgendaItem item, Session session, Timeline timeline) {
        var stretches = timeline.of(item.id());
        var began = stretches.isEmpty() ? null : local(stretches.getFirst().from());
        var last = stretches.isEmpty() ? null : stretches.getLast().toOrNull();
        var spent = session.watch(item.id());
        return new Proceedings.Slot(
                item.id().toString(),
                item.day(),
                item.data().title(),
                item.data().kind().name(),
                item.data().question(),
                item.data().minutes(),
                began,
                last == null ? null : local(last),
                (int) Math.round(spent.before().toSeconds() / 60.0));
    }

    private List<Proceedings.Input> inputs(Agenda agenda) {
        return agenda.items().stream()
                .flatMap(item -> item.data().cards().stream())
                .distinct()
                .sorted()
                .flatMap(card -> library.find(new ItemId(card)).stream())
                .map(item -> new Proceedings.Input(
                        item.id().value(),
                        item.title(),
                        item.catalogueVersion(),
                        library.notesOf(item.id()).stream()
                                .map(note -> new Bilingual(
                                        coded(note.title().in(Language.AR), note.id()),
                                        coded(note.title().in(Language.EN), note.id())))
                                .toList()))
                .toList();
    }

    /** The code last: an Arabic line that begins with it would run from the left. */
    private static String coded(String title, String code) {
        return title + " (" + code + ")";
    }

    private Proceedings.Report report(GroupWork.Done done) {
        var data = done.report().data();
        var ideas = done.board().piles().stream()
                .filter(Proceeding::isTold)
                .sorted(Comparator.comparing((Pile pile) -> pile.card().lane() != Lane.AGREED)
                        .thenComparing(pile -> -pile.supporters().size()))
                .map(this::idea)
                .toList();
        return new Proceedings.Report(
                done.group().id().toString(),
                done.item().id().toString(),
                done.item().data().title(),
                done.name(),
                done.delegations(),
                data.agreed(),
                data.open(),
                data.minority(),
                data.owner(),
                done.report().handedIn(),
                ideas);
    }

    /** A card of the library that nobody touched says nothing of the group. */
    private static boolean isTold(Pile pile) {
        return pile.card().library().isEmpty()
                || pile.card().lane() != Lane.IDEAS
                || !pile.supporters().isEmpty()
                || !pile.remarks().isEmpty();
    }

    private Proceedings.Idea idea(Pile pile) {
        return new Proceedings.Idea(
                work.words(pile.card()),
                pile.card().lane().name(),
                pile.supporters().size(),
                pile.card().joint() ? pile.origins().stream().map(work::words).toList() : List.of(),
                pile.remarks().stream().map(Remark::text).toList());
    }

    private List<Proceedings.Vote> votes(Workshop workshop, Agenda agenda, Timeline timeline) {
        var votes = new ArrayList<Proceedings.Vote>();
        for (var ballot : ballots.of(workshop.id())) {
            var closed = ballot.closedAtOrNull();
            if (!ballot.course().counted() || closed == null) {
                continue;
            }
            var counted = counting.countedOf(ballot).orElseThrow();
            votes.add(new Proceedings.Vote(
                    ballot.id().toString(),
                    Optional.ofNullable(ballot.openedAtOrNull())
                            .flatMap(timeline::at)
                            .flatMap(agenda::find)
                            .map(item -> item.data().title())
                            .orElse(null),
                    local(closed),
                    counted.result(),
                    counted.intact(),
                    ballot.course().reason(),
                    voices.of(workshop, ballot, counted.result())));
        }
        return votes;
    }

    private List<Proceedings.Task> tasks(Workshop workshop) {
        return actions.of(workshop.id()).stream()
                .map(action -> new Proceedings.Task(
                        action.id().toString(),
                        action.data().what(),
                        action.data()
                                .ministry()
                                .flatMap(ministries::find)
                                .map(ministry -> ministry.name())
                                .orElse(new Bilingual(
                                        action.data().owner(), action.data().owner())),
                        action.data().accepted(),
                        action.data().dueOrNull(),
                        action.data().indicator()))
                .toList();
    }

    private List<Proceedings.Deferred> deferred(Workshop workshop, Agenda agenda) {
        return parking.of(workshop.id()).stream()
                .map(parked -> new Proceedings.Deferred(
                        parked.id().toString(), parked.subject(), title(agenda, parked.itemOrNull()), parked.goesTo()))
                .toList();
    }

    /** Each once, though it went into the text of both languages. */
    private List<Proceedings.Went> went(Workshop workshop, Agenda agenda) {
        var known = new LinkedHashMap<String, Proceedings.Went>();
        for (var row : decisions.of(workshop.id())) {
            var decision = row.decision();
            var key = decision.source() + " " + row.section();
            known.putIfAbsent(
                    key,
                    new Proceedings.Went(
                            key,
                            decision.kind().name(),
                            section(row),
                            decision.verbatim(),
                            state(row),
                            title(agenda, decision.itemOrNull())));
        }
        return List.copyOf(known.values());
    }

    private Bilingual section(Provenance row) {
        return strategies
                .section(row.section())
                .map(section -> new Bilingual(
                        section.number() + " " + section.data().title().in(Language.AR),
                        section.number() + " " + section.data().title().in(Language.EN)))
                .orElse(Bilingual.EMPTY);
    }

    static String state(Provenance row) {
        var accepted = row.acceptedOrNull();
        return accepted == null ? "OPEN" : accepted ? "ACCEPTED" : "REJECTED";
    }

    private static @Nullable Bilingual title(Agenda agenda, @Nullable AgendaItemId item) {
        return item == null
                ? null
                : agenda.find(item).map(found -> found.data().title()).orElse(null);
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(zone).toLocalDateTime();
    }
}
