package org.mithaq.finding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.Texts;
import org.mithaq.finding.Found.End;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
class GuardedFindingService implements FindingService {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Texts texts;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuardedFindingService(
            AccessPolicy policy,
            Strategies strategies,
            Texts texts,
            Revisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.texts = texts;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Found find(Actor actor, StrategyId strategy, Query query) {
        policy.require(actor, Act.READ, strategy);
        var person = policy.requireSignedIn(actor);
        var wording = query.wording();
        var until = System.nanoTime() + PATIENCE;
        var found = new ArrayList<Found.InText>();
        var left = MOST_HITS;
        for (var place : places(strategy, body -> query.languages().contains(body.language()))) {
            if (!query.looksIn(place.section().id())) {
                continue;
            }
            if (System.nanoTime() > until) {
                return new Found(found, End.TOO_LONG);
            }
            var body = place.body();
            var hits = Search.in(texts.current(body.id()), wording, left + 1);
            var more = hits.size() > left;
            if (left > 0 && !hits.isEmpty()) {
                var kept = more ? hits.subList(0, left) : hits;
                found.add(new Found.InText(
                        place.section(), body, revisions.partOf(person, body.id()), List.copyOf(kept)));
                left -= kept.size();
            }
            if (more) {
                return new Found(found, End.TOO_MANY);
            }
        }
        return new Found(found, End.COMPLETE);
    }

    @Override
    public Outcome replace(Actor actor, StrategyId strategy, Query query, String replacement, List<Hit> chosen) {
        policy.require(actor, Act.READ, strategy);
        var person = policy.requireSignedIn(actor);
        var wording = query.wording();
        var words = Checked.optional(replacement, LONGEST_REPLACEMENT).replace('\n', ' ');
        var byBody = chosen.stream().collect(Collectors.groupingBy(Hit::body, LinkedHashMap::new, Collectors.toList()));
        var outcomes = new ArrayList<Outcome.InText>();
        for (var place : places(strategy, body -> byBody.containsKey(body.id()))) {
            outcomes.add(replace(
                    person, place, wording, words, byBody.get(place.body().id())));
        }
        var outcome = new Outcome(List.copyOf(outcomes));
        tell(strategy, person, query, words, outcome, false);
        return outcome;
    }

    private Outcome.InText replace(PersonId person, Place place, Wording wording, String words, List<Hit> chosen) {
        var body = place.body().id();
        var part = revisions.partOf(person, body);
        var version = chosen.getFirst().version();
        var wanted = chosen.stream()
                .filter(hit -> hit.replaceable() && hit.version() == version)
                .toList();
        if (part.compareTo(Part.SUGGESTS) > 0 || wanted.isEmpty()) {
            return place.refused(body, chosen.size());
        }
        var seen = Search.in(texts.at(body, version), wording, Integer.MAX_VALUE);
        var still = new AtomicReference<List<Hit>>(List.of());
        try {
            var after = revisions.revise(body, person, part, newest -> {
                var now = Search.in(body, version, newest, wording, Integer.MAX_VALUE);
                var here = Rewording.still(wanted, seen, now);
                still.set(here);
                return part == Part.EDITS
                        ? Rewording.steps(newest, here, words)
                        : Rewording.suggestions(newest, here, words, person, clock.millis());
            });
            var here = still.get();
            var changed = wanted.size() - here.size();
            var done = new Outcome.Done(
                    body, after.version() - 1, after.version(), part == Part.EDITS ? here : List.of(), words.length());
            return part == Part.EDITS
                    ? place.outcome(here.size(), 0, changed, chosen.size() - wanted.size(), done)
                    : place.outcome(0, here.size(), changed, chosen.size() - wanted.size(), done);
        } catch (Denied closedMeanwhile) {
            return place.refused(body, chosen.size());
        }
    }

    @Override
    public Outcome undo(Actor actor, StrategyId strategy, Query query, String replacement, Outcome done) {
        policy.require(actor, Act.READ, strategy);
        var person = policy.requireSignedIn(actor);
        var byBody = done.texts().stream()
                .filter(text -> text.replaced() > 0)
                .collect(Collectors.toMap(text -> text.body().id(), Function.identity()));
        var outcomes = places(strategy, body -> byBody.containsKey(body.id())).stream()
                .map(place -> undo(person, place, byBody.get(place.body().id()).done()))
                .toList();
        var outcome = new Outcome(outcomes);
        tell(strategy, person, query, replacement, outcome, true);
        return outcome;
    }

    private Outcome.InText undo(PersonId person, Place place, Outcome.Done done) {
        var body = place.body().id();
        var count = new AtomicReference<>(0);
        try {
            var before = texts.at(body, done.before()).document();
            var after = texts.at(body, done.after()).document();
            var now = revisions.revise(body, person, Part.EDITS, newest -> {
                var steps = Restoring.steps(before, after, newest, done);
                count.set(steps.size());
                return steps;
            });
            var left = done.hits().size() - count.get();
            var nothing = new Outcome.Done(body, now.version(), now.version(), List.of(), 0);
            return place.outcome(count.get(), 0, left, 0, nothing);
        } catch (Denied closedMeanwhile) {
            return place.refused(body, done.hits().size());
        }
    }

    private void tell(StrategyId strategy, PersonId by, Query query, String words, Outcome outcome, boolean undone) {
        if (outcome.replaced() + outcome.suggested() > 0) {
            var touched = (int) outcome.texts().stream()
                    .filter(text -> text.replaced() + text.suggested() > 0)
                    .count();
            events.publishEvent(new Reworded(
                    strategy, by, query.words(), words, touched, outcome.replaced(), outcome.suggested(), undone));
        }
    }

    private record Place(Section section, Body body) {

        Outcome.InText outcome(int replaced, int suggested, int changed, int refused, Outcome.Done done) {
            return new Outcome.InText(section, body, replaced, suggested, changed, refused, done);
        }

        Outcome.InText refused(BodyId id, int count) {
            return outcome(0, 0, 0, count, new Outcome.Done(id, 0, 0, List.of(), 0));
        }
    }

    /** The texts of a strategy in the order of its outline, Arabic first. */
    private List<Place> places(StrategyId strategy, Predicate<Body> which) {
        var bodies = strategies.bodies(strategy).stream()
                .filter(which)
                .sorted(Comparator.comparing(Body::language))
                .collect(Collectors.groupingBy(Body::section));
        return strategies.outline(strategy).stream()
                .flatMap(section ->
                        bodies.getOrDefault(section.id(), List.of()).stream().map(body -> new Place(section, body)))
                .toList();
    }
}
