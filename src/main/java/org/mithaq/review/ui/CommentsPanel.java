package org.mithaq.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.Broadcast;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ThreadId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Drawing;
import org.mithaq.review.CommentChanged;
import org.mithaq.review.CommentService.TextPlace;
import org.mithaq.review.CommentThread;
import org.mithaq.review.CommentThread.Kind;

/**
 * The threads of a section beside its text: those on the text in its order, those on the whole, those whose text is gone, and the
 * resolved ones folded away. Live; what somebody is typing is never taken away.
 */
public final class CommentsPanel extends Div {

    private final ReviewPanels services;
    private final Actor actor;
    private final StrategyId strategy;
    private final SectionId section;
    private final Jump jump;
    private final Div writing = new Div();
    private final Div threads = new Div();
    private final Map<ThreadId, ThreadCard> cards = new HashMap<>();
    private Broadcast.@Nullable Subscription subscription;

    /** Goes to the place in the text that a thread is about. */
    @FunctionalInterface
    public interface Jump {
        void to(BodyId body, AnchorId anchor);
    }

    /** A selection in a text that somebody wants to comment on. */
    public record CommentRequest(BodyId body, long version, int from, int to, String quote) {}

    CommentsPanel(ReviewPanels services, Actor actor, StrategyId strategy, SectionId section, Jump jump) {
        this.services = services;
        this.actor = actor;
        this.strategy = strategy;
        this.section = section;
        this.jump = jump;
        addClassName("comments-panel");
        add(writing, threads);
        idle();
        refresh();
    }

    /** Opens the box for a comment on a selection. */
    public void comment(CommentRequest request) {
        if (!mayComment()) {
            return;
        }
        write(
                new Paragraph(new ContentText(request.quote())),
                new TextPlace(request.body(), request.version(), request.from(), request.to()));
    }

    /** Brings the thread of an anchor into view, such as when its mark in the text is clicked. */
    public void show(AnchorId anchor) {
        services.threads().of(actor, section).stream()
                .filter(thread -> anchor.equals(thread.anchorOrNull()))
                .map(thread -> cards.get(thread.id()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(card -> {
                    card.scrollIntoView();
                    card.focus();
                });
    }

    /** Reads the threads again. */
    public void refresh() {
        var all = services.threads().of(actor, section);
        seen(all);
        cards.keySet()
                .removeIf(id -> all.stream().noneMatch(thread -> thread.id().equals(id)));
        threads.removeAll();
        group("review.comments.onText", all, thread -> !thread.resolved() && kind(thread) == Kind.TEXT);
        group("review.comments.onSection", all, thread -> !thread.resolved() && kind(thread) == Kind.SECTION);
        group("review.comments.detached", all, thread -> !thread.resolved() && kind(thread) == Kind.DETACHED);
        var resolved = all.stream().filter(CommentThread::resolved).toList();
        if (!resolved.isEmpty()) {
            var folded = new NativeDetails(getTranslation("review.comments.resolved", resolved.size()));
            folded.setContent(new Div(resolved.stream().map(this::card).toArray(Component[]::new)));
            threads.add(folded);
        }
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("review.comments.none"));
            none.addClassName("quiet");
            threads.add(none);
        }
    }

    private void seen(List<CommentThread> all) {
        all.stream()
                .filter(thread -> thread.comments().stream().anyMatch(comment -> actor.signedIn()
                        .filter(comment.mentions()::contains)
                        .isPresent()))
                .forEach(thread -> services.mentions().seen(actor, thread.id()));
    }

    private void group(String key, List<CommentThread> all, Predicate<CommentThread> belongs) {
        var group = all.stream().filter(belongs).toList();
        if (!group.isEmpty()) {
            threads.add(new H3(getTranslation(key, group.size())));
            group.forEach(thread -> threads.add(card(thread)));
        }
    }

    private ThreadCard card(CommentThread thread) {
        var card = cards.computeIfAbsent(
                thread.id(), id -> new ThreadCard(services, actor, mayComment(), jump, this::refresh));
        card.show(thread);
        return card;
    }

    private void idle() {
        writing.removeAll();
        if (mayComment()) {
            var add = new Button(
                    getTranslation("review.comment.onSection"),
                    VaadinIcon.COMMENT_O.create(),
                    click -> write(new Paragraph(getTranslation("review.comment.aboutSection")), null));
            add.setId("comment-section");
            writing.add(add);
        }
    }

    private void write(Paragraph about, @Nullable TextPlace place) {
        writing.removeAll();
        about.addClassName("comment-quote");
        var box = new CommentBox(
                getTranslation("review.comment.text"),
                getTranslation("review.comment.send"),
                services.members(actor, strategy),
                draft -> {
                    services.comments().start(actor, section, place, false, draft);
                    idle();
                    refresh();
                },
                this::idle);
        writing.add(about, box);
        box.focused();
    }

    private boolean mayComment() {
        return services.policy().may(actor, Act.COMMENT, strategy) && services.isOpen(strategy);
    }

    private static Kind kind(CommentThread thread) {
        return thread.place().kind();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var drawing = new Drawing(attached.getUI(), this::refresh);
        subscription = services.broadcast().subscribe(strategy, event -> {
            if (event instanceof CommentChanged changed && changed.section().equals(section)) {
                drawing.due();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }
}
