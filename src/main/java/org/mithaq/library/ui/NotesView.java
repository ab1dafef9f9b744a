package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Library;
import org.mithaq.library.VerificationNote;

/** Every verification note by kind, the gravest first; the query parameter {@code kind} narrows to one kind. */
@PermitAll
@Route("library/notes")
final class NotesView extends Div implements BeforeEnterObserver, Breadcrumbs, HasDynamicTitle {

    private final transient Library library;

    NotesView(Library library) {
        this.library = library;
        addClassNames("page", "notes-page");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(new Crumb(getTranslation("library.title"), "library"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.notes.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .orElse("");
        var only = Arrays.stream(VerificationNote.Kind.values())
                .filter(kind -> Words.lower(kind).equals(asked))
                .findFirst()
                .orElse(null);
        removeAll();
        var heading = new H1(getTranslation("library.notes.title"));
        heading.addClassName("page-title");
        var lead = new Paragraph(getTranslation("library.notes.lead"));
        lead.addClassName("quiet");
        add(heading, lead, filters(only));
        for (var kind : VerificationNote.Kind.values()) {
            if (only == null || kind == only) {
                add(notes(kind));
            }
        }
    }

    private Component filters(VerificationNote.@Nullable Kind only) {
        var filters = new Nav(filter(null, only == null));
        filters.addClassName("filter-links");
        filters.getElement().setAttribute("aria-label", getTranslation("library.notes.kinds"));
        for (var kind : VerificationNote.Kind.values()) {
            filters.add(filter(kind, kind == only));
        }
        return filters;
    }

    private RouterLink filter(VerificationNote.@Nullable Kind kind, boolean current) {
        var count = library.notes().stream()
                .filter(note -> kind == null || note.kind() == kind)
                .count();
        var name = kind == null ? getTranslation("library.all") : Words.of(this, kind);
        var link = new RouterLink(name, NotesView.class);
        var number = new Span(String.valueOf(count));
        number.addClassNames("quiet", "numbers");
        link.add(number);
        if (kind != null) {
            link.setQueryParameters(QueryParameters.of("kind", Words.lower(kind)));
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component notes(VerificationNote.Kind kind) {
        var section = new Section(new H2(Words.of(this, kind)));
        section.addClassName("notes-kind");
        var notes = library.notes().stream().filter(note -> note.kind() == kind).toList();
        section.setVisible(!notes.isEmpty());
        for (var note : notes) {
            var items = new UnorderedList();
            items.addClassNames("link-list", "small");
            for (var id : note.items()) {
                library.find(id)
                        .ifPresent(item ->
                                items.add(new ListItem(new Isolated(item.id().value()), ItemCard.link(item))));
            }
            var entry = new Div(new NoteAside(note), items);
            entry.addClassName("notes-entry");
            section.add(entry);
        }
        return section;
    }
}
