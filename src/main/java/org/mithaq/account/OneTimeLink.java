package org.mithaq.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets one person in once, to choose a password. The token is shown to its maker now and never again; only its hash
 * is kept.
 *
 * @param untilOrNull when it stops working; null for the first administrator's, which works until used or replaced
 */
public record OneTimeLink(String token, @Nullable Instant untilOrNull) {

    public Optional<Instant> until() {
        return Optional.ofNullable(untilOrNull);
    }

    /** The path of the page that takes the link, relative to the application. */
    public String path() {
        return "invitation/" + token;
    }
}
