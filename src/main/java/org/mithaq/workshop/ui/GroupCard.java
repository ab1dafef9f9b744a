package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mithaq.common.ui.ContentText;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.GroupText;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.GroupsOfItem.Progress;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.WorkGroup.Member;

/** One group on the console: who sits in it, how far it is, who has not written yet. */
final class GroupCard extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    /** @param change opens what can be done about a seat; @param edit what can be done about the group */
    GroupCard(GroupsOfItem state, Progress progress, Names names, Consumer<Seat> change, Button edit) {
        addClassNames("group-tile");
        var group = progress.group();
        var title = new H3(new ContentText(GroupNames.of(group)));
        var head = new Div(title, report(progress), edit);
        head.addClassName("group-tile-head");
        add(head, facts(progress));
        progress.text().ifPresent(text -> add(text(group, text)));
        var list = new UnorderedList();
        list.addClassName("group-members");
        group.members().forEach(member -> list.add(member(state, member, names, change)));
        if (group.members().isEmpty()) {
            var nobody = new Paragraph(getTranslation("workshop.group.nobody"));
            nobody.addClassName("quiet");
            add(nobody);
        } else {
            add(list);
        }
        if (!progress.silent().isEmpty()) {
            add(silent(state, progress));
        }
    }

    private Span report(Progress progress) {
        var report = progress.report();
        var word = report.handedIn() ? "handedIn" : report.version() > 0 ? "begun" : "none";
        var badge = new Span(getTranslation("workshop.report.state." + word));
        badge.addClassName("state");
        badge.getElement()
                .setAttribute(
                        "data-tone", report.handedIn() ? "cleared" : report.version() > 0 ? "drafting" : "attention");
        return badge;
    }

    private Paragraph facts(Progress progress) {
        var facts = new Paragraph(getTranslation("workshop.group.facts", progress.cards(), progress.agreed()));
        facts.addClassNames("quiet", "small");
        return facts;
    }

    private Paragraph text(WorkGroup group, GroupText text) {
        var open = new Anchor(StrategyRoutes.desk(text.document(), text.section()), getTranslation("workshop.text"));
        open.setId("text-of-group-" + group.number());
        open.getElement().setAttribute("aria-label", getTranslation("workshop.text.of", GroupNames.of(group)));
        var at = text.changedAtOrNull();
        var words = new Span(
                at == null
                        ? getTranslation("workshop.text.empty")
                        : getTranslation("workshop.text.facts", text.words(), TIME.format(at)));
        words.addClassName("quiet");
        var line = new Paragraph(open, words);
        line.addClassNames("small", "group-text-facts");
        return line;
    }

    private ListItem member(GroupsOfItem state, Member member, Names names, Consumer<Seat> change) {
        var seat = Objects.requireNonNull(state.people().get(member.seat()));
        var name = new Button(new ContentText(seat.name()), click -> change.accept(seat));
        name.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        name.setAriaLabel(getTranslation("workshop.group.change", seat.name()));
        name.setId("change-" + seat.id());
        var delegation = new ContentText(names.delegation(seat));
        delegation.addClassNames("quiet", "small");
        var item = new ListItem(name, delegation);
        if (member.rapporteur()) {
            var rapporteur = new Span(getTranslation("workshop.role.RAPPORTEUR"));
            rapporteur.addClassNames("state", "group-rapporteur");
            item.add(rapporteur);
        }
        if (!seat.isPresent()) {
            item.addClassName("agenda-done");
            var gone = new Span(getTranslation("workshop.group.away"));
            gone.addClassNames("small");
            item.add(gone);
        }
        return item;
    }

    private Paragraph silent(GroupsOfItem state, Progress progress) {
        var who = progress.silent().stream()
                .map(state.people()::get)
                .filter(Objects::nonNull)
                .map(Seat::name)
                .collect(Collectors.joining(getTranslation("workshop.chart.separator") + " "));
        var line =
                new Paragraph(new Span(getTranslation("workshop.group.silent")), new Span(" "), new ContentText(who));
        line.addClassNames("small", "group-silent");
        return line;
    }
}
