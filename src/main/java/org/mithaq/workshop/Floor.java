package org.mithaq.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;

/** Who has spoken, speaks, and waits, over the whole workshop, in the order of asking. Withdrawn hands are not in it. */
public record Floor(List<Speaker> all) {

    public Optional<Speaker> speaking() {
        return all.stream().filter(Speaker::speaks).findFirst();
    }

    /** The hands that are up for an item. */
    public List<Speaker> waiting(@Nullable AgendaItemId item) {
        return all.stream()
                .filter(speaker -> speaker.waits() && speaker.item().equals(item))
                .toList();
    }

    /** How long each delegation has spoken for, the longest first; people without a ministry are a delegation each, under no ministry. */
    public Map<Delegation, Duration> times(Instant now) {
        var sums = new LinkedHashMap<Delegation, Duration>();
        all.stream()
                .filter(speaker -> !speaker.waits())
                .forEach(speaker -> sums.merge(Delegation.of(speaker.seat()), speaker.spoke(now), Duration::plus));
        var sorted = new LinkedHashMap<Delegation, Duration>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<Delegation, Duration>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** A ministry, or a person without one. */
    public record Delegation(
            @Nullable MinistryId ministryOrNull, @Nullable Seat seatOrNull) {

        static Delegation of(Seat seat) {
            return seat.ministry()
                    .map(ministry -> new Delegation(ministry, null))
                    .orElseGet(() -> new Delegation(null, seat));
        }
    }
}
