package org.mithaq.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a node or mark type: its default and what its values must be. Beyond ProseMirror's {@code validate} the
 * schema file knows {@code numbers} (a list of numbers), {@code maxLength}, {@code min}, {@code max}, {@code oneOf},
 * {@code pattern} (what a text must look like) and {@code url} (the schemes a link may have).
 */
record Attribute(
        String name,
        boolean required,
        @Nullable Object defaultValue,
        Set<String> types,
        @Nullable Integer maxLength,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable List<@Nullable Object> oneOf,
        @Nullable Pattern pattern,
        @Nullable Set<String> schemes) {

    void validate(@Nullable Object value, String owner) {
        String problem = problem(value);
        if (problem != null) {
            throw new InvalidContent("Attribute " + name + " of " + owner + " " + problem);
        }
    }

    private @Nullable String problem(@Nullable Object value) {
        if (!types.isEmpty() && !types.contains(typeOf(value))) {
            return "must be " + String.join(" or ", types);
        }
        if (oneOf != null && !oneOf.contains(value)) {
            return "is none of " + oneOf;
        }
        return switch (value) {
            case String text when maxLength != null && text.length() > maxLength -> "is longer than " + maxLength;
            case String text
            when pattern != null && !pattern.matcher(text).matches() -> "does not look like " + pattern;
            case String text when schemes != null && !allowedUrl(text, schemes) -> "is no address with " + schemes;
            case List<?> items when maxLength != null && items.size() > maxLength -> "has more than " + maxLength;
            case Number number when min != null && number.doubleValue() < min -> "is less than " + min;
            case Number number when max != null && number.doubleValue() > max -> "is more than " + max;
            case null, default -> null;
        };
    }

    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Boolean truth -> "boolean";
            case Number number -> "number";
            case List<?> items when items.stream().allMatch(Number.class::isInstance) -> "numbers";
            default -> "object";
        };
    }

    /**
     * Absolute addresses only. Browsers skip control characters and blanks before they look for the scheme, and read
     * {@code http:x} as relative; so neither is let through, nor what could end an attribute.
     */
    private static boolean allowedUrl(String url, Set<String> schemes) {
        int colon = url.indexOf(':');
        if (colon < 1 || colon == url.length() - 1 || url.codePoints().anyMatch(Attribute::forbiddenInUrl)) {
            return false;
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            return false;
        }
        boolean hierarchical = scheme.equals("http") || scheme.equals("https");
        return !hierarchical || (url.startsWith("//", colon + 1) && url.length() > colon + 3);
    }

    private static boolean forbiddenInUrl(int c) {
        return Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || "<>\"\\^`{|}".indexOf(c) >= 0;
    }
}
