package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Item;
import org.mithaq.library.Library;
import org.mithaq.library.LibraryService;

/** The library: browsed by the shape of the paper and of the catalogues, or narrowed by search and filters, which the address holds. */
@PermitAll
@Route("library")
@Menu(order = 20, icon = "vaadin:book", title = "library.title")
final class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int FIRST_RESULTS = 60;

    private final transient Library library;
    private final FilterBar filters;
    private final Paragraph count = new Paragraph();
    private final Div body = new Div();

    LibraryView(Library library, LibraryService service, CurrentActor currentActor) {
        this.library = library;
        filters = new FilterBar(library, this::narrow);
        addClassNames("page", "library-page");
        count.addClassNames("quiet", "small", "library-count");
        count.getElement().setAttribute("role", "status");
        var heading = new H1(getTranslation("library.title"));
        heading.addClassName("page-title");
        var lead = new Paragraph(getTranslation("library.lead"));
        lead.addClassName("quiet");
        var more = new Div(new RouterLink(getTranslation("library.notes.title"), NotesView.class));
        more.addClassName("library-more");
        add(heading, lead, more);
        var actor = currentActor.get();
        if (service.mayCurate(actor)) {
            more.add(new RouterLink(getTranslation("library.curate.title"), CurateView.class));
            var problems = service.problemsAtStart(actor);
            if (!problems.isEmpty()) {
                add(new ProblemList(getTranslation("library.curate.atStart"), problems));
            }
        }
        add(filters, count, body);
        body.addClassName("library-body");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = LibraryFilter.of(event.getLocation().getQueryParameters());
        filters.show(filter);
        show(filter);
    }

    /** Typing and choosing change the address without a new page, so that one step back leaves the library as it was entered. */
    private void narrow(LibraryFilter filter) {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("library", filter.parameters())));
        show(filter);
    }

    private void show(LibraryFilter filter) {
        body.removeAll();
        if (library.items().isEmpty()) {
            count.setText(getTranslation("library.empty"));
        } else if (filter.isEmpty()) {
            count.setText(getTranslation(
                    "library.count.all", library.items().size(), library.notes().size()));
            library.catalogues().forEach(catalogue -> body.add(overview(catalogue)));
        } else {
            var found = filter.apply(library, InterfaceLanguage.current());
            count.setText(getTranslation("library.count.found", found.size()));
            body.add(heading(filter), results(found, FIRST_RESULTS));
        }
    }

    private Component overview(Library.Catalogue catalogue) {
        var groups = new UnorderedList();
        groups.addClassName("group-list");
        for (var group : catalogue.groups()) {
            var items = library.items().stream()
                    .filter(item -> item.catalogue().equals(catalogue.urn()))
                    .filter(item -> item.group().equals(group.id()))
                    .toList();
            groups.add(new GroupCard(catalogue, group, items));
        }
        var lead = new Paragraph(Words.content(catalogue.description()));
        lead.addClassNames("quiet", "catalogue-lead");
        var overview = new Section(new H2(Words.content(catalogue.title())), lead, groups);
        overview.addClassName("catalogue");
        return overview;
    }

    private Component heading(LibraryFilter filter) {
        var heading = new H2();
        library.catalogues().stream()
                .filter(catalogue -> LibraryFilter.shortName(catalogue.urn()).equals(filter.catalogue()))
                .flatMap(catalogue -> catalogue.groups().stream())
                .filter(group -> group.id().equals(filter.group()))
                .findFirst()
                .ifPresentOrElse(
                        group -> heading.add(Words.content(group.title())),
                        () -> heading.setText(getTranslation("library.results")));
        return heading;
    }

    private Component results(List<Item> found, int limit) {
        var list = new UnorderedList();
        list.addClassName("item-list");
        var shown = found.stream().limit(limit).toList();
        for (var item : shown) {
            var card = new ItemCard(item, library.notesOf(item.id()));
            if (shown.stream().anyMatch(other -> other.id().equals(item.parentOrNull()))) {
                card.addClassName("part");
            }
            list.add(card);
        }
        var results = new Div(list);
        if (found.isEmpty()) {
            results.add(new Paragraph(getTranslation("library.nothing")));
        }
        if (found.size() > limit) {
            var all = new Button(getTranslation("library.showAll", found.size()), click -> {
                body.remove(results);
                body.add(results(found, Integer.MAX_VALUE));
            });
            all.addThemeVariants(ButtonVariant.TERTIARY);
            results.add(all);
        }
        return results;
    }
}
