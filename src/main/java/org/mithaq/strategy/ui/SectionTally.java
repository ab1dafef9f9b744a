package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;

/** How many sections are begun, in review and cleared: in figures, and as one bar of the same proportions. */
final class SectionTally extends Div {

    SectionTally(List<Section> outline) {
        addClassName("tally");
        var all = outline.size();
        var begun = count(outline, SectionState.DRAFTING, SectionState.READY_FOR_TEAM, SectionState.TEAM_AGREED);
        var review = count(outline, SectionState.IN_REVIEW, SectionState.CHANGES_REQUESTED);
        var cleared = count(outline, SectionState.CLEARED, SectionState.LOCKED);
        var bar = new Div(part("cleared", cleared, all), part("review", review, all), part("drafting", begun, all));
        bar.addClassName("tally-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var figures = new Div(
                figure("strategy.tally.sections", all),
                figure("strategy.tally.begun", begun),
                figure("strategy.tally.review", review),
                figure("strategy.tally.cleared", cleared));
        figures.addClassNames("tally-figures", "small", "numbers", "quiet");
        add(bar, figures);
    }

    private static int count(List<Section> outline, SectionState... states) {
        var wanted = List.of(states);
        return (int) outline.stream()
                .filter(section -> wanted.contains(section.state()))
                .count();
    }

    private static Span part(String tone, int count, int all) {
        var part = new Span();
        part.getElement().setAttribute("data-tone", tone);
        part.getStyle().set("--fill", all == 0 ? "0%" : count * 100 / all + "%");
        return part;
    }

    private Span figure(String key, int count) {
        return new Span(new Span(getTranslation(key)), new Isolated(String.valueOf(count)));
    }
}
