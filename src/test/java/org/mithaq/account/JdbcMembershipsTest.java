package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.StrategyId;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcMembershipsTest {

    @Parameter
    TestDatabase database;

    private final StrategyId strategy = StrategyId.random();
    private AccountFixture room;
    private JdbcMemberships memberships;

    @BeforeEach
    void start() {
        room = new AccountFixture(database.fresh());
        memberships = room.memberships;
    }

    @Test
    void rolesAreSetChangedAndRemoved() {
        var ministry = room.ministry("وزارة العدل", "Ministry of Justice");
        var person = room.person("layla").id();

        memberships.put(strategy, person, Set.of(Role.FOCAL_POINT, Role.CONTRIBUTOR), ministry.id());
        assertThat(memberships.find(person, strategy))
                .contains(new Membership(person, strategy, Set.of(Role.FOCAL_POINT, Role.CONTRIBUTOR), ministry.id()));

        memberships.put(strategy, person, Set.of(Role.OBSERVER), null);
        assertThat(memberships.roles(person, strategy)).containsOnly(Role.OBSERVER);
        assertThat(memberships.of(strategy))
                .containsExactly(new Membership(person, strategy, Set.of(Role.OBSERVER), null));

        memberships.put(strategy, person, Set.of(), null);
        assertThat(memberships.of(strategy)).isEmpty();
        assertThat(memberships.roles(person, strategy)).isEmpty();
    }

    @Test
    void membershipsOfOtherStrategiesAreNotTouched() {
        var person = room.person("layla").id();
        var other = StrategyId.random();
        memberships.put(strategy, person, Set.of(Role.OWNER), null);
        memberships.put(other, person, Set.of(Role.OBSERVER), null);

        memberships.put(strategy, person, Set.of(), null);

        assertThat(memberships.strategiesOf(person)).containsExactly(other);
        assertThat(memberships.roles(person, other)).containsOnly(Role.OBSERVER);
    }

    @Test
    void onlyActiveOwnersCount() {
        var active = room.person("layla");
        var gone = room.person("omar");
        memberships.put(strategy, active.id(), Set.of(Role.OWNER), null);
        memberships.put(strategy, gone.id(), Set.of(Role.OWNER), null);
        room.people.update(gone.withActive(false));

        assertThat(memberships.lockOwners(strategy)).containsOnly(active.id());
        assertThat(memberships.lockOwners(StrategyId.random())).isEmpty();
    }
}
