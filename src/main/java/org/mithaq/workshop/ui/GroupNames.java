package org.mithaq.workshop.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.WorkGroup;

/** What groups are called: by their name, else by their number. */
final class GroupNames {

    private GroupNames() {}

    static String of(WorkGroup group) {
        return of(group, InterfaceLanguage.current().locale());
    }

    static String of(WorkGroup group, Locale locale) {
        return group.name().isEmpty()
                ? I18NProvider.translate(locale, "workshop.group.number", group.number())
                : group.name();
    }

    /** Empty for a group that is not among them. */
    static String of(GroupId id, List<WorkGroup> groups) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(GroupNames::of)
                .orElse("");
    }
}
