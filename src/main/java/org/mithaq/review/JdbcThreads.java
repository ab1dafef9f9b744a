package org.mithaq.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;
import org.mithaq.editing.Anchors;
import org.mithaq.review.CommentThread.Kind;
import org.mithaq.review.CommentThread.Place;
import org.mithaq.review.CommentThread.Resolution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of threads, comments and mentions. */
@Component
class JdbcThreads {

    private final JdbcClient jdbc;

    JdbcThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A thread as stored: its place is an anchor, which the editing room resolves. */
    record Row(
            ThreadId id,
            long version,
            StrategyId strategy,
            SectionId section,
            @Nullable BodyId bodyOrNull,
            @Nullable AnchorId anchorOrNull,
            String quote,
            boolean blocking,
            Instant startedAt,
            @Nullable Resolution resolutionOrNull,
            List<Comment> comments) {

        CommentThread at(Map<AnchorId, Anchors.Anchor> places) {
            return new CommentThread(
                    id,
                    version,
                    strategy,
                    section,
                    bodyOrNull,
                    anchorOrNull,
                    place(places),
                    quote,
                    blocking,
                    resolutionOrNull,
                    comments);
        }

        private Place place(Map<AnchorId, Anchors.Anchor> places) {
            if (anchorOrNull == null) {
                return Place.SECTION;
            }
            var anchor = places.get(anchorOrNull);
            return anchor == null || anchor.state() == Anchors.State.ORPHAN
                    ? Place.DETACHED
                    : new Place(Kind.TEXT, anchor.version(), anchor.from(), anchor.to());
        }
    }

    void insert(Row row) {
        jdbc.sql("""
                        insert into review_thread (id, version, strategy_id, section_id, body_id, anchor_id, quote, blocking, started_at)
                        values (:id, 0, :strategy, :section, :body, :anchor, :quote, :blocking, :now)
                        """)
                .param("id", row.id().value())
                .param("strategy", row.strategy().value())
                .param("section", row.section().value())
                .param(
                        "body",
                        row.bodyOrNull() == null ? null : row.bodyOrNull().value())
                .param(
                        "anchor",
                        row.anchorOrNull() == null ? null : row.anchorOrNull().value())
                .param("quote", row.quote())
                .param("blocking", row.blocking())
                .param("now", Times.stored(row.startedAt()))
                .update();
        row.comments().forEach(comment -> add(row.id(), comment));
    }

    /** Adds a comment at the end of a thread; two at once wait for each other. */
    void add(ThreadId thread, Comment comment) {
        bump(thread);
        jdbc.sql("""
                        insert into review_comment (id, version, thread_id, place, author_id, content, written_at, removal_reason)
                        select :id, 0, :thread, coalesce(max(place) + 1, 0), :author, :text, :now, ''
                        from review_comment where thread_id = :thread
                        """)
                .param("id", comment.id().value())
                .param("thread", thread.value())
                .param("author", comment.author().value())
                .param("text", comment.text())
                .param("now", Times.stored(comment.at()))
                .update();
        comment.mentions().forEach(person -> mention(thread, comment.id(), person, comment.at()));
    }

    /** @throws StaleVersion when the comment is not at the expected version */
    void edit(ThreadId thread, CommentId id, long expected, String text, Set<PersonId> mentions, Instant now) {
        one(jdbc.sql("""
                        update review_comment set version = version + 1, content = :text, edited_at = :now
                        where id = :id and version = :expected and removed_at is null
                        """)
                .param("text", text)
                .param("now", Times.stored(now))
                .param("id", id.value())
                .param("expected", expected)
                .update());
        var known = mentions(List.of(id.value())).getOrDefault(id.value(), Set.of());
        known.stream().filter(person -> !mentions.contains(person)).forEach(person -> jdbc.sql(
                        "delete from review_mention where comment_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update());
        mentions.stream().filter(person -> !known.contains(person)).forEach(person -> mention(thread, id, person, now));
        bump(thread);
    }

    /** @throws StaleVersion when the comment is not at the expected version */
    void remove(ThreadId thread, CommentId id, long expected, Comment.Removal removal) {
        one(jdbc.sql("""
                        update review_comment set version = version + 1, content = '', removed_by = :by, removed_at = :now,
                            removal_reason = :reason
                        where id = :id and version = :expected and removed_at is null
                        """)
                .param("by", removal.by().value())
                .param("now", Times.stored(removal.at()))
                .param("reason", removal.reason())
                .param("id", id.value())
                .param("expected", expected)
                .update());
        jdbc.sql("delete from review_mention where comment_id = :id")
                .param("id", id.value())
                .update();
        bump(thread);
    }

    /** @throws StaleVersion when the thread is not at the expected version */
    void resolution(ThreadId id, long expected, @Nullable Resolution resolution) {
        one(jdbc.sql("""
                        update review_thread set version = version + 1, resolved_by = :by, resolved_at = :at
                        where id = :id and version = :expected
                        """)
                .param("by", resolution == null ? null : resolution.by().value())
                .param("at", resolution == null ? null : Times.stored(resolution.at()))
                .param("id", id.value())
                .param("expected", expected)
                .update());
    }

    /** @throws StaleVersion when the thread is not at the expected version */
    void blocking(ThreadId id, long expected, boolean blocking) {
        one(jdbc.sql("update review_thread set version = version + 1, blocking = :blocking"
                        + " where id = :id and version = :expected")
                .param("blocking", blocking)
                .param("id", id.value())
                .param("expected", expected)
                .update());
    }

    Optional<Row> find(ThreadId id) {
        return rows("where id = :id", id.value()).stream().findFirst();
    }

    List<Row> of(SectionId section) {
        return rows("where section_id = :id", section.value());
    }

    List<Row> of(StrategyId strategy) {
        return rows("where strategy_id = :id", strategy.value());
    }

    Map<SectionId, Integer> open(StrategyId strategy) {
        return jdbc
                .sql("select section_id, count(*) as threads from review_thread"
                        + " where strategy_id = :id and resolved_at is null group by section_id")
                .param("id", strategy.value())
                .query((row, number) ->
                        Map.entry(new SectionId(row.getObject("section_id", UUID.class)), row.getInt("threads")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Row> rows(String where, UUID id) {
        var ids = jdbc.sql("select id from review_thread " + where)
                .param("id", id)
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        var comments = comments(ids);
        return jdbc.sql("select * from review_thread where id in (:ids) order by started_at, id")
                .param("ids", ids)
                .query((row, number) -> row(row, comments))
                .list();
    }

    private Map<UUID, List<Comment>> comments(Collection<UUID> threads) {
        var ids = jdbc.sql("select id from review_comment where thread_id in (:ids)")
                .param("ids", threads)
                .query(UUID.class)
                .list();
        var mentions = mentions(ids);
        return jdbc
                .sql("select * from review_comment where thread_id in (:ids) order by thread_id, place")
                .param("ids", threads)
                .query((row, number) -> Map.entry(row.getObject("thread_id", UUID.class), comment(row, mentions)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, mapping(Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private Map<UUID, Set<PersonId>> mentions(Collection<UUID> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select comment_id, person_id from review_mention where comment_id in (:ids)")
                .param("ids", comments)
                .query((row, number) -> Map.entry(
                        row.getObject("comment_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableSet())));
    }

    private void mention(ThreadId thread, CommentId comment, PersonId person, Instant now) {
        jdbc.sql("insert into review_mention (comment_id, person_id, thread_id, mentioned_at)"
                        + " values (:comment, :person, :thread, :now)")
                .param("comment", comment.value())
                .param("person", person.value())
                .param("thread", thread.value())
                .param("now", Times.stored(now))
                .update();
    }

    private void bump(ThreadId thread) {
        jdbc.sql("update review_thread set version = version + 1 where id = :id")
                .param("id", thread.value())
                .update();
    }

    private static void one(int changed) {
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private static Row row(ResultSet row, Map<UUID, List<Comment>> comments) throws SQLException {
        var body = row.getObject("body_id", UUID.class);
        var anchor = row.getObject("anchor_id", UUID.class);
        var resolvedBy = row.getObject("resolved_by", UUID.class);
        return new Row(
                new ThreadId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                body == null ? null : new BodyId(body),
                anchor == null ? null : new AnchorId(anchor),
                row.getString("quote"),
                row.getBoolean("blocking"),
                Times.read(row, "started_at"),
                resolvedBy == null ? null : new Resolution(new PersonId(resolvedBy), Times.read(row, "resolved_at")),
                comments.getOrDefault(row.getObject("id", UUID.class), List.of()));
    }

    private static Comment comment(ResultSet row, Map<UUID, Set<PersonId>> mentions) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var removedBy = row.getObject("removed_by", UUID.class);
        return new Comment(
                new CommentId(id),
                row.getLong("version"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("content"),
                Times.read(row, "written_at"),
                Times.readOrNull(row, "edited_at"),
                mentions.getOrDefault(id, Set.of()),
                removedBy == null
                        ? null
                        : new Comment.Removal(
                                new PersonId(removedBy),
                                Times.read(row, "removed_at"),
                                row.getString("removal_reason")));
    }
}
