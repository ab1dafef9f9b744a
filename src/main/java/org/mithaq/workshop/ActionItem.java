package org.mithaq.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;

/** Who does what until when, as a workshop agreed. */
public record ActionItem(ActionId id, WorkshopId workshop, long version, ActionData data, Instant at) {

    public static final int LONGEST = 1_000;
    public static final int LONGEST_OWNER = 200;
    public static final int LONGEST_INDICATOR = 500;

    /**
     * @param ministryOrNull the owner, when it is a ministry of the list
     * @param owner the owner as it was written, when it is none of the list; may be empty while nobody owns it
     * @param accepted whether the owner was present and accepted
     * @param indicator by which it is seen that it was done; may be empty
     */
    public record ActionData(
            String what,
            @Nullable MinistryId ministryOrNull,
            String owner,
            boolean accepted,
            @Nullable LocalDate dueOrNull,
            String indicator,
            @Nullable AgendaItemId itemOrNull) {

        public Optional<MinistryId> ministry() {
            return Optional.ofNullable(ministryOrNull);
        }

        public Optional<LocalDate> due() {
            return Optional.ofNullable(dueOrNull);
        }

        public boolean isOwned() {
            return ministryOrNull != null || !owner.isEmpty();
        }
    }
}
