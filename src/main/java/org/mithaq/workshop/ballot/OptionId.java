package org.mithaq.workshop.ballot;

import java.util.regex.Pattern;
import org.mithaq.common.Invalid;

/** Names an option within its ballot, such as {@code P-REC-1.6} or a number; never shown as the title. */
public record OptionId(String value) implements Comparable<OptionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public OptionId {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("workshop.ballot.refusal.option");
        }
    }

    @Override
    public int compareTo(OptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
