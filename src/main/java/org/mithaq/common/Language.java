package org.mithaq.common;

import java.util.Locale;

/** The two languages of every strategy and of the interface. */
public enum Language {
    AR("ar", true),
    EN("en", false);

    private final String tag;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /** The BCP 47 tag, as stored and as written to {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Language other() {
        return this == AR ? EN : AR;
    }

    public static Language of(String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new Invalid("refusal.language");
    }

    /** The interface language nearest to a locale; Arabic for Arabic, English for everything else. */
    public static Language of(Locale locale) {
        return "ar".equals(locale.getLanguage()) ? AR : EN;
    }
}
