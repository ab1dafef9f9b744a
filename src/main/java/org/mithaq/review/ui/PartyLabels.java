package org.mithaq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.PersonId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.review.Party;
import org.mithaq.review.PartyStatus.Standing;

/** The names of people, parties and standings, in the language of the interface. */
final class PartyLabels {

    private final People people;
    private final Ministries ministries;

    PartyLabels(People people, Ministries ministries) {
        this.people = people;
        this.ministries = ministries;
    }

    String person(PersonId id) {
        return people.find(id).map(Person::name).map(InterfaceLanguage::of).orElse(id.toString());
    }

    /** The scope, or the name of the ministry. */
    String party(Component owner, Party party) {
        return party.ministry()
                .flatMap(ministries::find)
                .map(Ministry::name)
                .map(InterfaceLanguage::of)
                .orElseGet(() -> owner.getTranslation("scope." + party.scope().name()));
    }

    /** An icon, a word and a tone. */
    static Span standing(Component owner, Standing standing) {
        var badge = new Span();
        badge.addClassName("state");
        badge.getElement().setAttribute("data-tone", tone(standing));
        var icon = icon(standing).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        badge.add(
                icon,
                new Span(owner.getTranslation(
                        "review.standing." + standing.name().toLowerCase(Locale.ROOT))));
        return badge;
    }

    private static VaadinIcon icon(Standing standing) {
        return switch (standing) {
            case WAITING -> VaadinIcon.HOURGLASS;
            case OVERDUE -> VaadinIcon.CLOCK;
            case AGREED -> VaadinIcon.CHECK_CIRCLE_O;
            case CHANGES_REQUESTED -> VaadinIcon.EDIT;
            case OBJECTED -> VaadinIcon.BAN;
            case SETTLED -> VaadinIcon.GAVEL;
            case VOID -> VaadinIcon.UNLINK;
        };
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case WAITING -> "review";
            case AGREED, SETTLED -> "cleared";
            case OVERDUE, CHANGES_REQUESTED, OBJECTED, VOID -> "attention";
        };
    }
}
