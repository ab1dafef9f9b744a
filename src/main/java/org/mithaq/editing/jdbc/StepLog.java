package org.mithaq.editing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.prose.Schema;
import org.mithaq.prose.StepJson;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The step log of every body: append-only, the arbiter of the order of changes. */
@Repository
public class StepLog {

    private static final String COLUMNS = "version, client_id, seq, author_id, at, steps, dropped, suggested, brought";

    /** By the whole key, backwards: H2 reads every entry of the body for its greatest version otherwise. */
    private static final String NEWEST = " order by body_id desc, version desc fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate ownTransaction;
    private final GroupCommit commits = new GroupCommit(this::append);
    private final StepJson steps = new StepJson(Schema.mithaq());
    private final JsonMapper json = JsonMapper.shared();

    StepLog(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.batches = template;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Appends entries in a transaction that other texts may share, but whose failure is only theirs; when this returns they are committed.
     *
     * @throws DuplicateKeyException when another node took one of the versions or stored one of the batches; nothing was written
     */
    public void append(BodyId body, List<LogEntry> entries) {
        commits.append(body, entries);
    }

    private void append(List<GroupCommit.Wish> group) {
        var rows = group.stream()
                .flatMap(wish -> wish.entries().stream().map(entry -> row(wish.body(), entry)))
                .toList();
        var refused = ownTransaction.execute(status -> insert(rows, status));
        if (refused != null) {
            throw refused;
        }
    }

    /** Hands the failure over past the transaction, which would log a driver's message, and with it what people typed, when rolling back fails too. */
    private @Nullable DataAccessException insert(List<Object[]> rows, TransactionStatus status) {
        try {
            batches.batchUpdate(
                    "insert into editing_entry (body_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
            return null;
        } catch (DataAccessException failure) {
            status.setRollbackOnly();
            return failure;
        }
    }

    /** The entries after a version, oldest first. */
    public List<LogEntry> after(BodyId body, long version) {
        return between(body, version, Long.MAX_VALUE);
    }

    /** The entries after a version up to another one, oldest first. */
    public List<LogEntry> between(BodyId body, long after, long upTo) {
        return jdbc.sql("select " + COLUMNS
                        + " from editing_entry where body_id = ? and version > ? and version <= ? order by version")
                .params(body.value(), after, upTo)
                .query(this::entry)
                .list();
    }

    /** The newest version of a body; 0 when nobody has typed yet. */
    public long newest(BodyId body) {
        return jdbc.sql("select version from editing_entry where body_id = ?" + NEWEST)
                .param(body.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The version of a body at a moment; 0 before anybody typed. */
    public long newest(BodyId body, Instant moment) {
        return jdbc.sql("select coalesce(max(version), 0) from editing_entry where body_id = ? and at <= ?")
                .params(body.value(), moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** When the newest entry of a body was made; empty when nobody has typed yet. */
    public Optional<Instant> changedAt(BodyId body) {
        return jdbc.sql("select at from editing_entry where body_id = ?" + NEWEST)
                .param(body.value())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The newest versions of those bodies that have any. */
    public Map<BodyId, Long> newest(Collection<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return Map.of();
        }
        var rows = String.join(", ", Collections.nCopies(bodies.size(), "(cast(? as uuid))"));
        return jdbc
                .sql("select id, version from (select wanted.id, (select version from editing_entry"
                        + " where body_id = wanted.id" + NEWEST + ") as version from (values " + rows
                        + ") as wanted (id)) as found where version is not null")
                .params(bodies.stream().map(body -> (Object) body.value()).toList())
                .query((rs, row) -> Map.entry(new BodyId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** The last batch of a client in the log. */
    public Optional<LastBatch> last(BodyId body, UUID client) {
        return jdbc.sql("select seq, author_id from editing_entry where body_id = ? and client_id = ?"
                        + " order by body_id desc, client_id desc, seq desc fetch first 1 rows only")
                .params(body.value(), client)
                .query((rs, row) -> new LastBatch(rs.getLong(1), new PersonId(rs.getObject(2, UUID.class))))
                .optional();
    }

    public boolean holds(BodyId body, UUID client, long seq) {
        return jdbc.sql("select count(*) from editing_entry where body_id = ? and client_id = ? and seq = ?")
                        .params(body.value(), client, seq)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everybody who has changed a body; who only suggested has not. */
    public Set<PersonId> authors(BodyId body) {
        return new LinkedHashSet<>(
                jdbc.sql("select distinct author_id from editing_entry where body_id = ? and not suggested")
                        .param(body.value())
                        .query((rs, row) -> new PersonId(rs.getObject(1, UUID.class)))
                        .list());
    }

    private static Object[] row(BodyId body, LogEntry entry) {
        return new Object[] {
            body.value(),
            entry.version(),
            entry.client(),
            entry.seq(),
            entry.author().value(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.json(),
            entry.dropped().stream().map(String::valueOf).collect(Collectors.joining(",")),
            entry.suggested(),
            entry.brought()
        };
    }

    private LogEntry entry(ResultSet rs, int row) throws SQLException {
        var text = rs.getString("steps");
        return new LogEntry(
                rs.getLong("version"),
                rs.getObject("client_id", UUID.class),
                rs.getLong("seq"),
                new PersonId(rs.getObject("author_id", UUID.class)),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                steps.readAll(json.readTree(text)),
                text,
                indexes(rs.getString("dropped")),
                rs.getBoolean("suggested"),
                rs.getBoolean("brought"));
    }

    private static List<Integer> indexes(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    /** The highest number a client used, and who the client was. */
    public record LastBatch(long seq, PersonId author) {}
}
