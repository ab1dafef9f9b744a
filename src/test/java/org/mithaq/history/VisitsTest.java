package org.mithaq.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.StrategyService;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class VisitsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Parameter
    private TestDatabase database;

    private final Actor amal = Actor.of(PersonId.random());
    private final Actor stranger = Actor.of(PersonId.random());
    private final SectionId section = SectionId.random();
    private final Clock clock = mock();
    private Visits visits;

    @BeforeEach
    void fresh() {
        var strategies = mock(StrategyService.class);
        when(strategies.section(eq(stranger), any())).thenThrow(new NotFound());
        visits = new Visits(strategies, JdbcClient.create(database.fresh()), clock);
    }

    private void here(Duration after) {
        when(clock.instant()).thenReturn(NINE.plus(after));
        visits.here(amal, section);
    }

    @Test
    void theVisitBeforeIsRememberedHoweverOftenThePresentOneIsNoted() {
        here(Duration.ZERO);
        assertThat(visits.lastHere(amal, section)).isEmpty();
        here(Duration.ofMinutes(20));
        here(Duration.ofMinutes(45));
        assertThat(visits.lastHere(amal, section)).as("still the first visit").isEmpty();

        here(Duration.ofHours(24));
        here(Duration.ofHours(24).plusMinutes(5));

        assertThat(visits.lastHere(amal, section)).contains(NINE.plus(Duration.ofMinutes(45)));
        assertThat(visits.lastHere(amal, SectionId.random())).isEmpty();
    }

    @Test
    void leavingEndsAVisitAndIsNoReasonToFail() {
        here(Duration.ZERO);
        when(clock.instant()).thenReturn(NINE.plus(Duration.ofMinutes(50)));
        visits.left(amal, section);
        visits.left(stranger, section);
        visits.left(Actor.ANONYMOUS, section);

        here(Duration.ofMinutes(60));
        assertThat(visits.lastHere(amal, section))
                .as("back soon after a long stay")
                .isEmpty();
        here(Duration.ofHours(3));
        assertThat(visits.lastHere(amal, section)).contains(NINE.plus(Duration.ofMinutes(60)));
    }

    @Test
    void whoMayNotReadTheSectionHasNotBeenThere() {
        Assertions.assertThatThrownBy(() -> visits.here(stranger, section)).isInstanceOf(NotFound.class);
        Assertions.assertThatThrownBy(() -> visits.lastHere(stranger, section)).isInstanceOf(NotFound.class);
    }
}
