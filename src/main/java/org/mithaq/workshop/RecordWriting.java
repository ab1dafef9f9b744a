package org.mithaq.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.Denied;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.RecordWriting.Written.Fate;
import org.mithaq.workshop.outcome.RecordText;
import org.mithaq.workshop.outcome.Renewal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the record of a workshop out of its data, in both languages, and brings it up to date. Texts that nobody touched are written
 * anew; in those that people changed, what is otherwise now is suggested. Texts commit in transactions of their own, so a writing that
 * breaks off leaves whole sections, and the next one goes on from there.
 */
@Service
public class RecordWriting {

    private final RecordService records;
    private final AccessPolicy policy;
    private final Proceeding proceeding;
    private final Strategies strategies;
    private final Texts texts;
    private final Revisions revisions;
    private final JdbcWorkshops workshops;
    private final JdbcRecords rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RecordWriting(
            RecordService records,
            AccessPolicy policy,
            Proceeding proceeding,
            Strategies strategies,
            Texts texts,
            Revisions revisions,
            JdbcWorkshops workshops,
            JdbcRecords rows,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.policy = policy;
        this.proceeding = proceeding;
        this.strategies = strategies;
        this.texts = texts;
        this.revisions = revisions;
        this.workshops = workshops;
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of the sections of the record, each counted once, by the more of its languages. */
    public record Written(WorkshopRecord record, List<Fate> fates) {

        public enum Fate {
            /** Nothing has changed since it was written last. */
            SAME,
            WRITTEN,
            /** People have changed it: what is otherwise now is suggested there. */
            SUGGESTED,
            /** It is in review or closed; it was left alone. */
            CLOSED
        }

        public long count(Fate fate) {
            return fates.stream().filter(fate::equals).count();
        }
    }

    /**
     * Makes the record when there is none, and writes it. Sections that the team took out or added are left alone.
     *
     * @throws Denied unless the person runs the workshop
     */
    public Written write(Actor actor, WorkshopId id) {
        var record = records.open(actor, id);
        var by = policy.requireSignedIn(actor);
        var told = Objects.requireNonNull(
                transaction.execute(status -> proceeding.of(workshops.find(id).orElseThrow(NotFound::new))));
        var wanted = Map.of(
                Language.AR, RecordText.write(told, Language.AR), Language.EN, RecordText.write(told, Language.EN));
        var fates = new ArrayList<Fate>();
        for (var section : strategies.outline(record.document())) {
            fate(record, section, by, wanted).ifPresent(fates::add);
        }
        return new Written(record, fates);
    }

    private Optional<Fate> fate(
            WorkshopRecord record, Section section, PersonId by, Map<Language, Map<String, Node>> wanted) {
        return strategies.bodies(section.id()).stream()
                .flatMap(body -> Optional.ofNullable(
                        wanted.get(body.language()).get(section.data().templateSection()))
                        .map(document -> write(record, body, by, document))
                        .stream())
                .max(Comparator.naturalOrder());
    }

    private Fate write(WorkshopRecord record, Body body, PersonId by, Node wanted) {
        var part = revisions.partOf(by, body.id());
        if (part != Part.EDITS && part != Part.SUGGESTS) {
            return Fate.CLOSED;
        }
        var written = written(body);
        var before = texts.current(body.id());
        var fate = new Fate[] {Fate.SAME};
        var after = revisions.revise(body.id(), by, part, newest -> {
            var steps = steps(newest, written, wanted, by, part);
            fate[0] = steps.isEmpty() ? Fate.SAME : suggests(newest, written, part) ? Fate.SUGGESTED : Fate.WRITTEN;
            return steps;
        });
        if (after.version() != before.version() || written == null) {
            transaction.executeWithoutResult(
                    status -> rows.written(record.workshop(), body.id(), after.version(), Times.now(clock)));
        }
        return fate[0];
    }

    private static boolean suggests(Node newest, @Nullable Node written, Part part) {
        return part == Part.SUGGESTS || !Renewal.isUntouched(newest, written);
    }

    private List<Step> steps(Node newest, @Nullable Node written, Node wanted, PersonId by, Part part) {
        return suggests(newest, written, part)
                ? new Renewal(newest, written, wanted, by.toString(), clock.millis()).suggestions()
                : Renewal.replacement(newest, wanted);
    }

    private @Nullable Node written(Body body) {
        var version = rows.written(body.id());
        return version.isPresent() ? texts.at(body.id(), version.getAsLong()).document() : null;
    }
}
