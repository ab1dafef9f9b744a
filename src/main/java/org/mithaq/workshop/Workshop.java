package org.mithaq.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** One to three days in which ministries come to positions on a strategy. Its version counts changes of the plan. */
public record Workshop(
        WorkshopId id,
        StrategyId strategy,
        long version,
        WorkshopData data,
        String code,
        PersonId createdBy,
        Instant createdAt) {

    public static final int MOST_DAYS = 3;
    public static final int MOST_SEATS = 500;

    /**
     * What its facilitator decides.
     *
     * @param purpose which decision is asked of it
     * @param language the working language
     * @param startsAt when each of its days begins
     * @param days one to three, from {@code startsOn}
     * @param seats how many may sit in it at once
     */
    public record WorkshopData(
            Bilingual title,
            Bilingual purpose,
            MeetingRule rule,
            Language language,
            LocalDate startsOn,
            LocalTime startsAt,
            int days,
            int seats,
            Quorum quorum) {}

    /** The last day on which somebody may join or come back. */
    public LocalDate joinUntil() {
        return data.startsOn().plusDays(data.days());
    }

    /** Whether the code and the seats of guests still work. */
    boolean admits(Instant now, ZoneId zone) {
        return !now.atZone(zone).toLocalDate().isAfter(joinUntil());
    }

    Workshop with(WorkshopData data) {
        return new Workshop(id, strategy, version, data, code, createdBy, createdAt);
    }
}
