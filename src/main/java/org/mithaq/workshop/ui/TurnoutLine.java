package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Turnout;

/** How many have voted and who has not; never what. */
final class TurnoutLine extends Div {

    private final Paragraph count = new Paragraph();
    private final Div bar = new Div();
    private final Paragraph missing = new Paragraph();

    TurnoutLine() {
        addClassName("turnout");
        count.addClassName("turnout-count");
        count.setId("turnout");
        bar.addClassName("turnout-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        missing.addClassNames("quiet", "small");
        missing.setId("missing");
        add(count, bar, missing);
    }

    void show(HeldBallot ballot, Turnout now, RollNames names) {
        var voted = now.voted().size();
        var all = now.roll().size();
        count.setText(getTranslation("workshop.ballots.turnout." + ballot.form().electorate(), voted, all));
        bar.getStyle().set("--voted", all == 0 ? "0" : String.valueOf((double) voted / all));
        var left = names.of(now.missing());
        missing.setText(
                left.isEmpty()
                        ? getTranslation("workshop.ballots.allVoted")
                        : getTranslation(
                                "workshop.ballots.missing",
                                String.join(getTranslation("workshop.chart.separator") + " ", left)));
    }
}
