package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.mithaq.common.Language;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;

/** A result to look at: what was decided, who took part, the chart, the reasons given, and the hash by which it can be checked. */
final class ResultView extends Div {

    private ResultView(String place) {
        addClassNames("ballot-result", place);
    }

    /** For one reader, in their language: decision, turnout, chart with its table. */
    static ResultView onThePage(Result result, Language language, BallotChart.Table table) {
        var view = new ResultView("page");
        var words = new Words(language, result.ballot());
        view.say(result, language);
        view.add(new BallotChart(ChartJson.of(result, words, false)).with(table), new Reasons(result.outcome(), words));
        var hash = new Span(result.hash());
        hash.getElement().setAttribute("dir", "ltr");
        hash.addClassName("hash");
        view.add(new Paragraph(new Span(words.say("workshop.result.hash")), hash));
        return view;
    }

    /** For a hall: the decision in both languages, the chart in the working language with the titles of options in both. */
    static ResultView onTheWall(Result result, Language working) {
        var view = new ResultView("wall");
        view.say(result, working);
        view.say(result, working.other());
        var words = new Words(working, result.ballot());
        view.add(new BallotChart(ChartJson.of(result, words, true)).onTheWall());
        return view;
    }

    /** Between the rounds of a Delphi ballot: how the first lies, and why, before anybody votes again. */
    static ResultView feedback(Ballot ballot, Outcome.Estimates first, Language language, boolean wall) {
        var view = new ResultView(wall ? "wall" : "page");
        var words = new Words(language, ballot);
        var said = words.say("workshop.result.feedback");
        view.add(new Paragraph(said));
        var chart = new BallotChart(ChartJson.of(first, words, said, wall));
        view.add(wall ? chart.onTheWall() : chart.with(BallotChart.Table.TOGGLE), new Reasons(first, words));
        return view;
    }

    private void say(Result result, Language language) {
        var words = new Words(language, result.ballot());
        var decision = new Paragraph(ResultSentence.decision(result, words));
        decision.addClassName("decision");
        var said = new Div(decision, new Paragraph(ResultSentence.turnout(result, words)));
        said.addClassName("said");
        said.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        add(said);
    }
}
