package org.mithaq.workshop.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.ballot.Course.Stage;

/** The ballot of the moment on the wall: its question and how many have voted, then what it came to until the next item begins. */
@Tag("workshop-fit")
@JsModule("./workshop/workshop-fit.ts")
final class ScreenBallot extends HtmlContainer {

    private final BallotService ballots;
    private final Actor actor;
    private boolean figures;

    ScreenBallot(BallotService ballots, Actor actor) {
        this.ballots = ballots;
        this.actor = actor;
        addClassName("projector-ballot");
    }

    /** @return whether there is a ballot to be shown */
    boolean show(Workshop workshop) {
        removeAll();
        figures = false;
        var ballot = ballots.current(actor, workshop.id())
                .filter(found -> found.course().stage() != Stage.ANNULLED);
        setVisible(ballot.isPresent());
        ballot.ifPresent(found -> draw(found, workshop.data().language()));
        return ballot.isPresent();
    }

    /** Whether figures are shown, which need the whole wall. */
    boolean hasFigures() {
        return figures;
    }

    private void draw(HeldBallot ballot, Language working) {
        var stage = ballot.course().stage();
        figures = stage == Stage.FEEDBACK || stage == Stage.CLOSED;
        switch (stage) {
            case OPEN -> {
                question(ballot);
                turnout(ballot);
            }
            case FEEDBACK -> {
                question(ballot);
                ballots.feedback(actor, ballot.id())
                        .ifPresent(first -> add(ResultView.feedback(ballot.form(), first, working, true)));
            }
            case CLOSED ->
                ballots.result(actor, ballot.id())
                        .ifPresent(counted -> add(ResultView.onTheWall(counted.result(), working)));
            case DRAFTED, ANNULLED -> {}
        }
    }

    private void question(HeldBallot ballot) {
        for (var language : List.of(Language.AR, Language.EN)) {
            var text = ballot.form().question().exactly(language);
            if (!text.isBlank()) {
                var line = new Span(text);
                line.addClassName("projector-item");
                add(dressed(line, language));
            }
        }
    }

    private void turnout(HeldBallot ballot) {
        var turnout = ballots.turnout(actor, ballot.id());
        var voted = turnout.voted().size();
        var all = turnout.roll().size();
        for (var language : List.of(Language.AR, Language.EN)) {
            var count = new Paragraph(getTranslation(
                    language.locale(),
                    "workshop.ballots.turnout." + ballot.form().electorate(),
                    voted,
                    all));
            count.addClassName("projector-count");
            add(dressed(count, language));
        }
        var bar = new Div();
        bar.addClassName("turnout-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--voted", all == 0 ? "0" : String.valueOf((double) voted / all));
        add(bar);
    }

    private static <C extends com.vaadin.flow.component.Component> C dressed(C line, Language language) {
        line.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        return line;
    }
}
