package org.mithaq.workshop.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;

/**
 * What one person answers; says something, and nothing beyond the scale.
 *
 * @param marks from 1 to {@value Statement#TOP}; what has none is left open
 * @param keep what was good; may be empty
 * @param change what should be otherwise; may be empty
 */
public record Sheet(Map<Statement, Integer> marks, String keep, String change) {

    public static final int LONGEST = 1_000;

    public Sheet {
        if (marks.values().stream().anyMatch(mark -> mark < 1 || mark > Statement.TOP)) {
            throw new Invalid("workshop.evaluation.refusal.mark", Statement.TOP);
        }
        keep = Checked.optional(keep, LONGEST);
        change = Checked.optional(change, LONGEST);
        if (marks.isEmpty() && keep.isEmpty() && change.isEmpty()) {
            throw new Invalid("workshop.evaluation.refusal.empty");
        }
        var sorted = new EnumMap<Statement, Integer>(Statement.class);
        sorted.putAll(marks);
        marks = Collections.unmodifiableMap(sorted);
    }
}
