package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Outcome;

/** What voters wrote, word for word and without names, below the option that it is about. Nothing where nobody wrote anything. */
final class Reasons extends Div {

    private record Reason(String stand, String text) {}

    private final Words words;

    Reasons(Outcome outcome, Words words) {
        this.words = words;
        addClassName("ballot-reasons");
        switch (outcome) {
            case Outcome.Stands stands ->
                stands.rows()
                        .forEach(row -> list(
                                row.option(),
                                row.reasons().stream()
                                        .map(voiced -> new Reason(
                                                words.say("workshop.chart.consensus." + voiced.level()),
                                                voiced.reason()))
                                        .toList()));
            case Outcome.Estimates estimates ->
                // Those of the round that was last voted in; earlier ones are answered by it
                estimates
                        .rows()
                        .forEach(row -> list(
                                row.option(),
                                (row.second().isPresent() ? row.secondReasons() : row.firstReasons())
                                        .stream()
                                                .map(because -> new Reason(
                                                        words.say("workshop.chart.figure", because.value()),
                                                        because.reason()))
                                                .toList()));
            default -> {}
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private void list(OptionId option, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var reason : reasons) {
            var text = new Span(reason.text());
            text.getElement().setAttribute("dir", "auto");
            text.addClassName("reason");
            list.add(new ListItem(new Span(reason.stand()), text));
        }
        var heading = new H4(words.say("workshop.result.reasons", words.title(option)));
        add(heading, list);
    }
}
