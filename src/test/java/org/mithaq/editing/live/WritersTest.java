package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.common.PersonId;
import org.mithaq.editing.jdbc.LogEntry;

class WritersTest {

    private final Writers writers = new Writers();
    private final PersonId amal = PersonId.random();

    private LogEntry entry(UUID client, long seq, PersonId author) {
        return new LogEntry(1, client, seq, author, Instant.EPOCH, List.of(), "[]", List.of(), false, false);
    }

    private Map<UUID, Integer> told() {
        var told = new HashMap<UUID, Integer>();
        writers.forEach((client, one) -> told.put(client, one.number()));
        return told;
    }

    @Test
    void theFirstBatchOfAClientIntroducesNobodyAndTheSecondDoes() {
        var client = UUID.randomUUID();
        assertThat(writers.introduce(entry(client, 1, amal))).isZero();
        assertThat(writers.number(entry(client, 2, amal))).isZero();
        var number = writers.introduce(entry(client, 2, amal));
        assertThat(number).isPositive();
        assertThat(writers.number(entry(client, 3, amal))).isEqualTo(number);
        assertThat(told()).containsExactly(Map.entry(client, number));
    }

    @Test
    void whoComesAgainIsIntroducedAgainUnderANewNumber() {
        var client = UUID.randomUUID();
        var before = writers.introduce(entry(client, 2, amal));
        writers.forget(amal);
        assertThat(writers.number(entry(client, 3, amal))).isZero();
        assertThat(writers.introduce(entry(client, 3, amal))).isGreaterThan(before);
    }

    @Test
    void anEntryOfSomebodyElseUnderTheSameClientNameIsNotTheirs() {
        var client = UUID.randomUUID();
        writers.introduce(entry(client, 2, amal));
        assertThat(writers.number(entry(client, 3, PersonId.random()))).isZero();
    }

    @Test
    void numbersAreBoundedAndNeverUsedAgain() {
        var highest = 0;
        for (var i = 0; i < 1_200; i++) {
            var number = writers.introduce(entry(UUID.randomUUID(), 2, amal));
            assertThat(number).isGreaterThan(highest);
            highest = number;
        }
        assertThat(told()).hasSizeLessThanOrEqualTo(500);
    }
}
