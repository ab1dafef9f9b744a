package org.mithaq.library;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mithaq.common.Language;

/**
 * What is wrong with a catalogue file: where, and why in one sentence. Line 0 means the file as a whole. The key and its arguments
 * belong to {@code vaadin-i18n/translations*.properties}, so that a log and a screen say the same thing.
 */
public record Problem(String file, int line, String key, List<Object> arguments) {

    static Problem of(String file, int line, String key, Object... arguments) {
        return new Problem(file, line, "library.problem." + key, List.of(arguments));
    }

    /** The reason without file and line, in that language. */
    public String reason(Language language) {
        var locale = language == Language.EN ? Locale.ROOT : language.locale();
        var sentences = ResourceBundle.getBundle(
                "vaadin-i18n/translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var shown = arguments.stream()
                .map(argument -> argument instanceof Number number ? number.toString() : argument)
                .toArray();
        return new MessageFormat(sentences.getString(key), language.locale()).format(shown);
    }

    /** For logs: {@code paper.yaml:12: reason}, in English. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason(Language.EN);
    }
}
