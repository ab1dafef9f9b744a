package org.mithaq.review.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.review.Comment;
import org.mithaq.review.CommentThread;
import org.mithaq.review.CommentThread.Kind;

/** One thread: what it is about, what was said, and what this person may do. An open box stays when the thread changes. */
final class ThreadCard extends Article implements Focusable<ThreadCard> {

    private final ReviewPanels services;
    private final Actor actor;
    private final boolean writable;
    private final CommentsPanel.Jump jump;
    private final Runnable changed;
    private final Div said = new Div();
    private final Div box = new Div();
    private final Div acts = new Div();
    private final Div trouble = new Div();
    private @Nullable CommentThread shown;

    ThreadCard(ReviewPanels services, Actor actor, boolean writable, CommentsPanel.Jump jump, Runnable changed) {
        this.services = services;
        this.actor = actor;
        this.writable = writable;
        this.jump = jump;
        this.changed = changed;
        addClassName("thread");
        setTabIndex(-1);
        acts.addClassName("comment-acts");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        add(said, box, acts, trouble);
    }

    void show(CommentThread thread) {
        shown = thread;
        said.removeAll();
        trouble.removeAll();
        getElement().getClassList().set("thread-resolved", thread.resolved());
        if (!thread.quote().isEmpty()) {
            said.add(quote(thread));
        }
        if (thread.blocking()) {
            var mark = new Span(VaadinIcon.HAND.create(), new Span(getTranslation("review.thread.blocking")));
            mark.addClassName("state");
            mark.getElement().setAttribute("data-tone", "attention");
            said.add(mark);
        }
        thread.comments().forEach(comment -> said.add(comment(thread, comment)));
        if (thread.resolutionOrNull() != null) {
            said.add(small(
                    "review.thread.resolvedBy",
                    services.labels().person(thread.resolutionOrNull().by())));
        }
        acts(thread);
    }

    private Div quote(CommentThread thread) {
        var quote = new Div(new ContentText(thread.quote()));
        quote.addClassName("comment-quote");
        var body = thread.bodyOrNull();
        var anchor = thread.anchorOrNull();
        if (thread.place().kind() == Kind.TEXT && body != null && anchor != null) {
            var go = tertiary("review.thread.jump", () -> jump.to(body, anchor));
            go.setAriaLabel(getTranslation("review.thread.jumpTo", thread.quote()));
            quote.add(go);
        }
        return quote;
    }

    private Div comment(CommentThread thread, Comment comment) {
        var author = new Span(services.labels().person(comment.author()));
        author.addClassName("comment-author");
        var head = new Div(author, new When(comment.at()));
        head.addClassName("comment-head");
        if (comment.editedAtOrNull() != null) {
            head.add(new Span(getTranslation("review.comment.edited")));
        }
        var line = new Div(head);
        line.addClassName("comment");
        if (comment.removalOrNull() != null) {
            line.add(removed(comment, comment.removalOrNull()));
            return line;
        }
        var text = ContentText.byContent(new Paragraph(comment.text()));
        text.addClassName("comment-text");
        line.add(text);
        comment.mentions().forEach(person -> {
            var mention = new Span("@" + services.labels().person(person));
            mention.addClassName("mention");
            line.add(mention);
        });
        if (writable) {
            line.add(own(thread, comment));
        }
        return line;
    }

    private Paragraph removed(Comment comment, Comment.Removal removal) {
        return removal.by().equals(comment.author())
                ? small("review.comment.removed")
                : small("review.comment.moderated", services.labels().person(removal.by()), removal.reason());
    }

    private Div own(CommentThread thread, Comment comment) {
        var buttons = new Div();
        buttons.addClassName("comment-acts");
        if (actor.signedIn().filter(comment.author()::equals).isPresent()) {
            buttons.add(
                    tertiary("review.comment.edit", () -> edit(thread, comment)),
                    tertiary(
                            "review.comment.remove",
                            () -> attempt(() ->
                                    services.comments().remove(actor, thread.id(), comment.id(), comment.version()))));
        } else if (services.policy().may(actor, Act.SETTINGS, thread.strategy())) {
            buttons.add(tertiary("review.comment.moderate", () -> moderate(thread, comment)));
        }
        return buttons;
    }

    private void acts(CommentThread thread) {
        acts.removeAll();
        if (!writable) {
            return;
        }
        if (!thread.resolved()) {
            acts.add(tertiary("review.thread.reply", () -> reply(thread)));
        }
        var resolve = tertiary(
                thread.resolved() ? "review.thread.reopen" : "review.thread.resolve",
                () -> attempt(() -> {
                    if (thread.resolved()) {
                        services.comments().reopen(actor, thread.id(), thread.version());
                    } else {
                        services.comments().resolve(actor, thread.id(), thread.version());
                    }
                }));
        acts.add(resolve);
        var mine = actor.signedIn().filter(thread.startedBy()::equals).isPresent();
        if (!thread.resolved() && (mine || services.policy().may(actor, Act.SETTINGS, thread.strategy()))) {
            acts.add(tertiary(
                    thread.blocking() ? "review.thread.unblock" : "review.thread.block",
                    () -> attempt(() ->
                            services.comments().blocking(actor, thread.id(), thread.version(), !thread.blocking()))));
        }
    }

    private void reply(CommentThread thread) {
        write(new CommentBox(
                getTranslation("review.thread.reply"),
                getTranslation("review.comment.send"),
                services.members(actor, thread.strategy()),
                draft -> {
                    services.comments().reply(actor, thread.id(), draft);
                    done();
                },
                box::removeAll));
    }

    private void edit(CommentThread thread, Comment comment) {
        write(new CommentBox(
                        getTranslation("review.comment.edit"),
                        getTranslation("review.comment.save"),
                        services.members(actor, thread.strategy()),
                        draft -> {
                            services.comments().edit(actor, thread.id(), comment.id(), comment.version(), draft);
                            done();
                        },
                        box::removeAll)
                .filled(comment.text(), comment.mentions()));
    }

    private void moderate(CommentThread thread, Comment comment) {
        var reason = new TextArea(getTranslation("review.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        new ActDialog(getTranslation("review.comment.moderate"), getTranslation("review.comment.moderate.follows"))
                .with(reason)
                .acting(getTranslation("review.comment.moderate"), () -> {
                    services.comments()
                            .moderate(actor, thread.id(), comment.id(), comment.version(), reason.getValue());
                    changed.run();
                })
                .open();
    }

    private void write(CommentBox opened) {
        box.removeAll();
        box.add(opened);
        opened.focused();
    }

    private void done() {
        box.removeAll();
        changed.run();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (Refusal refusal) {
            changed.run();
            trouble.add(new Paragraph(getTranslation(refusal.key(), refusal.arguments())));
        }
    }

    private Button tertiary(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Paragraph small(String key, Object... arguments) {
        var line = new Paragraph(getTranslation(key, arguments));
        line.addClassNames("small", "quiet");
        return line;
    }
}
