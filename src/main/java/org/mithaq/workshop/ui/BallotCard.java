package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Library;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Turnout;
import org.mithaq.workshop.ballot.Course.Stage;

/** One ballot on the console: its rules, what can be done with it, who has not voted yet, what it came to. */
final class BallotCard extends Div {

    private final BallotService ballots;
    private final Library library;
    private final Actor actor;
    private final Runnable drawn;
    private final TurnoutLine turnout = new TurnoutLine();
    private @Nullable HeldBallot shown;

    BallotCard(BallotService ballots, Library library, Actor actor, Runnable drawn) {
        this.ballots = ballots;
        this.library = library;
        this.actor = actor;
        this.drawn = drawn;
        addClassName("ballot");
    }

    void show(HeldBallot ballot, @Nullable Turnout now, RollNames names) {
        if (!ballot.equals(shown)) {
            shown = ballot;
            removeAll();
            draw(ballot);
        }
        if (now != null) {
            turnout.show(ballot, now, names);
        }
    }

    private void draw(HeldBallot ballot) {
        var stage = ballot.course().stage();
        var state = new Span(getTranslation(
                "workshop.ballots.stage." + stage, ballot.course().round()));
        state.addClassName("state");
        state.getElement().setAttribute("data-tone", tone(stage));
        var title = new H3(new ContentText(InterfaceLanguage.of(ballot.form().question())));
        var head = new Div(title, state);
        head.addClassName("section-head");
        var rules = new Paragraph(BallotRules.of(this, ballot.form()));
        rules.addClassNames("quiet", "small");
        add(head, rules);
        switch (stage) {
            case DRAFTED -> drafted(ballot);
            case OPEN -> {
                add(turnout);
                acts(
                        main("close", asks("close", () -> ballots.close(actor, ballot.id(), ballot.version()))),
                        annul(ballot));
            }
            case FEEDBACK -> {
                ballots.feedback(actor, ballot.id())
                        .ifPresent(first ->
                                add(ResultView.feedback(ballot.form(), first, InterfaceLanguage.current(), false)));
                acts(
                        main("again", asks("again", () -> ballots.open(actor, ballot.id(), ballot.version()))),
                        annul(ballot));
            }
            case CLOSED -> {
                result(ballot);
                acts(annul(ballot));
            }
            case ANNULLED -> {
                add(new Paragraph(getTranslation(
                        "workshop.booth.annulled", ballot.course().reason())));
                result(ballot);
            }
        }
    }

    private void drafted(HeldBallot ballot) {
        var options = new Paragraph(String.join(
                getTranslation("workshop.chart.separator") + " ",
                ballot.form().options().stream()
                        .map(option -> getTranslation("workshop.chart.quoted", InterfaceLanguage.of(option.title())))
                        .toList()));
        add(options);
        if (!ballot.form().isInBothLanguages()) {
            var missing = new Paragraph(getTranslation("workshop.ballots.oneLanguage"));
            missing.addClassNames("small", "ballot-warning");
            add(missing);
        }
        acts(
                main("open", () -> {
                    var roll = ballots.roll(actor, ballot.id()).size();
                    asks("open", () -> ballots.open(actor, ballot.id(), ballot.version()), roll)
                            .run();
                }),
                other(
                        "change",
                        () -> new BallotDialog(library).from(ballot.form()).open("change", form -> {
                            ballots.change(actor, ballot.id(), ballot.version(), form);
                            drawn.run();
                        })),
                other("discard", () -> {
                    Says.trying(this, () -> ballots.discard(actor, ballot.id(), ballot.version()));
                    drawn.run();
                }));
    }

    private void result(HeldBallot ballot) {
        ballots.result(actor, ballot.id()).ifPresent(counted -> {
            var result = new Details(getTranslation("workshop.ballots.result"), new CountedView(counted));
            result.setOpened(ballot.course().stage() == Stage.CLOSED);
            add(result);
        });
    }

    /** Others see it: the consequence is said first. */
    private Runnable asks(String name, Runnable act, Object... arguments) {
        return () -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation("workshop.ballots." + name));
            dialog.setText(getTranslation("workshop.ballots." + name + ".means", arguments));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("workshop.cancel"));
            dialog.setConfirmText(getTranslation("workshop.ballots." + name));
            dialog.addConfirmListener(confirmed -> {
                Says.trying(this, act);
                drawn.run();
            });
            dialog.open();
        };
    }

    private Button annul(HeldBallot ballot) {
        return other("annul", () -> {
            var reason = new TextArea(getTranslation("workshop.ballots.annul.reason"));
            reason.setId("annul-reason");
            reason.setMaxLength(500);
            reason.setWidthFull();
            var means = new Paragraph(getTranslation("workshop.ballots.annul.means"));
            var word = getTranslation("workshop.ballots.annul");
            new ActDialog(
                            word,
                            word,
                            () -> {
                                ballots.annul(actor, ballot.id(), ballot.version(), reason.getValue());
                                drawn.run();
                            },
                            means,
                            reason)
                    .open();
        });
    }

    private void acts(Component... buttons) {
        var acts = new Div(buttons);
        acts.addClassName("now-acts");
        add(acts);
    }

    private Button main(String name, Runnable act) {
        var button = other(name, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button other(String name, Runnable act) {
        var button = new Button(getTranslation("workshop.ballots." + name), click -> act.run());
        button.setId("ballot-" + name);
        return button;
    }

    private static String tone(Stage stage) {
        return switch (stage) {
            case DRAFTED -> "drafting";
            case OPEN, FEEDBACK -> "review";
            case CLOSED -> "cleared";
            case ANNULLED -> "attention";
        };
    }
}
