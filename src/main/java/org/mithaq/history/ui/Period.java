package org.mithaq.history.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Since when changes are shown. */
enum Period {
    VISIT,
    DAY,
    WEEK,
    MONTH,
    START,
    DAYS;

    /** The moment it begins; that of a visit and of chosen days is known elsewhere. */
    Instant begins(Instant now, @Nullable Instant lastHere) {
        return switch (this) {
            case VISIT -> lastHere == null ? Instant.EPOCH : lastHere;
            case DAY -> now.minus(Duration.ofDays(1));
            case WEEK -> now.minus(Duration.ofDays(7));
            case MONTH -> now.minus(Duration.ofDays(30));
            case START, DAYS -> Instant.EPOCH;
        };
    }

    String key() {
        return "changes.since." + name().toLowerCase(Locale.ROOT);
    }
}
