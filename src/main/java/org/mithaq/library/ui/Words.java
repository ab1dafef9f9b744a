package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Item;
import org.mithaq.library.ItemKind;
import org.mithaq.library.VerificationNote;

/** Small pieces of text and their translations. */
final class Words {

    private Words() {}

    static String of(Component where, ItemKind kind) {
        return where.getTranslation("kind." + lower(kind));
    }

    static String of(Component where, VerificationNote.Kind kind) {
        return where.getTranslation("library.note." + lower(kind));
    }

    static String of(Component where, Item.Confidence confidence) {
        return where.getTranslation("library.confidence." + lower(confidence));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .format(date);
    }

    /** A paragraph in one language, marked as such for readers of every kind. */
    static Paragraph paragraph(String text, Language language, String... classes) {
        var paragraph = ContentText.byContent(new Paragraph(text));
        paragraph.getElement().setAttribute("lang", language.tag());
        paragraph.addClassNames(classes);
        return paragraph;
    }

    /** The text in the interface language, or in the other where this one is missing, marked with its language. */
    static ContentText content(Bilingual text) {
        var language = InterfaceLanguage.current();
        var shown = text.exactly(language).isBlank() ? language.other() : language;
        var span = new ContentText(text.in(language));
        span.getElement().setAttribute("lang", shown.tag());
        return span;
    }

    /** Text of the interface itself. */
    static Span plain(String text) {
        return new Span(text);
    }

    /** A state as icon and word; the tone is one of those that base.css knows. */
    static Span state(VaadinIcon icon, String word, String tone) {
        var state = new Span(decorative(icon), new Span(word));
        state.addClassName("state");
        state.getElement().setAttribute("data-tone", tone);
        return state;
    }

    static Span noteState(Component where, VerificationNote.Kind kind) {
        return switch (kind) {
            case ERROR -> state(VaadinIcon.WARNING, of(where, kind), "attention");
            case OUTDATED -> state(VaadinIcon.CLOCK, of(where, kind), "attention");
            case IMPRECISE, INTERNAL -> state(VaadinIcon.ADJUST, of(where, kind), "review");
            case SOURCING, TEXT -> state(VaadinIcon.FILE_TEXT_O, of(where, kind), "review");
            case OK -> state(VaadinIcon.CHECK, of(where, kind), "cleared");
        };
    }

    /** The kinds of notes on an item, most serious first. */
    static Set<VerificationNote.Kind> kinds(Iterable<VerificationNote> notes) {
        var kinds = EnumSet.noneOf(VerificationNote.Kind.class);
        notes.forEach(note -> kinds.add(note.kind()));
        return kinds;
    }

    static boolean isPast(LocalDate date) {
        return date.isBefore(LocalDate.now());
    }

    static Icon decorative(VaadinIcon icon) {
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
