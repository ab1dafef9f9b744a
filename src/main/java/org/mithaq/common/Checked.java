package org.mithaq.common;

import java.util.regex.Pattern;

/** Checks of what people type, from cheap to dear; a failed one names its limit. */
public final class Checked {

    /** Characters that reorder text invisibly and can make a line read as something else (Unicode TR 36). */
    private static final Pattern BIDI_CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Checked() {}

    /** Trimmed text without control characters, between one and {@code max} characters. */
    public static String required(String text, int max) {
        var clean = optional(text, max);
        if (clean.isEmpty()) {
            throw new Invalid("refusal.empty");
        }
        return clean;
    }

    /** Trimmed text without control characters, at most {@code max} characters; may be empty. */
    public static String optional(String text, int max) {
        if (text.length() > max * 4) {
            throw new Invalid("refusal.tooLong", max);
        }
        var clean = CONTROLS.matcher(BIDI_CONTROLS.matcher(text).replaceAll(""))
                .replaceAll("")
                .strip();
        if (clean.length() > max) {
            throw new Invalid("refusal.tooLong", max);
        }
        return clean;
    }

    /** A pair of which at least one side is filled. */
    public static Bilingual required(Bilingual pair, int max) {
        var clean = optional(pair, max);
        if (clean.isBlank()) {
            throw new Invalid("refusal.empty");
        }
        return clean;
    }

    public static Bilingual optional(Bilingual pair, int max) {
        return new Bilingual(optional(pair.ar(), max), optional(pair.en(), max));
    }
}
