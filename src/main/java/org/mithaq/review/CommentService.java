package org.mithaq.review;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Memberships;
import org.mithaq.common.BodyId;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;
import org.mithaq.editing.Anchors;
import org.mithaq.review.CommentChanged.Action;
import org.mithaq.review.CommentThread.Resolution;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commenting. Needs {@link Act#COMMENT}; a comment is changed by its author only, and taken away by the author or, with a reason that
 * stays visible, by the secretariat. Closed documents take no comments.
 */
@Service
@Transactional
public class CommentService {

    /** The most characters of a comment. */
    public static final int TEXT_MAX = 4000;

    static final int REASON_MAX = 500;

    private static final int QUOTE_MAX = 2000;
    private static final int MENTIONS_MAX = 20;

    private final AccessPolicy policy;
    private final Memberships memberships;
    private final Strategies strategies;
    private final Anchors anchors;
    private final JdbcThreads stored;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentService(
            AccessPolicy policy,
            Memberships memberships,
            Strategies strategies,
            Anchors anchors,
            JdbcThreads stored,
            Threads threads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.memberships = memberships;
        this.strategies = strategies;
        this.anchors = anchors;
        this.stored = stored;
        this.threads = threads;
        this.events = events;
        this.clock = clock;
    }

    /** @param mentions members who are asked to look; others are refused */
    public record Draft(String text, Set<PersonId> mentions) {

        public Draft(String text) {
            this(text, Set.of());
        }
    }

    /** A range of a text at one of its versions. */
    public record TextPlace(BodyId body, long version, int from, int to) {}

    /** Starts a thread on a place in a text, or on the section as a whole where there is none. */
    public CommentThread start(Actor actor, SectionId id, @Nullable TextPlace place, boolean blocking, Draft draft) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        var by = commenter(actor, section);
        var comment = comment(by, section.strategy(), draft);
        var anchor = place == null ? null : anchor(section, place);
        var thread = new JdbcThreads.Row(
                ThreadId.random(),
                0,
                section.strategy(),
                id,
                place == null ? null : place.body(),
                anchor == null ? null : anchor.id(),
                anchor == null ? "" : cut(anchor.quote()),
                blocking,
                comment.at(),
                null,
                List.of(comment));
        stored.insert(thread);
        return changed(actor, thread, by, Action.STARTED, "");
    }

    public CommentThread reply(Actor actor, ThreadId id, Draft draft) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        var by = commenter(actor, thread);
        stored.add(id, comment(by, thread.strategy(), draft));
        return changed(actor, thread, by, Action.REPLIED, "");
    }

    /** @throws StaleVersion when the comment is not at the version the person saw */
    public CommentThread edit(Actor actor, ThreadId id, CommentId comment, long expected, Draft draft) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        var by = commenter(actor, thread);
        requireAuthor(by, find(thread, comment));
        var clean = comment(by, thread.strategy(), draft);
        stored.edit(id, comment, expected, clean.text(), clean.mentions(), clean.at());
        return changed(actor, thread, by, Action.EDITED, "");
    }

    /** Takes the text of an own comment away; its place stays. */
    public CommentThread remove(Actor actor, ThreadId id, CommentId comment, long expected) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        var by = commenter(actor, thread);
        requireAuthor(by, find(thread, comment));
        stored.remove(id, comment, expected, new Comment.Removal(by, Times.now(clock), ""));
        return changed(actor, thread, by, Action.REMOVED, "");
    }

    /** Takes somebody's comment away; needs {@link Act#SETTINGS}, and the reason stays in its place. */
    public CommentThread moderate(Actor actor, ThreadId id, CommentId comment, long expected, String reason) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.SETTINGS, thread.strategy());
        var by = commenter(actor, thread);
        find(thread, comment);
        var why = Checked.required(reason, REASON_MAX);
        stored.remove(id, comment, expected, new Comment.Removal(by, Times.now(clock), why));
        return changed(actor, thread, by, Action.MODERATED, why);
    }

    /** Resolves a thread; one that blocks approval only by whoever began it or by the secretariat. */
    public CommentThread resolve(Actor actor, ThreadId id, long expected) {
        return resolution(actor, id, expected, true);
    }

    public CommentThread reopen(Actor actor, ThreadId id, long expected) {
        return resolution(actor, id, expected, false);
    }

    /** Says whether approval has to wait for a thread; by whoever began it or by the secretariat. */
    public CommentThread blocking(Actor actor, ThreadId id, long expected, boolean blocking) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        var by = commenter(actor, thread);
        requireStarterOrSecretariat(actor, by, thread);
        stored.blocking(id, expected, blocking);
        return changed(actor, thread, by, blocking ? Action.BLOCKING : Action.NOT_BLOCKING, "");
    }

    private CommentThread resolution(Actor actor, ThreadId id, long expected, boolean resolved) {
        var thread = stored.find(id).orElseThrow(NotFound::new);
        var by = commenter(actor, thread);
        if (resolved && thread.blocking()) {
            requireStarterOrSecretariat(actor, by, thread);
        }
        stored.resolution(id, expected, resolved ? new Resolution(by, Times.now(clock)) : null);
        if (thread.anchorOrNull() != null) {
            anchors.resolve(thread.anchorOrNull(), resolved);
        }
        return changed(actor, thread, by, resolved ? Action.RESOLVED : Action.REOPENED, "");
    }

    private CommentThread changed(Actor actor, JdbcThreads.Row thread, PersonId by, Action action, String reason) {
        events.publishEvent(new CommentChanged(
                thread.strategy(), thread.section(), thread.bodyOrNull(), thread.id(), by, action, reason));
        return threads.get(actor, thread.id());
    }

    private PersonId commenter(Actor actor, JdbcThreads.Row thread) {
        return commenter(actor, strategies.section(thread.section()).orElseThrow(NotFound::new));
    }

    private PersonId commenter(Actor actor, Section section) {
        policy.require(actor, Act.COMMENT, section.strategy());
        var strategy = strategies.find(section.strategy()).orElseThrow(NotFound::new);
        if (!strategy.state().open()) {
            throw new Denied("review.refusal.closed");
        }
        return policy.requireSignedIn(actor);
    }

    private void requireStarterOrSecretariat(Actor actor, PersonId by, JdbcThreads.Row thread) {
        var startedBy = thread.comments().getFirst().author();
        if (!startedBy.equals(by) && !policy.may(actor, Act.SETTINGS, thread.strategy())) {
            throw new Denied("review.refusal.blockingThread");
        }
    }

    private static void requireAuthor(PersonId by, Comment comment) {
        if (!comment.author().equals(by)) {
            throw new Denied("review.refusal.notAuthor");
        }
    }

    private static Comment find(JdbcThreads.Row thread, CommentId id) {
        return thread.comments().stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Comment comment(PersonId by, StrategyId strategy, Draft draft) {
        var text = Checked.required(draft.text(), TEXT_MAX);
        if (draft.mentions().size() > MENTIONS_MAX) {
            throw new Invalid("review.refusal.mentions", MENTIONS_MAX);
        }
        for (var person : draft.mentions()) {
            if (memberships.find(person, strategy).isEmpty()) {
                throw new Invalid("review.refusal.notMember");
            }
        }
        return new Comment(CommentId.random(), 0, by, text, Times.now(clock), null, Set.copyOf(draft.mentions()), null);
    }

    private Anchors.Anchor anchor(Section section, TextPlace place) {
        var known = strategies.body(place.body()).filter(body -> body.section().equals(section.id()));
        if (known.isEmpty()) {
            throw new NotFound();
        }
        if (place.from() < 0 || place.from() >= place.to()) {
            throw new Invalid("review.refusal.place");
        }
        return anchors.put(place.body(), place.version(), place.from(), place.to(), Anchors.Kind.COMMENT);
    }

    private static String cut(String quote) {
        return quote.length() <= QUOTE_MAX ? quote : quote.substring(0, QUOTE_MAX - 1) + "…";
    }
}
