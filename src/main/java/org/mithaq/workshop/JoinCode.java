package org.mithaq.workshop;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The code of a workshop: eight characters that nobody confuses on a screen across a hall. */
final class JoinCode {

    static final int LENGTH = 8;

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String random() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What somebody typed, as codes are stored: digits of either script, small letters, spaces and hyphens are all the same. */
    static Optional<String> read(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != '-')
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(code::appendCodePoint);
        return code.length() == LENGTH && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                ? Optional.of(code.toString())
                : Optional.empty();
    }
}
