package org.mithaq.library.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mithaq.library.Item;
import org.mithaq.library.Library;

/** A group of a catalogue on the overview: its name as a link, how much it holds, and what it begins with. */
final class GroupCard extends ListItem {

    private static final int FIRST_TITLES = 3;

    GroupCard(Library.Catalogue catalogue, Library.Group group, List<Item> items) {
        addClassName("group-card");
        var number = new Span(getTranslation("library.group.count", items.size()));
        number.addClassNames("quiet", "small");
        add(GroupLink.of(catalogue, group), number);
        var titles = new Span();
        titles.addClassNames("group-titles", "quiet", "small");
        items.stream()
                .filter(item -> item.parent().isEmpty())
                .limit(FIRST_TITLES)
                .forEach(item -> titles.add(Words.content(item.title())));
        add(titles);
    }
}
