package org.mithaq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing on screen is untranslated: every key in both languages, every key that code names, no literal text in views. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"((?:[a-z][A-Za-z0-9]*)(?:\\.[A-Za-z0-9_-]+)+)\"");

    /** Calls that put text on the screen, with a literal that has a letter and a space or a capital: a sentence, not a key. */
    private static final Pattern LITERAL_ON_SCREEN = Pattern.compile("(?:new Anchor\\([^,]*,|new"
            + " (?:Span|Paragraph|H[1-6]|Button|TextField|TextArea|Select|ComboBox|Checkbox|Dialog|Notification|Label|NativeLabel|Text)\\((?:\"[^\"]*\","
            + " )?|set(?:Text|Label|Placeholder|Title|HelperText|HeaderTitle|AriaLabel|ErrorMessage|TooltipText|Header|Caption)\\("
            + "|Notification\\.show\\()\\s*\"([^\"]*\\p{L}[^\"]*)\""
            // a header of an answer, not of a column
            + "(?!\\s*,\\s*\")");

    private final Properties english = load("translations.properties");
    private final Properties arabic = load("translations_ar.properties");

    @Test
    void everyKeyStandsInBothLanguages() {
        assertThat(arabic.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void noTranslationIsEmptyAndNoArabicTextIsStillEnglish() {
        var suspicious = new TreeMap<String, String>();
        for (var key : arabic.stringPropertyNames()) {
            var text = arabic.getProperty(key);
            if (text.isBlank() || english.getProperty(key, "").isBlank()) {
                suspicious.put(key, "empty");
            } else if (!ARABIC.matcher(text).find()
                    && Pattern.compile("\\p{IsLatin}{4,}").matcher(text).find()
                    && !isName(text)) {
                suspicious.put(key, text);
            }
        }
        assertThat(suspicious).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var differing = english.stringPropertyNames().stream()
                .filter(key -> arguments(english.getProperty(key)) != arguments(arabic.getProperty(key, "")))
                .toList();
        assertThat(differing).isEmpty();
    }

    @Test
    void everyKeyThatCodeNamesExists() throws IOException {
        var prefixes = english.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .distinct()
                .toList();
        var missing = new ArrayList<String>();
        for (var file : javaFiles()) {
            var matcher = KEY_IN_CODE.matcher(Files.readString(file));
            while (matcher.find()) {
                var key = matcher.group(1);
                var known = english.containsKey(key)
                        || english.stringPropertyNames().stream().anyMatch(k -> k.startsWith(key + "."));
                if (prefixes.stream().anyMatch(key::startsWith) && !known && !isOtherDottedName(key)) {
                    missing.add(SOURCES.relativize(file) + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noViewShowsLiteralText() throws IOException {
        var literals = new ArrayList<String>();
        for (var file : javaFiles()) {
            var matcher = LITERAL_ON_SCREEN.matcher(Files.readString(file));
            while (matcher.find()) {
                var text = matcher.group(1);
                if (!english.containsKey(text)) {
                    literals.add(SOURCES.relativize(file) + ": " + text);
                }
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void theLiteralRuleSeesLiterals() {
        assertThat(LITERAL_ON_SCREEN.matcher("add(new Span(\"Hello there\"));").find())
                .isTrue();
        assertThat(LITERAL_ON_SCREEN.matcher("field.setLabel(\"الاسم\");").find())
                .isTrue();
        assertThat(LITERAL_ON_SCREEN
                        .matcher("add(new Span(getTranslation(\"a.b\")));")
                        .find())
                .isFalse();
    }

    /** Names that stay Latin in Arabic too: TLP labels, file formats. */
    private static boolean isName(String text) {
        return text.startsWith("TLP:")
                || List.of("DOCX", "JSON", "XLSX", "Mithaq", "English").contains(text);
    }

    /** Property names, resource files and the like share the form of a key. */
    private static boolean isOtherDottedName(String key) {
        return key.matches(".*\\.(yaml|json|css|ts|js|properties|sql|xml|ttf|svg|png|docx|pdf)$");
    }

    private static int arguments(String pattern) {
        return pattern.contains("{") ? new MessageFormat(pattern).getFormatsByArgumentIndex().length : 0;
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
        return properties;
    }
}
