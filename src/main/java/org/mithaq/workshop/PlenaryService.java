package org.mithaq.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.Refusal;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Amendment.State;
import org.mithaq.workshop.Reading.Shown;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading a text line by line before the whole room, and deciding what is proposed to its lines. Each step of a reading names the version
 * that the person saw: of several who act at once one succeeds, the others get {@link StaleVersion}.
 */
@Service
@Transactional
public class PlenaryService {

    /** After so long, whoever was putting an amendment into the text has failed, and somebody else may. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Chair chair;
    private final AccessPolicy policy;
    private final Strategies strategies;
    private final JdbcWorkshops workshops;
    private final JdbcMoves moves;
    private final JdbcReadings readings;
    private final JdbcAmendments amendments;
    private final JdbcBallots ballots;
    private final Readings sight;
    private final ReadLines lines;
    private final DecisionsInText decisions;
    private final ParkingLot parking;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlenaryService(
            Chair chair,
            AccessPolicy policy,
            Strategies strategies,
            JdbcWorkshops workshops,
            JdbcMoves moves,
            JdbcReadings readings,
            JdbcAmendments amendments,
            JdbcBallots ballots,
            Readings sight,
            ReadLines lines,
            DecisionsInText decisions,
            ParkingLot parking,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.strategies = strategies;
        this.workshops = workshops;
        this.moves = moves;
        this.readings = readings;
        this.amendments = amendments;
        this.ballots = ballots;
        this.sight = sight;
        this.lines = lines;
        this.decisions = decisions;
        this.parking = parking;
        this.clock = clock;
        this.events = events;
    }

    /** What is before the room; for every member of the strategy. */
    @Transactional(readOnly = true)
    public Optional<Plenary> now(Actor actor, WorkshopId id) {
        return sight.open(chair.read(actor, id).id());
    }

    /** Everything that was ever proposed, with what became of it; the parking lot among it. */
    @Transactional(readOnly = true)
    public List<Amendment> amendments(Actor actor, WorkshopId id) {
        return amendments.of(chair.read(actor, id).id());
    }

    /**
     * Puts the text of a section before the room, for the current item. What was before it goes.
     *
     * @throws Invalid when no item runs, or there is nothing to read in these languages
     */
    public void open(Actor actor, WorkshopId id, SectionId section, Set<Language> languages) {
        var workshop = chair.run(actor, id);
        var by = policy.requireSignedIn(actor);
        workshops.lock(id);
        var session = Session.of(moves.of(id));
        if (session.phase() != Phase.OPEN) {
            throw new Invalid("workshop.refusal.phase." + session.phase());
        }
        var item = session.current().orElseThrow(() -> new Invalid("workshop.refusal.noItem"));
        strategies
                .section(section)
                .filter(found -> found.strategy().equals(workshop.strategy()))
                .orElseThrow(NotFound::new);
        Map<Language, Shown> texts = new EnumMap<>(Language.class);
        strategies.bodies(section).stream()
                .filter(body -> languages.contains(body.language()))
                .forEach(body -> texts.put(body.language(), new Shown(body.id(), lines.version(body.id()))));
        var now = Times.now(clock);
        var reading = new Reading(ReadingId.random(), id, item, section, 1, texts, 1, 1, now, null);
        if (sight.of(reading).blocks() == 0) {
            throw new Invalid("workshop.refusal.nothingToRead");
        }
        readings.open(id).ifPresent(before -> readings.update(before.closed(now)));
        readings.insert(reading, by);
        changed(workshop);
    }

    /** Takes the text from the screens; what was proposed stays. */
    public void close(Actor actor, ReadingId id, long expected) {
        move(actor, id, expected, reading -> reading.closed(Times.now(clock)));
    }

    /** Goes to a line. @throws Invalid when there is none of that number */
    public void read(Actor actor, ReadingId id, long expected, Plenary.Spot spot) {
        move(actor, id, expected, reading -> {
            if (spot.sentence() < 1 || spot.sentence() > sight.of(reading).sentences(spot.block())) {
                throw new Invalid("workshop.refusal.noLine", spot);
            }
            return reading.at(spot.block(), spot.sentence());
        });
    }

    /** Puts the newest text before the room. The line that is read, and what is proposed, go with their words where these are still there. */
    public void renew(Actor actor, ReadingId id, long expected) {
        move(actor, id, expected, reading -> {
            Map<Language, Shown> texts = new EnumMap<>(Language.class);
            reading.texts()
                    .forEach((language, text) ->
                            texts.put(language, new Shown(text.body(), lines.version(text.body()))));
            var fresh = reading.of(texts);
            var after = sight.of(fresh);
            return texts.entrySet().stream()
                    .flatMap(text -> here(reading, text.getKey(), text.getValue()).stream())
                    .findFirst()
                    .or(() -> Optional.of(
                            new Plenary.Spot(Math.clamp(reading.block(), 1, Math.max(1, after.blocks())), 1)))
                    .map(spot -> fresh.at(spot.block(), spot.sentence()))
                    .orElseThrow();
        });
    }

    private Optional<Plenary.Spot> here(Reading reading, Language language, Shown fresh) {
        return reading.text(language).flatMap(old -> {
            var before = lines.at(old.body(), old.version());
            return before.at(reading.block(), reading.sentence())
                    .flatMap(line -> lines.at(fresh.body(), fresh.version()).still(line.line(), before))
                    .map(line ->
                            new Plenary.Spot(line.line().block(), line.line().sentence()));
        });
    }

    private void move(Actor actor, ReadingId id, long expected, UnaryOperator<Reading> step) {
        var reading = readings.find(id).orElseThrow(NotFound::new);
        var workshop = chair.run(actor, reading.workshop());
        if (reading.version() != expected || !reading.isOpen()) {
            throw new StaleVersion();
        }
        readings.update(step.apply(reading));
        changed(workshop);
    }

    /**
     * Puts an amendment into the text, as a suggestion with this plenary as its origin. Of several who do so at once one succeeds.
     *
     * @param ballot that decided it, closed by now; may be none
     * @throws StaleVersion when it is not open any more, or somebody else is at it
     * @throws Refusal as {@link DecisionsInText#suggest}; the amendment stays open
     */
    @Transactional(propagation = Propagation.NEVER)
    public Provenance adopt(Actor actor, AmendmentId id, @Nullable BallotId ballot) {
        var amendment = amendments.find(id).orElseThrow(NotFound::new);
        var workshop = chair.run(actor, amendment.workshop());
        var by = policy.requireSignedIn(actor);
        if (ballot != null
                && ballots.find(ballot)
                        .filter(found -> found.workshop().equals(workshop.id())
                                && found.course().showsResult())
                        .isEmpty()) {
            throw new Invalid("workshop.refusal.ballotNotClosed");
        }
        var reading = readings.find(amendment.reading()).orElseThrow(NotFound::new);
        var now = Times.now(clock);
        if (!amendments.take(id, now, now.minus(PATIENCE))) {
            throw new StaleVersion();
        }
        try {
            var line = new Wording.Place(amendment.textVersion(), sight.line(amendment));
            var made = decisions.suggest(
                    actor, decision(amendment, reading, ballot, line), amendment.body(), wording(amendment, line));
            amendments.adopted(id, ballot, by, Times.now(clock));
            return made;
        } catch (Refusal refused) {
            amendments.release(id);
            throw refused;
        } finally {
            changed(workshop);
        }
    }

    private static Decision decision(
            Amendment amendment, Reading reading, @Nullable BallotId ballot, Wording.Place place) {
        return new Decision(
                amendment.workshop(),
                reading.item(),
                null,
                ballot == null ? null : ballot.value(),
                Decision.Kind.AMENDMENT,
                amendment.id().value(),
                amendment.kind() == Kind.DELETE ? place.line().text() : amendment.text());
    }

    private static Wording wording(Amendment amendment, Wording.Place place) {
        return switch (amendment.kind()) {
            case REPLACE -> new Wording.Instead(place, amendment.text());
            case ADD -> new Wording.After(place, amendment.text());
            case DELETE -> new Wording.Without(place);
        };
    }

    /** @throws StaleVersion when it is not open any more */
    public void reject(Actor actor, AmendmentId id) {
        decide(actor, id, State.REJECTED);
    }

    /** To the parking lot, with section, line and words. @throws StaleVersion when it is not open any more */
    public void postpone(Actor actor, AmendmentId id) {
        decide(actor, id, State.POSTPONED);
        var amendment = amendments.find(id).orElseThrow(NotFound::new);
        var reading = readings.find(amendment.reading()).orElseThrow(NotFound::new);
        var section = strategies.section(reading.section()).orElseThrow(NotFound::new);
        var line = sight.line(amendment);
        var words = amendment.kind() == Kind.DELETE ? line.text() : amendment.text();
        var subject = "%s · %s · %s".formatted(section.number(), line.number(), words.replace('\n', ' '));
        var fits = subject.length() <= Parked.LONGEST ? subject : subject.substring(0, Parked.LONGEST - 1) + "…";
        parking.park(amendment.workshop(), fits, "", amendment.seat(), null);
    }

    private void decide(Actor actor, AmendmentId id, State state) {
        var amendment = amendments.find(id).orElseThrow(NotFound::new);
        var workshop = chair.run(actor, amendment.workshop());
        var by = policy.requireSignedIn(actor);
        var now = Times.now(clock);
        if (!amendments.decide(id, state, by, now, now.minus(PATIENCE))) {
            throw new StaleVersion();
        }
        changed(workshop);
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.READING));
    }
}
