package org.mithaq.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.StrategyService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When people were last in a section. Coming back within half an hour goes on with the same visit. Nobody is told of others' visits. */
@Service
public class Visits {

    private static final Duration SAME_VISIT = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final StrategyService strategies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(StrategyService strategies, JdbcClient jdbc, Clock clock) {
        this.strategies = strategies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Visit(Instant seen, @Nullable Instant before) {}

    /**
     * Notes that the person is in a section that the person may read. A database that takes nothing keeps nobody from reading: then
     * the next visit is told of more than is new.
     */
    public void here(Actor actor, SectionId section) {
        var person = reader(actor, section);
        try {
            note(person, section, true);
        } catch (DataAccessException notStored) {
            LOG.warn("A visit was not noted: {}", notStored.getMessage());
        }
    }

    /** Notes that the person leaves a section, or has lost it meanwhile; nothing when the person was never there. */
    public void left(Actor actor, SectionId section) {
        try {
            actor.signedIn()
                    .filter(person -> find(person, section).isPresent())
                    .ifPresent(person -> note(person, section, false));
        } catch (DataAccessException notStored) {
            LOG.warn("The end of a visit was not noted: {}", notStored.getMessage());
        }
    }

    private void note(PersonId person, SectionId section, boolean arrives) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = find(person, section);
        if (known.isEmpty()) {
            begin(person, section, now);
            return;
        }
        var visit = known.get();
        var another = arrives && visit.seen().plus(SAME_VISIT).isBefore(now);
        var before = another ? visit.seen() : visit.before();
        jdbc.sql("update history_visit set seen_at = ?, before_at = ? where person_id = ? and section_id = ?")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        before == null ? null : before.atOffset(ZoneOffset.UTC),
                        person.value(),
                        section.value())
                .update();
    }

    /** The end of the person's visit before the present one; empty in the first. */
    public Optional<Instant> lastHere(Actor actor, SectionId section) {
        return find(reader(actor, section), section).map(Visit::before);
    }

    private PersonId reader(Actor actor, SectionId section) {
        strategies.section(actor, section);
        return actor.signedIn().orElseThrow(NotFound::new);
    }

    private void begin(PersonId person, SectionId section, Instant now) {
        try {
            jdbc.sql("insert into history_visit (person_id, section_id, seen_at) values (?, ?, ?)")
                    .params(person.value(), section.value(), now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException begunInAnotherTab) {
            return;
        }
    }

    private Optional<Visit> find(PersonId person, SectionId section) {
        return jdbc.sql("select seen_at, before_at from history_visit where person_id = ? and section_id = ?")
                .params(person.value(), section.value())
                .query((row, number) -> {
                    var before = instant(row, "before_at");
                    return new Visit(Objects.requireNonNull(instant(row, "seen_at")), before);
                })
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
