package org.mithaq.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person was asked by name to look; a mention waits until the person has seen its thread. */
@Service
@Transactional
public class Mentions {

    private final AccessPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mentions(AccessPolicy policy, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Mention(
            ThreadId thread, CommentId comment, StrategyId strategy, SectionId section, PersonId by, Instant at) {}

    /** The newest 50 that the person has not seen, in strategies that the person may still read. */
    @Transactional(readOnly = true)
    public List<Mention> unseen(Actor actor) {
        var person = policy.requireSignedIn(actor);
        return jdbc.sql("""
                        select m.thread_id, m.comment_id, t.strategy_id, t.section_id, c.author_id, m.mentioned_at
                        from review_mention m
                        join review_thread t on t.id = m.thread_id
                        join review_comment c on c.id = m.comment_id
                        join section s on s.id = t.section_id
                        where m.person_id = :person and m.seen_at is null and s.removed_at is null and t.resolved_at is null
                        order by m.mentioned_at desc limit 50
                        """).param("person", person.value()).query(Mentions::row).list().stream()
                .filter(mention -> policy.may(actor, Act.READ, mention.strategy()))
                .toList();
    }

    /** Marks the person's mentions in a thread as seen; does nothing where there are none. */
    public void seen(Actor actor, ThreadId thread) {
        jdbc.sql("update review_mention set seen_at = :now"
                        + " where thread_id = :thread and person_id = :person and seen_at is null")
                .param("now", Times.stored(Times.now(clock)))
                .param("thread", thread.value())
                .param("person", policy.requireSignedIn(actor).value())
                .update();
    }

    private static Mention row(ResultSet row, int number) throws SQLException {
        return new Mention(
                new ThreadId(row.getObject("thread_id", UUID.class)),
                new CommentId(row.getObject("comment_id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                Times.read(row, "mentioned_at"));
    }
}
