package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;

/** The current item, its clock, and the moves that can be made. Each move names the one before it, so none is made twice. */
final class NowPanel extends Section {

    private final SessionService sessions;
    private final Actor actor;
    private final Runnable drawn;
    private final Div text = new Div();
    private final Timer timer = new Timer();
    private final Div acts = new Div();
    /** Stays while the moves beside it change: it may be clicked at that moment. */
    private final Anchor screen = new Anchor();

    private @Nullable Shown shown;

    NowPanel(SessionService sessions, Actor actor, Runnable drawn) {
        this.sessions = sessions;
        this.actor = actor;
        this.drawn = drawn;
        addClassNames("card", "now");
        acts.addClassName("now-moves");
        screen.setText(getTranslation("workshop.screen"));
        screen.setTarget("_blank");
        var all = new Div(acts, screen);
        all.addClassName("now-acts");
        add(text, timer, all);
    }

    void show(Workshop workshop, Agenda agenda, Session session, Instant at) {
        var now = new Shown(workshop.version(), session.number());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        text.removeAll();
        acts.removeAll();
        var current = session.phase() == Phase.OPEN
                ? session.current().flatMap(agenda::find)
                : java.util.Optional.<AgendaItem>empty();
        timer.setVisible(current.isPresent());
        current.ifPresentOrElse(
                item -> {
                    describe(item, session);
                    timer.show(item, session, at);
                },
                () -> text.add(
                        new H2(getTranslation("workshop.now." + session.phase())),
                        new Paragraph(getTranslation("workshop.now.means." + session.phase()))));
        switch (session.phase()) {
            case PLANNED -> acts.add(main("open", () -> sessions.open(actor, workshop.id(), session.number())));
            case OPEN -> running(workshop, agenda, session);
            case CLOSED -> {}
        }
        if (session.lastOrNull() != null) {
            acts.add(other("undo", () -> sessions.undo(actor, workshop.id(), session.number())));
        }
        screen.setHref(Addresses.screen(workshop));
    }

    /** What is on the screen; the same is not drawn twice, which would take the focus away. */
    private record Shown(long plan, long session) {}

    private void describe(AgendaItem item, Session session) {
        var kind = new Span(getTranslation("workshop.kind." + item.data().kind()));
        kind.addClassNames("quiet", "small");
        text.add(kind, new H2(new ContentText(InterfaceLanguage.of(item.data().title()))));
        if (session.quiet()) {
            text.add(new Paragraph(getTranslation("workshop.now.quiet")));
        }
        if (!item.data().question().isEmpty()) {
            text.add(new Paragraph(new ContentText(item.data().question())));
        }
    }

    private void running(Workshop workshop, Agenda agenda, Session session) {
        var id = workshop.id();
        var number = session.number();
        agenda.after(session.currentOrNull())
                .ifPresentOrElse(
                        next -> acts.add(main("next", () -> sessions.next(actor, id, number))),
                        () -> acts.add(main("close", () -> close(workshop, number))));
        if (session.current().isPresent()) {
            acts.add(
                    session.running()
                            ? other("pause", () -> sessions.pause(actor, id, number))
                            : other("resume", () -> sessions.resume(actor, id, number)));
            acts.add(other("minute", () -> sessions.extend(actor, id, number, Duration.ofMinutes(1))));
            acts.add(other("fiveMinutes", () -> sessions.extend(actor, id, number, Duration.ofMinutes(5))));
            acts.add(
                    session.quiet()
                            ? other("quietEnd", () -> sessions.quiet(actor, id, number, false))
                            : other("quiet", () -> sessions.quiet(actor, id, number, true)));
        }
        if (agenda.after(session.currentOrNull()).isPresent()) {
            acts.add(other("close", () -> close(workshop, number)));
        }
    }

    /** Others see it: the consequence is said first. */
    private void close(Workshop workshop, long number) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("workshop.move.close"));
        dialog.setText(getTranslation("workshop.move.close.means"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("workshop.cancel"));
        dialog.setConfirmText(getTranslation("workshop.move.close"));
        dialog.addConfirmListener(confirmed -> {
            Says.trying(this, () -> sessions.close(actor, workshop.id(), number));
            drawn.run();
        });
        dialog.open();
    }

    private Button main(String name, Runnable act) {
        var button = other(name, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("now-main");
        return button;
    }

    private Button other(String name, Runnable act) {
        var button = new Button(getTranslation("workshop.move." + name), click -> {
            Says.trying(this, act);
            drawn.run();
            Says.focus(name);
        });
        button.setId(name);
        return button;
    }
}
