package org.mithaq.library.ui;

import com.vaadin.flow.router.RouterLink;
import org.mithaq.library.Library;

/** Links to the items of one group of a catalogue. */
final class GroupLink {

    private GroupLink() {}

    static String path(Library.Catalogue catalogue, Library.Group group) {
        return "library?" + LibraryFilter.group(catalogue, group).parameters().getQueryString();
    }

    static RouterLink of(Library.Catalogue catalogue, Library.Group group) {
        var link = new RouterLink();
        link.setRoute(LibraryView.class);
        link.setQueryParameters(LibraryFilter.group(catalogue, group).parameters());
        link.add(Words.content(group.title()));
        return link;
    }
}
