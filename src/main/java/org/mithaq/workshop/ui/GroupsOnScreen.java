package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.GalleryService.Hall;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.group.Rounds;

/** What the hall sees of groups: who sits where while they work, who visits whom during a walk. In both languages where words are ours. */
final class GroupsOnScreen extends Div {

    /** More names than this cannot be read from ten metres. */
    private static final int MOST_NAMES = 48;

    GroupsOnScreen() {
        addClassName("projector-groups");
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    void sitting(GroupsOfItem state) {
        removeAll();
        setVisible(!state.groups().isEmpty());
        var names = state.workGroups().stream()
                        .mapToInt(group -> group.members().size())
                        .sum()
                <= MOST_NAMES;
        var list = new UnorderedList();
        for (var progress : state.groups()) {
            var group = progress.group();
            var row = new ListItem(name(group));
            var present = group.seats().stream()
                    .map(state.people()::get)
                    .filter(Objects::nonNull)
                    .toList();
            row.add(new ContentText(
                    names
                            ? present.stream()
                                    .map(Seat::name)
                                    .collect(Collectors.joining(getTranslation("workshop.chart.separator") + " "))
                            : Integer.toString(present.size())));
            list.add(row);
        }
        add(list);
    }

    /** @param reading what the text and the report of a group say */
    void walking(Hall hall, Function<WorkGroup, Component> reading, Runnable drawn) {
        removeAll();
        setVisible(true);
        var stand = hall.stand();
        for (var language : List.of(Language.AR, Language.EN)) {
            var line = new Paragraph(
                    stand.over()
                            ? getTranslation(language.locale(), "workshop.walk.over")
                            : getTranslation(language.locale(), "workshop.walk.hall", stand.round(), stand.of()));
            line.getElement().setAttribute("lang", language.tag());
            line.getElement().setAttribute("dir", language.direction());
            line.addClassName("projector-item");
            add(line);
        }
        if (stand.running()) {
            add(new RoundClock(this, stand, drawn));
        }
        if (stand.over()) {
            var list = new UnorderedList();
            hall.groups().forEach(group -> list.add(new ListItem(name(group), reading.apply(group))));
            add(list);
        } else {
            var all = hall.groups();
            var list = new UnorderedList();
            for (var i = 0; i < all.size(); i++) {
                var visited = all.get(Rounds.visited(i, stand.round(), all.size()));
                var arrow = new Span("→");
                arrow.addClassName("directional");
                arrow.getElement().setAttribute("aria-hidden", "true");
                var means = new Span(getTranslation("workshop.walk.visits"));
                means.addClassName("visually-hidden");
                list.add(new ListItem(name(all.get(i)), arrow, means, name(visited), reading.apply(all.get(i))));
            }
            add(list);
        }
    }

    /** A name that was given, or the number in both languages. */
    private static ContentText name(WorkGroup group) {
        var name = new ContentText(
                group.name().isEmpty()
                        ? GroupNames.of(group, Locale.forLanguageTag("ar")) + " · "
                                + GroupNames.of(group, Locale.ENGLISH)
                        : group.name());
        name.addClassName("projector-group");
        return name;
    }
}
