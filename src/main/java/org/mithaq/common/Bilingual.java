package org.mithaq.common;

/** A short text in both languages; either may be empty, never null. */
public record Bilingual(String ar, String en) {

    public static final Bilingual EMPTY = new Bilingual("", "");

    /** The text in that language, or in the other where this one is empty. */
    public String in(Language language) {
        var text = exactly(language);
        return text.isBlank() ? exactly(language.other()) : text;
    }

    /** The text in that language, even when empty. */
    public String exactly(Language language) {
        return language == Language.AR ? ar : en;
    }

    public boolean isBlank() {
        return ar.isBlank() && en.isBlank();
    }

    public Bilingual with(Language language, String text) {
        return language == Language.AR ? new Bilingual(text, en) : new Bilingual(ar, text);
    }
}
