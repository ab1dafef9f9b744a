package org.mithaq.workshop.outcome;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.mithaq.common.Language;

/** The words of the interface in a language of the document, whoever reads it: digits are Western, as on the screens. */
public final class Wordbook {

    private static final Map<Language, Wordbook> BOOKS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BOOKS.put(language, new Wordbook(language));
        }
    }

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private Wordbook(Language language) {
        this.language = language;
        locale = Locale.forLanguageTag(language == Language.EN ? "en-GB" : language.tag() + "-u-nu-latn");
        bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language == Language.EN ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wordbook in(Language language) {
        return BOOKS.getOrDefault(language, new Wordbook(language));
    }

    public Language language() {
        return language;
    }

    Locale locale() {
        return locale;
    }

    public String say(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** A day in full: 28 November 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** Who takes which stand, before their words: the level, and the ministry where it is told. */
    public String voiced(Proceedings.Voice voice) {
        var level = say("workshop.t3.level." + voice.level());
        return voice.by().isBlank()
                ? level
                : say("workshop.t3.levelBy." + voice.level(), voice.by().in(language));
    }
}
