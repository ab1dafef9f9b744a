package org.mithaq.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.mithaq.common.Language;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface from {@code vaadin-i18n/translations*.properties}, whatever language the machine speaks. Numbers keep
 * Western digits in both languages, like the section numbers and symbols around them. A count is written with a choice, which in
 * Arabic needs the classes none, one, two, 3-10 and 11 up:
 * {@code {0,choice,0#لا أقسام|1#قسم واحد|2#قسمان|3#{0} أقسام|11#{0} قسماً}}.
 */
@Component
class Translations implements I18NProvider {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Translations() {
        texts.put(Language.EN, read("translations.properties"));
        texts.put(Language.AR, read("translations_ar.properties"));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        var language = Language.of(locale);
        var text = Objects.requireNonNull(texts.get(language)).getProperty(key);
        if (text == null) {
            return "!" + language.tag() + ": " + key;
        }
        return arguments.length == 0
                ? text
                : new MessageFormat(text, Locale.forLanguageTag(language.tag() + "-u-nu-latn")).format(arguments);
    }

    private static Properties read(String name) {
        var properties = new Properties();
        var file = Objects.requireNonNull(Translations.class.getResourceAsStream("/vaadin-i18n/" + name), name);
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the translations are part of the application", unreadable);
        }
        return properties;
    }
}
