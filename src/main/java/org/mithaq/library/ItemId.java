package org.mithaq.library;

import java.util.regex.Pattern;
import org.mithaq.common.NotFound;

/** A stable item id such as {@code P-REC-1.6} or {@code L-N-a}: never renumbered, only deprecated. */
public record ItemId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,3}-[A-Za-z0-9][A-Za-z0-9.\\-]{0,55}");

    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
