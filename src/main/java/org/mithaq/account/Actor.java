package org.mithaq.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;

/** Who asks. Every service operation takes one; nothing is read from a thread. */
public record Actor(@Nullable PersonId person) {

    public static final Actor ANONYMOUS = new Actor(null);

    public static Actor of(PersonId person) {
        return new Actor(person);
    }

    public Optional<PersonId> signedIn() {
        return Optional.ofNullable(person);
    }
}
