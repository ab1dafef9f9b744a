package org.mithaq.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.mithaq.common.Language;

/** The texts of the interface by key, so that the journeys do not depend on wording. */
final class Words {

    private final Language language;
    private final Properties texts = new Properties();

    Words(Language language) {
        this.language = language;
        var file = language == Language.AR ? "translations_ar.properties" : "translations.properties";
        try (var stream = Words.class.getResourceAsStream("/vaadin-i18n/" + file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("no text " + key + " in " + language);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.of(language.tag())).format(arguments);
    }
}
