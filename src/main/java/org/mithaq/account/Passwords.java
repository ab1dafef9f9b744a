package org.mithaq.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The passwords of people: 12 to 128 characters of any script, not the login and not on the list of common ones (NIST SP 800-63B
 * §5.1.1.2); stored only as a slow hash.
 */
@Component
final class Passwords {

    static final int MIN = 12;
    static final int MAX = 128;

    private final JdbcPeople people;
    private final PasswordEncoder encoder;
    private final Set<String> common = readCommon();

    Passwords(JdbcPeople people, PasswordEncoder encoder) {
        this.people = people;
        this.encoder = encoder;
    }

    /** @throws Invalid when the password breaks a rule; the key says which */
    void put(PersonId person, String login, String password) {
        check(login, password);
        people.putPasswordHash(person, Objects.requireNonNull(encoder.encode(password)));
    }

    /** @throws Invalid when it is not the person's password */
    void require(PersonId person, String password) {
        var known = people.passwordHash(person).filter(hash -> matches(password, hash));
        if (known.isEmpty()) {
            throw new Invalid("account.refusal.oldPassword");
        }
    }

    void check(String login, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw new Invalid("account.refusal.passwordShort", MIN);
        }
        if (length > MAX) {
            throw new Invalid("refusal.tooLong", MAX);
        }
        var plain = plain(password);
        if (plain.equals(Logins.comparable(login))) {
            throw new Invalid("account.refusal.passwordIsLogin");
        }
        if (common.contains(plain) || plain.chars().distinct().count() < 4) {
            throw new Invalid("account.refusal.passwordCommon");
        }
    }

    private boolean matches(String password, String hash) {
        return password.length() <= MAX * 2 && encoder.matches(password, hash);
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> readCommon() {
        var file = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of common passwords is part of the application", unreadable);
        }
    }
}
