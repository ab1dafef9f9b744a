package org.mithaq.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a strategy as what. Members see each other; changing it needs {@link Act#MEMBERS}. */
@Service
@Transactional
public class MembershipService {

    private final AccessPolicy policy;
    private final JdbcMemberships memberships;
    private final People people;
    private final Ministries ministries;
    private final ApplicationEventPublisher events;

    MembershipService(
            AccessPolicy policy,
            JdbcMemberships memberships,
            People people,
            Ministries ministries,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
        this.ministries = ministries;
        this.events = events;
    }

    /** In the order of names. */
    @Transactional(readOnly = true)
    public List<Membership> members(Actor actor, StrategyId strategy) {
        policy.require(actor, Act.READ, strategy);
        return memberships.of(strategy);
    }

    /** Active people to choose from, whose name or login contains the text; at most 50. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Actor actor, StrategyId strategy, String text) {
        policy.require(actor, Act.MEMBERS, strategy);
        return people.search(text);
    }

    /**
     * Sets a person's roles; an empty set removes the person.
     *
     * @param ministry the ministry spoken for, null for the person's own
     * @throws Invalid when the strategy would be left without an owner, or a focal point without a ministry
     */
    public void put(Actor actor, StrategyId strategy, PersonId person, Set<Role> roles, @Nullable MinistryId ministry) {
        policy.require(actor, Act.MEMBERS, strategy);
        var member = people.find(person).orElseThrow(NotFound::new);
        if (ministry != null) {
            ministries.find(ministry).orElseThrow(NotFound::new);
        }
        if (roles.contains(Role.FOCAL_POINT)
                && ministry == null
                && member.ministry().isEmpty()) {
            throw new Invalid("account.refusal.focalPointMinistry");
        }
        var owners = memberships.lockOwners(strategy);
        if (!roles.contains(Role.OWNER) && owners.equals(Set.of(person))) {
            throw new Invalid("account.refusal.lastOwner");
        }
        if (!roles.isEmpty() && !member.active()) {
            throw new Invalid("account.refusal.inactive");
        }
        memberships.put(strategy, person, Set.copyOf(roles), ministry);
        var by = actor.signedIn().orElseThrow(Denied::new);
        events.publishEvent(new MembershipChanged(strategy, person, Set.copyOf(roles), by));
    }

    public void remove(Actor actor, StrategyId strategy, PersonId person) {
        put(actor, strategy, person, Set.of(), null);
    }

    /** Makes the owner of a strategy that was just started. Asks no policy: for the strategy room, in its transaction. */
    public void open(StrategyId strategy, PersonId owner) {
        if (!memberships.of(strategy).isEmpty()) {
            throw new IllegalStateException("strategy " + strategy + " is open already");
        }
        memberships.put(strategy, owner, Set.of(Role.OWNER), null);
        events.publishEvent(new MembershipChanged(strategy, owner, Set.of(Role.OWNER), owner));
    }
}
