package org.mithaq.editing.live;

import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.account.Actor;
import org.mithaq.account.People;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.editing.jdbc.StepLog;
import org.mithaq.prose.Attribution;
import org.mithaq.strategy.Strategies;

/**
 * Follows the logs of the texts that were asked about lately. A text is read once from its first entry, a page at a time, and from then
 * on only what was added; how many are kept is bounded by their number and their size together.
 */
final class LoggedAuthorship implements Authorship {

    private static final int PAGE = 1000;
    private static final int KEPT_TEXTS = 200;

    /** About as many bytes twice over: ten million characters are hundreds of long sections. */
    private static final long KEPT_POSITIONS = 10_000_000;

    private final StepLog log;
    private final Strategies strategies;
    private final Rights rights;
    private final People people;
    private final Map<BodyId, Followed> followed = new LinkedHashMap<>(16, 0.75f, true);

    LoggedAuthorship(StepLog log, Strategies strategies, Rights rights, People people) {
        this.log = log;
        this.strategies = strategies;
        this.rights = rights;
        this.people = people;
    }

    @Override
    public Written of(Actor actor, BodyId body) {
        var found = strategies.body(body).orElseThrow(NotFound::new);
        var person = actor.signedIn().orElseThrow(NotFound::new);
        if (!rights.of(person, found).read()) {
            throw new NotFound();
        }
        var text = followed(body);
        var written = text.newest();
        forgetTheOldest();
        return written;
    }

    private Followed followed(BodyId body) {
        synchronized (followed) {
            return followed.computeIfAbsent(body, Followed::new);
        }
    }

    private void forgetTheOldest() {
        synchronized (followed) {
            var positions =
                    followed.values().stream().mapToLong(text -> text.size).sum();
            Iterator<Followed> eldest = followed.values().iterator();
            while (followed.size() > 1 && (positions > KEPT_POSITIONS || followed.size() > KEPT_TEXTS)) {
                positions -= eldest.next().size;
                eldest.remove();
            }
        }
    }

    /** One text as far as its log was read. */
    private final class Followed {
        private final BodyId body;
        private Attribution<Hand> attribution = begin();
        private long version;
        private volatile int size;

        Followed(BodyId body) {
            this.body = body;
        }

        synchronized Written newest() {
            try {
                List<LogEntry> page;
                do {
                    page = log.between(body, version, version + PAGE);
                    page.forEach(this::follow);
                } while (page.size() == PAGE);
            } catch (RuntimeException halfDone) {
                attribution = begin();
                version = 0;
                throw halfDone;
            }
            size = attribution.size();
            return answer();
        }

        private void follow(LogEntry entry) {
            var hand = new Hand(entry.author(), entry.at().truncatedTo(ChronoUnit.MINUTES), entry.brought());
            entry.steps().forEach(step -> attribution.follow(step, hand));
            version = entry.version();
        }

        private Written answer() {
            var stretches = attribution.stretches().stream()
                    .map(each -> new Stretch(each.from(), each.to(), each.hand()))
                    .toList();
            if (stretches.size() > MOST_STRETCHES) {
                stretches = Stretches.byDay(stretches);
            }
            var complete = stretches.size() <= MOST_STRETCHES;
            var told = complete ? stretches : List.copyOf(stretches.subList(0, MOST_STRETCHES));
            return new Written(body, version, told, names(told), complete);
        }
    }

    /** Nobody's words are in an empty text; the hand of its one empty paragraph is never told. */
    private static Attribution<Hand> begin() {
        return new Attribution<>(Archive.EMPTY, Stretches.NOBODY);
    }

    private Map<PersonId, Bilingual> names(List<Stretch> stretches) {
        var ids = stretches.stream().map(each -> each.hand().person()).collect(Collectors.toSet());
        return people.byId(ids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .name()));
    }
}
