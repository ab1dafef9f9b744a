package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.WorkshopChanged.Part;

class SharedReadingsTest {

    private final Readings readings = mock(Readings.class);
    private final SharedReadings shared = new SharedReadings(readings);
    private final Workshop workshop = workshop();

    @Test
    void aHallOfPhonesReadsOnce() throws Exception {
        var begun = new CountDownLatch(1);
        when(readings.open(any())).thenAnswer(asked -> {
            begun.await();
            return Optional.empty();
        });
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 200)
                    .mapToObj(phone -> phones.submit((Callable<Optional<Plenary>>) () -> shared.open(workshop)))
                    .toList();
            begun.countDown();
            for (var each : all) {
                assertThat(each.get()).isEmpty();
            }
        }
        verify(readings, times(1)).open(workshop.id());
    }

    @Test
    void whatChangedIsReadAgain() {
        var now = Optional.of(mock(Plenary.class));
        when(readings.open(any())).thenReturn(Optional.empty()).thenReturn(now);
        assertThat(shared.open(workshop)).isEmpty();
        shared.happened(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.READING));
        assertThat(shared.open(workshop)).isEqualTo(now);
    }

    @Test
    void anotherStrategyChangesNothingHere() {
        when(readings.open(any())).thenReturn(Optional.empty());
        shared.open(workshop);
        shared.happened(new WorkshopChanged(StrategyId.random(), workshop.id(), Part.READING));
        shared.open(workshop);
        verify(readings, times(1)).open(workshop.id());
    }

    /** The one who reads may have seen the text before the change. */
    @Test
    void whatChangesWhileItIsReadIsNotKept() {
        when(readings.open(any())).thenAnswer(asked -> {
            shared.happened(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.READING));
            return Optional.empty();
        });
        shared.open(workshop);
        shared.open(workshop);
        verify(readings, times(2)).open(workshop.id());
    }

    private static Workshop workshop() {
        return new Workshop(
                WorkshopId.random(),
                StrategyId.random(),
                1,
                WorkshopRoom.data(1),
                "ABCDEFGH",
                PersonId.random(),
                Instant.EPOCH);
    }
}
