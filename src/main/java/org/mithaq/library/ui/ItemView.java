package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.common.Bilingual;
import org.mithaq.common.NotFound;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;

/** The page of an item, like an entry of an encyclopaedia: what it says in both languages, where it comes from, what to know of it. */
@PermitAll
@Route("library/:id")
final class ItemView extends Div implements BeforeEnterObserver, Breadcrumbs, HasDynamicTitle {

    private final transient Library library;
    private String title = "";
    private transient List<Crumb> way = List.of();

    ItemView(Library library) {
        this.library = library;
        addClassNames("page", "item-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var item = event.getRouteParameters().get("id").flatMap(this::find);
        if (item.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            title = InterfaceLanguage.of(item.get().title());
            removeAll();
            show(item.get());
        }
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Optional<Item> find(String text) {
        try {
            return library.find(new ItemId(text));
        } catch (NotFound noSuchId) {
            return Optional.empty();
        }
    }

    private void show(Item item) {
        var notes = library.notesOf(item.id());
        var entry = new Article(header(item), texts(item));
        entry.addClassName("item-entry");
        decide(item).ifPresent(entry::add);
        parts(item).ifPresent(entry::add);
        if (!item.extras().variants().isEmpty() || !item.extras().avoid().isEmpty()) {
            entry.add(new TermWordings(item));
        }
        entry.add(new ItemFacts(item, library), new ItemLinks(item, library));

        var columns = new Div(entry);
        columns.addClassName("item-columns");
        if (!notes.isEmpty()) {
            var heading = new H2(getTranslation("library.notes.of"));
            heading.addClassName("margin-heading");
            var margin = new Div(heading);
            margin.addClassName("item-margin");
            notes.forEach(note -> margin.add(new NoteAside(note)));
            columns.add(margin);
        }
        add(columns);
        way = way(item);
    }

    private List<Crumb> way(Item item) {
        var way = new ArrayList<Crumb>();
        way.add(new Crumb(getTranslation("library.title"), "library"));
        for (var catalogue : library.catalogues()) {
            if (catalogue.urn().equals(item.catalogue())) {
                catalogue.groups().stream()
                        .filter(group -> group.id().equals(item.group()))
                        .forEach(group -> way.add(
                                new Crumb(InterfaceLanguage.of(group.title()), GroupLink.path(catalogue, group))));
            }
        }
        item.parent()
                .flatMap(library::find)
                .ifPresent(
                        parent -> way.add(new Crumb(InterfaceLanguage.of(parent.title()), "library/" + parent.id())));
        return way;
    }

    private Component header(Item item) {
        var language = InterfaceLanguage.current();
        var heading = new H1(Words.content(item.title()));
        heading.addClassName("page-title");
        var header = new Div(ItemCard.meta(item, library.notesOf(item.id())), heading);
        var other = item.title().exactly(language.other());
        if (!other.isBlank()) {
            header.add(Words.paragraph(other, language.other(), "item-other-title"));
        }
        if (item.deprecated()) {
            var warning = new Paragraph(
                    Words.decorative(VaadinIcon.ARCHIVE),
                    Words.plain(getTranslation("library.deprecated.long", item.catalogueVersion())));
            warning.addClassName("item-warning");
            header.add(warning);
        }
        header.addClassName("item-header");
        return header;
    }

    private Component texts(Item item) {
        var texts = new Div();
        texts.addClassName("item-texts");
        both(item.text(), "item-text").forEach(texts::add);
        return texts;
    }

    private List<Component> both(Bilingual text, String style) {
        var first = InterfaceLanguage.current();
        var shown = new ArrayList<Component>();
        if (!text.exactly(first).isBlank()) {
            shown.add(Words.paragraph(text.exactly(first), first, style));
        }
        if (!text.exactly(first.other()).isBlank()) {
            shown.add(Words.paragraph(text.exactly(first.other()), first.other(), style, "item-other"));
        }
        return shown;
    }

    private Optional<Component> decide(Item item) {
        var decide = item.extras().decideOrNull();
        if (decide == null) {
            return Optional.empty();
        }
        var section = new Section(new H2(getTranslation("library.decide")));
        section.addClassName("item-decide");
        both(decide, "item-text").forEach(section::add);
        return Optional.of(section);
    }

    private Optional<Component> parts(Item item) {
        var list = new UnorderedList();
        library.items().stream()
                .filter(part -> item.id().equals(part.parentOrNull()))
                .forEach(part -> list.add(new ItemCard(part, library.notesOf(part.id()))));
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        list.addClassName("item-list");
        return Optional.of(new Section(new H2(getTranslation("library.parts")), list));
    }
}
