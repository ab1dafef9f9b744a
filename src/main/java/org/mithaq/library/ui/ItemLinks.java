package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Item;
import org.mithaq.library.Library;

/** What an item links to and what links to it, by relation, each with who made the connection: the paper or the editors. */
final class ItemLinks extends Composite<Section> {

    private record Linked(Item item, Item.Origin origin) {}

    ItemLinks(Item item, Library library) {
        // Relations in the order of their keys; the ways out and the ways in of one relation stand together.
        Map<String, List<Linked>> groups = new TreeMap<>();
        for (var link : item.links()) {
            library.find(link.to()).ifPresent(other -> add(groups, link.relation() + ".out", other, link.origin()));
        }
        for (var other : library.linkingTo(item.id())) {
            other.links().stream()
                    .filter(link -> link.to().equals(item.id()))
                    .forEach(link -> add(groups, link.relation() + ".in", other, link.origin()));
        }
        var root = getContent();
        root.setVisible(!groups.isEmpty());
        root.add(new H2(getTranslation("library.links")));
        groups.forEach((relation, links) -> root.add(group(relation, links)));
    }

    private static void add(Map<String, List<Linked>> groups, String relation, Item item, Item.Origin origin) {
        groups.computeIfAbsent(relation, key -> new ArrayList<>()).add(new Linked(item, origin));
    }

    private Component group(String relation, List<Linked> links) {
        var list = new UnorderedList();
        list.addClassName("link-list");
        for (var link : links) {
            var origin = new Span(getTranslation("library.origin." + Words.lower(link.origin())));
            origin.addClassNames("link-origin", "quiet", "small");
            list.add(new ListItem(new Isolated(link.item().id().value()), ItemCard.link(link.item()), origin));
        }
        var group = new Section(new H3(getTranslation("library.relation." + relation)), list);
        group.addClassName("link-group");
        return group;
    }
}
