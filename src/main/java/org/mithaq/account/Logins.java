package org.mithaq.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mithaq.common.Invalid;

/** The form of a login: 3 to 60 letters, digits, dots, dashes, underscores or at-signs, compared without case. */
final class Logins {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{2,59}");

    private Logins() {}

    /** The form that is stored and compared, whatever was typed. */
    static String comparable(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid when it cannot be a login */
    static String checked(String login) {
        var comparable = login.length() > 240 ? "" : comparable(login);
        if (!FORM.matcher(comparable).matches()) {
            throw new Invalid("account.refusal.login");
        }
        return comparable;
    }
}
