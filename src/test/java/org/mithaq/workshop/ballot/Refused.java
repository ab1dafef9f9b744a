package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mithaq.common.Invalid;

/** That something is refused, by which rule, and with which limits. */
final class Refused {

    private Refused() {}

    static void with(String rule, ThrowingCallable act, Object... limits) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Invalid.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(rule.startsWith("refusal.") ? rule : "workshop.ballot.refusal." + rule);
            assertThat(refusal.arguments()).containsExactly(limits);
        });
    }
}
