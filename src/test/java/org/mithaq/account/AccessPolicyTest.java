package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** The rights of domain §5.3, as a table to read and to argue about. */
class AccessPolicyTest {

    /**
     * One line a role, one column an act: {@code x} may, {@code s} may in sections assigned to the person, {@code -} may not.
     */
    private static final String TABLE = """
        role              | READ SETTINGS MEMBERS STRUCTURE ASSIGN EDIT SUGGEST COMMENT TRACE SEND_TO_REVIEW CLEAR APPROVE WAIVE FACILITATE EXPORT AUDIT
        OWNER             |  x      x        x        x       x     -      -       x      -         x          -      -      x       -        x     x
        LEAD_DRAFTER      |  x      -        -        x       x     x      x       x      x         x          -      -      -       -        x     x
        SECTION_DRAFTER   |  x      -        -        -       -     s      x       x      s         -          -      -      -       -        x     -
        CONTRIBUTOR       |  x      -        -        -       -     -      x       x      -         -          -      -      -       -        x     -
        REVIEWER_LEGAL    |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        REVIEWER_SECURITY |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        REVIEWER_RIGHTS   |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        REVIEWER_ECONOMIC |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        REVIEWER_LANGUAGE |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        FOCAL_POINT       |  x      -        -        -       -     -      x       x      -         -          x      -      -       -        x     -
        APPROVER          |  x      -        -        -       -     -      -       x      -         -          -      x      x       -        x     x
        FACILITATOR       |  x      -        -        -       -     -      x       x      -         -          -      -      -       x        x     -
        CURATOR           |  x      -        -        -       -     -      -       x      -         -          -      -      -       -        x     -
        OBSERVER          |  x      -        -        -       -     -      -       -      -         -          -      -      -       -        -     x
        """;

    private final StrategyId strategy = StrategyId.random();
    private AccountFixture room;
    private AccessPolicy policy;

    @BeforeEach
    void start() {
        room = new AccountFixture(TestDatabase.H2.fresh());
        policy = room.policy;
    }

    @Test
    void everyRoleMayExactlyWhatTheTableSays() {
        var lines = TABLE.lines().toList();
        var acts = lines.getFirst().replaceFirst(".*\\|", "").strip().split("\\s+");
        var seen = EnumSet.noneOf(Role.class);
        for (var line : lines.subList(1, lines.size())) {
            var role = Role.valueOf(line.replaceFirst("\\|.*", "").strip());
            var person = member(role);
            var signs = line.replaceFirst(".*\\|", "").strip().split("\\s+");
            for (int i = 0; i < acts.length; i++) {
                check(role, person, Act.valueOf(acts[i]), signs[i]);
            }
            seen.add(role);
        }
        assertThat(seen).containsExactlyInAnyOrder(Role.values());
        assertThat(acts).hasSize(Act.values().length - 2);
    }

    private void check(Role role, PersonId person, Act act, String sign) {
        var as = role + " " + act;
        var actor = Actor.of(person);
        var assigned = new SectionScope(strategy, Set.of(person), true);
        var unassigned = new SectionScope(strategy, Set.of(PersonId.random()), true);
        var closed = new SectionScope(strategy, Set.of(person), false);

        assertThat(policy.may(actor, act, strategy)).as(as).isEqualTo(sign.equals("x"));
        assertThat(policy.may(actor, act, unassigned)).as(as).isEqualTo(sign.equals("x"));
        assertThat(policy.may(actor, act, assigned)).as(as + ", assigned").isEqualTo(!sign.equals("-"));
        assertThat(policy.may(actor, act, closed))
                .as(as + ", locked")
                .isEqualTo(!sign.equals("-") && act != Act.EDIT && act != Act.SUGGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER_LEGAL, LEGAL",
        "REVIEWER_SECURITY, SECURITY",
        "REVIEWER_RIGHTS, RIGHTS",
        "REVIEWER_ECONOMIC, ECONOMIC",
        "REVIEWER_LANGUAGE, LANGUAGE",
        "FOCAL_POINT, MINISTRY"
    })
    void aReviewerClearsInTheOwnScopeOnly(Role role, ReviewScope own) {
        var reviewer = Actor.of(member(role));

        for (var scope : ReviewScope.values()) {
            assertThat(policy.mayClear(reviewer, scope, strategy)).isEqualTo(scope == own);
        }
        assertThat(policy.scopes(reviewer, strategy)).containsOnly(own);
    }

    @Test
    void severalRolesAddUp() {
        var person = member(Role.OWNER);
        room.memberships.put(strategy, person, Set.of(Role.OWNER, Role.SECTION_DRAFTER), null);

        assertThat(policy.may(Actor.of(person), Act.MEMBERS, strategy)).isTrue();
        assertThat(policy.may(Actor.of(person), Act.EDIT, new SectionScope(strategy, Set.of(person), true)))
                .isTrue();
    }

    @Test
    void beingAssignedWithoutBeingADrafterGivesNothing() {
        var observer = member(Role.OBSERVER);
        var stranger = room.person("stranger").id();
        var section = new SectionScope(strategy, Set.of(observer, stranger), true);

        assertThat(policy.may(Actor.of(observer), Act.EDIT, section)).isFalse();
        assertThat(policy.may(Actor.of(stranger), Act.EDIT, section)).isFalse();
    }

    @Test
    void whoMayNotReadIsToldThatItDoesNotExist() {
        var administrator =
                Actor.of(room.person("admin", SystemRole.ADMINISTRATOR).id());
        var elsewhere = Actor.of(room.person("elsewhere").id());
        room.memberships.put(StrategyId.random(), elsewhere.signedIn().orElseThrow(), Set.of(Role.OWNER), null);

        for (var actor : Set.of(Actor.ANONYMOUS, administrator, elsewhere, Actor.of(PersonId.random()))) {
            assertThatThrownBy(() -> policy.require(actor, Act.READ, strategy)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> policy.require(actor, Act.EDIT, new SectionScope(strategy, Set.of(), true)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoMayReadIsToldThatMoreIsDenied() {
        var observer = Actor.of(member(Role.OBSERVER));

        assertThatThrownBy(() -> policy.require(observer, Act.EDIT, strategy))
                .isInstanceOf(Denied.class)
                .hasMessage("refusal.denied");
        assertThatThrownBy(() -> policy.require(observer, Act.EDIT, new SectionScope(strategy, Set.of(), false)))
                .hasMessage("refusal.closedSection");
    }

    @Test
    void nothingIsLeftToThoseWhoWereDeactivated() {
        var person = room.person("gone", SystemRole.ADMINISTRATOR);
        room.memberships.put(strategy, person.id(), Set.of(Role.values()), null);
        room.people.update(person.withActive(false));
        var actor = Actor.of(person.id());

        assertThat(policy.roles(actor, strategy)).isEmpty();
        assertThat(policy.is(actor, SystemRole.ADMINISTRATOR)).isFalse();
        assertThatThrownBy(() -> policy.requireSignedIn(actor)).isInstanceOf(Denied.class);
    }

    private PersonId member(Role role) {
        var person = room.person(role.name()).id();
        room.memberships.put(strategy, person, Set.of(role), null);
        return person;
    }
}
