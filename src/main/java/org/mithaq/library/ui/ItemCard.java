package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.VerificationNote;

/** One item in a list: its title as a link, what it is, the beginning of its text, and the notes on it by kind. */
public final class ItemCard extends Composite<ListItem> {

    public ItemCard(Item item, List<VerificationNote> notes) {
        var root = getContent();
        root.addClassName("item-card");
        root.add(link(item), meta(item, notes));
        var language = InterfaceLanguage.current();
        root.add(Words.paragraph(item.text().in(language), language, "item-card-text"));
    }

    /** A link to the item's page, with its title in the interface language. */
    public static RouterLink link(Item item) {
        var link = new RouterLink();
        link.setRoute(ItemView.class, parameters(item.id()));
        link.add(Words.content(item.title()));
        link.addClassName("item-link");
        return link;
    }

    static RouteParameters parameters(ItemId id) {
        return new RouteParameters(new RouteParam("id", id.value()));
    }

    /** The line under a title: id, kind, and what to be careful about. */
    static Div meta(Item item, List<VerificationNote> notes) {
        var meta = new Div(new Isolated(item.id().value()));
        meta.addClassNames("item-meta", "quiet", "small");
        meta.add(new Span(Words.of(meta, item.kind())));
        if (item.deprecated()) {
            meta.add(Words.state(VaadinIcon.ARCHIVE, meta.getTranslation("library.deprecated"), "review"));
        }
        if (item.recheckByOrNull() != null && Words.isPast(item.recheckByOrNull())) {
            meta.add(Words.state(VaadinIcon.CLOCK, meta.getTranslation("library.recheck.due"), "attention"));
        }
        Words.kinds(notes).forEach(kind -> meta.add(Words.noteState(meta, kind)));
        return meta;
    }
}
