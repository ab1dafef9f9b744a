package org.mithaq.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.workshop.Origin.Course;
import org.mithaq.workshop.Origin.Vote;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.Proceedings.Voice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of any words in a section whether a workshop decided them: when, in which, during what, by what vote. */
@Service
@Transactional(readOnly = true)
public class Origins {

    private final DecisionsInText decisions;
    private final Chair chair;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcGroups groups;
    private final JdbcAmendments amendments;
    private final JdbcBallots ballots;
    private final BallotService counting;
    private final Voices voices;
    private final Spots spots;

    Origins(
            DecisionsInText decisions,
            Chair chair,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcGroups groups,
            JdbcAmendments amendments,
            JdbcBallots ballots,
            BallotService counting,
            Voices voices,
            Spots spots) {
        this.decisions = decisions;
        this.chair = chair;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.groups = groups;
        this.amendments = amendments;
        this.ballots = ballots;
        this.counting = counting;
        this.voices = voices;
        this.spots = spots;
    }

    /**
     * All that came from workshops into a section, in the order of its text, what is no longer there last.
     *
     * @throws NotFound unless the person may read the section
     */
    public List<Origin> of(Actor actor, SectionId section) {
        // what went into the text of both languages is one decision
        var rows = new LinkedHashMap<Put, List<Provenance>>();
        decisions.in(actor, section).forEach(row -> rows.computeIfAbsent(
                        new Put(row.decision().workshop(), row.decision().source()), none -> new ArrayList<>())
                .add(row));
        return rows.values().stream()
                .map(all -> origin(actor, all))
                .sorted(Comparator.comparingInt(Origins::place))
                .toList();
    }

    private record Put(WorkshopId workshop, UUID source) {}

    private static int place(Origin origin) {
        return origin.spots().stream()
                .filter(Origin.Spot::isThere)
                .mapToInt(Origin.Spot::from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Origin origin(Actor actor, List<Provenance> rows) {
        var decision = rows.getFirst().decision();
        var workshop = workshops.find(decision.workshop()).orElseThrow(NotFound::new);
        var ballot = decision.ballot().map(BallotId::new).flatMap(ballots::find);
        var decidedAt = ballot.map(HeldBallot::closedAtOrNull)
                .or(() -> agreedAt(decision, workshop))
                .orElse(rows.getFirst().at());
        return new Origin(
                decision,
                workshop.data().title(),
                decidedAt,
                chair.reads(actor, workshop) ? Optional.of(course(workshop, decision, ballot)) : Optional.empty(),
                rows.stream().map(spots::of).toList());
    }

    /** An amendment is decided when it goes into the text; what a group or the room agreed to, when its item ended. */
    private Optional<Instant> agreedAt(Decision decision, Workshop workshop) {
        if (decision.kind() == Decision.Kind.AMENDMENT) {
            return Optional.empty();
        }
        return decision.item()
                .map(item -> Timeline.of(moves.of(workshop.id())).of(item))
                .filter(stretches -> !stretches.isEmpty())
                .map(List::getLast)
                .map(last -> last.toOrNull() == null ? last.from() : last.toOrNull())
                .or(() -> Optional.of(workshop.data()
                        .startsOn()
                        .atTime(workshop.data().startsAt())
                        .atZone(ZoneId.systemDefault())
                        .toInstant()));
    }

    private Course course(Workshop workshop, Decision decision, Optional<HeldBallot> ballot) {
        return new Course(
                workshop,
                decision.item()
                        .flatMap(item -> agendas.of(workshop.id()).find(item))
                        .map(item -> item.data().title()),
                Optional.ofNullable(decision.groupOrNull())
                        .map(GroupId::new)
                        .flatMap(groups::find)
                        .map(GroupWork::name),
                Optional.of(decision)
                        .filter(any -> any.kind() == Decision.Kind.AMENDMENT)
                        .flatMap(any -> amendments.find(new AmendmentId(any.source())))
                        .map(Amendment::number),
                ballot.flatMap(held -> vote(workshop, held, decision)));
    }

    private Optional<Vote> vote(Workshop workshop, HeldBallot ballot, Decision decision) {
        return counting.countedOf(ballot).map(counted -> {
            var result = counted.result();
            var all = voices.of(workshop, ballot, result);
            var option = option(ballot, decision, result, all);
            return new Vote(
                    result,
                    option,
                    option.isEmpty()
                            ? all
                            : all.stream()
                                    .filter(voice -> voice.option().equals(option.get()))
                                    .toList(),
                    ballot.course().reason(),
                    counted.intact());
        });
    }

    /** Which option of the ballot was put into the text: the one that names it, or that says the same words; or the only one. */
    private static Optional<OptionId> option(HeldBallot ballot, Decision decision, Result result, List<Voice> voices) {
        var options = result.ballot().options();
        if (options.size() == 1) {
            return Optional.of(options.getFirst().id());
        }
        var said = decision.verbatim().lines().map(String::strip).toList();
        return options.stream()
                .filter(option -> BallotHarvest.source(ballot.id(), option.id()).equals(decision.source())
                        || said.contains(option.title().ar().strip())
                        || said.contains(option.title().en().strip())
                        || said.getFirst().startsWith(option.id() + " ")
                        || voices.stream().anyMatch(voice -> isOf(voice, option, ballot, decision)))
                .map(Option::id)
                .findFirst();
    }

    private static boolean isOf(Voice voice, Option option, HeldBallot ballot, Decision decision) {
        return voice.option().equals(option.id())
                && BallotHarvest.source(ballot.id(), option.title(), voice).equals(decision.source());
    }
}
