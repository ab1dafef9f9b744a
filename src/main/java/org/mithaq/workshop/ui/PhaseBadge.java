package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.mithaq.workshop.Session.Phase;

/** How far a workshop is: an icon, a word, a colour. */
final class PhaseBadge extends Span {

    PhaseBadge(Phase phase) {
        addClassName("state");
        getElement()
                .setAttribute(
                        "data-tone",
                        switch (phase) {
                            case PLANNED -> "drafting";
                            case OPEN -> "review";
                            case CLOSED -> "cleared";
                        });
        var icon = (switch (phase) {
                    case PLANNED -> VaadinIcon.CALENDAR;
                    case OPEN -> VaadinIcon.PLAY;
                    case CLOSED -> VaadinIcon.CHECK;
                })
                .create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation("workshop.phase." + phase)));
    }
}
