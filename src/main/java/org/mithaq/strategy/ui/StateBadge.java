package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.SectionState;

/** A state as an icon, a word and a tone; never as a colour alone. */
public final class StateBadge extends Span {

    private StateBadge(VaadinIcon icon, String tone, String key) {
        addClassName("state");
        getElement().setAttribute("data-tone", tone);
        var mark = icon.create();
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(getTranslation(key)));
    }

    public static StateBadge of(SectionState state) {
        return new StateBadge(
                icon(state), tone(state), "state.section." + state.name().toLowerCase(Locale.ROOT));
    }

    public static StateBadge of(DocumentState state) {
        return new StateBadge(
                icon(state), tone(state), "state.document." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Without the word on screen, where there is no room; screen readers and the tooltip still have it. */
    public StateBadge compact() {
        addClassName("state-compact");
        var word = getComponentAt(1);
        word.addClassName("visually-hidden");
        getElement().setAttribute("title", word.getElement().getText());
        return this;
    }

    private static VaadinIcon icon(SectionState state) {
        return switch (state) {
            case EMPTY -> VaadinIcon.CIRCLE_THIN;
            case DRAFTING -> VaadinIcon.PENCIL;
            case READY_FOR_TEAM -> VaadinIcon.USERS;
            case TEAM_AGREED -> VaadinIcon.HANDSHAKE;
            case IN_REVIEW -> VaadinIcon.EYE;
            case CHANGES_REQUESTED -> VaadinIcon.EXCLAMATION_CIRCLE_O;
            case CLEARED -> VaadinIcon.CHECK_CIRCLE_O;
            case LOCKED -> VaadinIcon.LOCK;
        };
    }

    private static String tone(SectionState state) {
        return switch (state) {
            case EMPTY -> "none";
            case DRAFTING, READY_FOR_TEAM, TEAM_AGREED -> "drafting";
            case IN_REVIEW -> "review";
            case CHANGES_REQUESTED -> "attention";
            case CLEARED, LOCKED -> "cleared";
        };
    }

    private static VaadinIcon icon(DocumentState state) {
        return switch (state) {
            case SETUP -> VaadinIcon.CIRCLE_THIN;
            case DRAFTING -> VaadinIcon.PENCIL;
            case INTERNAL_REVIEW, SPECIALIST_REVIEW, INTERMINISTERIAL_CLEARANCE, MINISTER, CABINET -> VaadinIcon.EYE;
            case APPROVED, PUBLISHED -> VaadinIcon.CHECK_CIRCLE_O;
            case SUPERSEDED, WITHDRAWN -> VaadinIcon.ARCHIVE;
        };
    }

    private static String tone(DocumentState state) {
        return switch (state) {
            case SETUP, SUPERSEDED, WITHDRAWN -> "none";
            case DRAFTING -> "drafting";
            case INTERNAL_REVIEW, SPECIALIST_REVIEW, INTERMINISTERIAL_CLEARANCE, MINISTER, CABINET -> "review";
            case APPROVED, PUBLISHED -> "cleared";
        };
    }
}
