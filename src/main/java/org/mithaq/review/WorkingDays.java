package org.mithaq.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts working days; the weekend is {@code mithaq.weekend}, Friday and Saturday unless set. */
@Component
class WorkingDays {

    private final Set<DayOfWeek> weekend;

    WorkingDays(@Value("${mithaq.weekend:FRIDAY,SATURDAY}") List<DayOfWeek> weekend) {
        this.weekend = EnumSet.copyOf(weekend);
        if (this.weekend.size() > 6) {
            throw new IllegalStateException("mithaq.weekend leaves no working day");
        }
    }

    LocalDate after(LocalDate day, int workingDays) {
        var date = day;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (!weekend.contains(date.getDayOfWeek())) {
                left--;
            }
        }
        return date;
    }
}
