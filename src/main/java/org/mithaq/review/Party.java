package org.mithaq.review;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.MinistryId;

/** Who is asked to clear a section: the reviewers of a scope, or the focal point of one ministry. */
public record Party(ReviewScope scope, @Nullable MinistryId ministryOrNull) implements Comparable<Party> {

    private static final Comparator<Party> ORDER =
            Comparator.comparing(Party::scope).thenComparing(Party::key);

    public Party {
        if ((scope == ReviewScope.MINISTRY) != (ministryOrNull != null)) {
            throw new IllegalArgumentException("a ministry belongs to the scope MINISTRY, and to no other");
        }
    }

    public static Party of(ReviewScope scope) {
        return new Party(scope, null);
    }

    public static Party of(MinistryId ministry) {
        return new Party(ReviewScope.MINISTRY, ministry);
    }

    public Optional<MinistryId> ministry() {
        return Optional.ofNullable(ministryOrNull);
    }

    /** As stored and as written to the audit trail: {@code LEGAL}, {@code MINISTRY:<id>}. */
    public String key() {
        return ministryOrNull == null ? scope.name() : scope.name() + ":" + ministryOrNull;
    }

    static Party parse(String key) {
        var colon = key.indexOf(':');
        return colon < 0 ? of(ReviewScope.valueOf(key)) : of(new MinistryId(UUID.fromString(key.substring(colon + 1))));
    }

    @Override
    public int compareTo(Party other) {
        return ORDER.compare(this, other);
    }
}
