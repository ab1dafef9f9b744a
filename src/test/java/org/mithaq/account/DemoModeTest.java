package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.TestDatabase;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoModeTest {

    private final ApplicationContextRunner demo = new ApplicationContextRunner()
            .withUserConfiguration(DemoAddress.class)
            .withPropertyValues("spring.profiles.active=demo");

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void theDemoRefusesAnAddressThatOthersReach(String address) {
        demo.withPropertyValues("server.address=" + address).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(DemoAddress.Refused.class)
                    .hasMessageStartingWith("The demo listens on a loopback address only");
        });
    }

    @Test
    void theDemoRefusesToListenEverywhere() {
        demo.run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theDemoStartsOnLoopback(String address) {
        demo.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theRefusalIsOneSentence() {
        var analysis = new DemoAddressAnalyzer().analyze(new DemoAddress.Refused("0.0.0.0"));

        assertThat(Objects.requireNonNull(analysis).getDescription())
                .doesNotContain("\n")
                .endsWith(".");
    }

    @Test
    void everyRoleIsPlayedByADemoPersonWithAPasswordOfThisStart() throws Exception {
        var room = new AccountFixture(TestDatabase.H2.fresh());
        var people = new DemoPeople(room.people, room.ministries, new PasswordHashing().passwordEncoder());
        people.run(new DefaultApplicationArguments());

        assertThat(people.seats()).flatExtracting(DemoPeople.Seat::roles).contains(Role.values());
        assertThat(people.seats())
                .flatExtracting(seat -> seat.person().systemRoles())
                .contains(SystemRole.values());
        assertThat(people.seats()).allSatisfy(seat -> {
            assertThat(seat.person().ministry()).isPresent();
            assertThat(seat.person().name().ar()).isNotBlank();
            assertThat(seat.person().name().en()).isNotBlank();
        });
        var first = people.seats().getFirst().person();
        room.passwords.require(first.id(), people.password());
        assertThat(people.password()).hasSizeGreaterThan(30);
    }
}
