package org.mithaq.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a group reports. Every stored version is kept.
 *
 * @param version 0 before the first
 * @param handedIn whether its rapporteur says that it is ready; it can still be changed
 */
public record Report(
        GroupId group,
        long version,
        ReportData data,
        boolean handedIn,
        @Nullable SeatId byOrNull,
        @Nullable Instant atOrNull) {

    /**
     * @param open what stayed open, and what would settle it
     * @param minority in the words of those who hold it
     * @param owner who takes it on
     */
    public record ReportData(String agreed, String open, String minority, String owner) {

        public static final ReportData EMPTY = new ReportData("", "", "", "");
        public static final int MOST_CHARACTERS = 4_000;
        public static final int MOST_OF_OWNER = 500;

        public boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    static Report none(GroupId group) {
        return new Report(group, 0, ReportData.EMPTY, false, null, null);
    }
}
