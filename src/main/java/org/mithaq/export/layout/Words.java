package org.mithaq.export.layout;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;

/** The words that an export itself says, in one language: those of the interface, never of the reader's locale. */
public final class Words {

    private static final Words ARABIC = new Words(Language.AR);
    private static final Words ENGLISH = new Words(Language.EN);

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language == Language.EN ? Locale.ROOT : language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Language language) {
        return language == Language.AR ? ARABIC : ENGLISH;
    }

    public Language language() {
        return language;
    }

    public String get(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    /** The text of {@code prefix.word}, or the word itself where a configuration has words of its own. */
    public String known(String prefix, String word) {
        var key = prefix + "." + word;
        return bundle.containsKey(key) ? bundle.getString(key) : word;
    }

    public String of(Bilingual text) {
        return text.in(language);
    }

    /** The classification and, where there is one, the TLP label, which is never translated. */
    public String marking(ExportModel model) {
        var data = model.document().data();
        var marking = known("marking", data.marking());
        return data.tlp() == null ? marking : marking + " · " + data.tlp();
    }

    /** Year, month, day: the one form of a date that reads the same in both languages. */
    public String date(LocalDate date) {
        return date.toString();
    }

    public String date(Instant time) {
        return date(time.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The same between marks that keep its order after Arabic letters. */
    public String isolatedDate(LocalDate date) {
        return language.isRightToLeft() ? "\u200E" + date(date) + "\u200E" : date(date);
    }

    public String state(ExportModel model) {
        return get("export.doc.state." + model.document().state().name());
    }

    public String controlling(ExportModel model) {
        return get("export.doc.controlling."
                + model.document().data().controlling().tag());
    }
}
