package org.mithaq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.review.Party;
import org.mithaq.review.SectionReview;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.ui.StateBadge;
import org.mithaq.strategy.ui.StrategyRoutes;

/** The clearances of a document: a row for each section, a column for each party that is asked anywhere. */
final class ClearanceTable extends Div {

    private final PartyLabels labels;
    private final Consumer<Section> chosen;

    ClearanceTable(PartyLabels labels, Consumer<Section> chosen) {
        this.labels = labels;
        this.chosen = chosen;
        addClassName("table-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("review.table"));
    }

    void show(List<SectionReview> reviews) {
        removeAll();
        var parties = reviews.stream()
                .flatMap(review -> review.parties().stream())
                .map(status -> status.party())
                .collect(Collectors.toCollection(TreeSet::new));
        var head = element("tr", header("col", new Span(getTranslation("review.table.section"))));
        head.add(header("col", new Span(getTranslation("review.table.state"))));
        parties.forEach(party -> head.add(header("col", new Span(labels.party(this, party)))));
        var body = new HtmlContainer("tbody");
        reviews.forEach(review -> body.add(row(review, parties)));
        var table = element("table", element("thead", head), body);
        table.addClassName("clearance-table");
        add(table);
    }

    private HtmlContainer row(SectionReview review, TreeSet<Party> parties) {
        var section = review.section();
        var title = InterfaceLanguage.of(section.data().title());
        var link = new Anchor(
                StrategyRoutes.desk(section.strategy(), section.id()),
                new Isolated(section.number()),
                new Span(" "),
                new ContentText(title));
        var open = new Button(getTranslation("review.table.open"), click -> chosen.accept(section));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("review.table.openSection", title));
        var row = element("tr", header("row", link, open));
        row.add(element("td", StateBadge.of(section.state())));
        for (var party : parties) {
            row.add(review.party(party)
                    .map(status -> element("td", PartyLabels.standing(this, status.standing())))
                    .orElseGet(() -> element("td", notAsked())));
        }
        return row;
    }

    private Span notAsked() {
        var dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation("review.table.notAsked"));
        word.addClassName("visually-hidden");
        var both = new Span(dash, word);
        both.addClassName("quiet");
        return both;
    }

    private static HtmlContainer header(String scope, Component... content) {
        var cell = element("th", content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static HtmlContainer element(String tag, Component... content) {
        var element = new HtmlContainer(tag);
        element.add(content);
        return element;
    }
}
