package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section.SectionData;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.Provenance;
import org.mithaq.workshop.Workshop;

/** What the workshop decided and where it went: into which section, and what became of it there. */
final class WentPanel extends Section {

    private final DecisionsInText decisions;
    private final StrategyService strategies;
    private final Actor actor;

    WentPanel(DecisionsInText decisions, StrategyService strategies, Actor actor) {
        this.decisions = decisions;
        this.strategies = strategies;
        this.actor = actor;
        addClassNames("card", "went");
    }

    void show(Workshop workshop, Agenda agenda) {
        removeAll();
        var head = new Div(new H2(getTranslation("workshop.went")));
        head.addClassName("section-head");
        add(head);
        // one line for a decision, though it went into the text of both languages
        var lines = new LinkedHashMap<Line, Provenance>();
        decisions
                .of(actor, workshop.id())
                .forEach(row -> lines.putIfAbsent(new Line(row.decision().source(), row.section()), row));
        if (lines.isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.went.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var sections = new LinkedHashMap<SectionId, SectionData>();
        strategies.outline(actor, workshop.strategy()).forEach(each -> sections.put(each.id(), each.data()));
        var list = new UnorderedList();
        list.addClassName("rows");
        list.setId("went");
        List.copyOf(lines.values()).forEach(row -> list.add(row(workshop, agenda, row, sections)));
        add(list);
    }

    private record Line(UUID source, SectionId section) {}

    private ListItem row(Workshop workshop, Agenda agenda, Provenance row, Map<SectionId, SectionData> sections) {
        var facts = new Div();
        facts.addClassNames("quiet", "small", "outcome-facts");
        facts.add(new Paragraph(
                getTranslation("workshop.harvest.kind." + row.decision().kind())));
        row.decision()
                .item()
                .flatMap(agenda::find)
                .ifPresent(item -> facts.add(new Paragraph(getTranslation(
                        "workshop.parking.cameUp",
                        InterfaceLanguage.of(item.data().title())))));
        var words = new Div(new ContentText(row.decision().verbatim()));
        words.addClassName("went-words");
        var what = new Div(words, facts);
        var section = sections.get(row.section());
        if (section != null) {
            var link = new Anchor(
                    StrategyRoutes.desk(workshop.strategy(), row.section()),
                    new ContentText(InterfaceLanguage.of(section.title())));
            what.add(link);
        }
        var accepted = row.acceptedOrNull();
        var word = accepted == null ? "OPEN" : accepted ? "ACCEPTED" : "REJECTED";
        var state = new Span(getTranslation("workshop.harvest.state." + word));
        state.addClassName("state");
        state.getElement().setAttribute("data-tone", accepted == null ? "review" : accepted ? "cleared" : "attention");
        var item = new ListItem(what, state);
        item.addClassName("row");
        return item;
    }
}
