package org.mithaq.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a person may do in the review of a section at this moment.
 *
 * @param answer for which parties the person may answer
 * @param confirmSmallChange whether the person may say that the change that voided clearances is a slip of the pen
 * @param settle the parties whose objection or silence the person may settle
 * @param hindranceOrNull why a reviewer may not answer here, as a message key
 */
public record ReviewActs(
        boolean send,
        Set<Party> answer,
        boolean confirmSmallChange,
        Set<Party> settle,
        @Nullable String hindranceOrNull) {

    static final ReviewActs NONE = new ReviewActs(false, Set.of(), false, Set.of(), null);

    public boolean any() {
        return send || !answer.isEmpty() || confirmSmallChange || !settle.isEmpty();
    }
}
