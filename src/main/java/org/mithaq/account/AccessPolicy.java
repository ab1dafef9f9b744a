package org.mithaq.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.springframework.stereotype.Component;

/**
 * The one answer to every question of right. Services ask before they act; views ask only to know what to show. A person who may not
 * read a strategy is told that it does not exist.
 */
@Component
public class AccessPolicy {

    private final Memberships memberships;
    private final People people;

    AccessPolicy(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** What the person may do in the strategy, as it is now: for those who have several questions at once. */
    public HeldRoles held(Actor actor, StrategyId strategy) {
        return new HeldRoles(actor.signedIn(), roles(actor, strategy));
    }

    /** Whether the person may do that to the strategy as a whole. */
    public boolean may(Actor actor, Act act, StrategyId strategy) {
        return held(actor, strategy).may(act);
    }

    /** Whether the person may do that to the section: as for the strategy, or because it is assigned to the person. */
    public boolean may(Actor actor, Act act, SectionScope section) {
        return held(actor, section.strategy()).may(act, section);
    }

    /** Whether the person clears in that scope in the strategy. */
    public boolean mayClear(Actor actor, ReviewScope scope, StrategyId strategy) {
        return roles(actor, strategy).stream()
                .anyMatch(role -> role.scope().filter(scope::equals).isPresent());
    }

    public boolean is(Actor actor, SystemRole role) {
        return actor.signedIn()
                .filter(people::isActive)
                .map(people::systemRoles)
                .orElse(Set.of())
                .contains(role);
    }

    /** @throws Denied unless the person holds that role in the installation */
    public void require(Actor actor, SystemRole role) {
        if (!is(actor, role)) {
            throw new Denied();
        }
    }

    /** @throws NotFound when the person may not even read it; {@link Denied} when reading is all that is allowed */
    public void require(Actor actor, Act act, StrategyId strategy) {
        var held = held(actor, strategy);
        if (!held.may(Act.READ)) {
            throw new NotFound();
        }
        if (!held.may(act)) {
            throw new Denied();
        }
    }

    /** As {@link #require(Actor, Act, StrategyId)}, for a section. */
    public void require(Actor actor, Act act, SectionScope section) {
        var held = held(actor, section.strategy());
        if (!held.may(Act.READ)) {
            throw new NotFound();
        }
        if (!held.may(act, section)) {
            throw new Denied(section.open() ? "refusal.denied" : "refusal.closedSection");
        }
    }

    /** The signed-in, active person behind the actor. */
    public PersonId requireSignedIn(Actor actor) {
        return actor.signedIn().filter(people::isActive).orElseThrow(Denied::new);
    }

    public Set<Role> roles(Actor actor, StrategyId strategy) {
        return actor.signedIn()
                .filter(people::isActive)
                .map(person -> memberships.roles(person, strategy))
                .orElse(Set.of());
    }

    /** The scopes in which the person clears in the strategy. */
    public Set<ReviewScope> scopes(Actor actor, StrategyId strategy) {
        return roles(actor, strategy).stream()
                .flatMap(role -> role.scope().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
