package org.mithaq.workshop;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Membership;
import org.mithaq.account.MembershipChanged;
import org.mithaq.account.Memberships;
import org.mithaq.account.Role;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who takes part in the record of a workshop: whoever runs the workshop owns it and writes in it; who reads the strategy reads the record
 * too, may suggest and comment unless they only observe, and clears and approves what they clear and approve there. Who joins the strategy
 * later joins its records, who leaves it leaves them. What the owners of a record give or take besides is left alone.
 */
@Component
class RecordMembers {

    private static final Set<Role> KEPT = EnumSet.of(
            Role.REVIEWER_LEGAL,
            Role.REVIEWER_SECURITY,
            Role.REVIEWER_RIGHTS,
            Role.REVIEWER_ECONOMIC,
            Role.REVIEWER_LANGUAGE,
            Role.FOCAL_POINT,
            Role.APPROVER,
            Role.CURATOR,
            Role.OBSERVER);

    private final Memberships memberships;
    private final JdbcRecords records;
    private final ApplicationEventPublisher events;

    RecordMembers(Memberships memberships, JdbcRecords records, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.records = records;
        this.events = events;
    }

    /** What somebody with those roles in the strategy is in its records. */
    static Set<Role> roles(Set<Role> inStrategy) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : inStrategy) {
            if (role == Role.FACILITATOR) {
                roles.addAll(running());
            } else {
                roles.add(KEPT.contains(role) ? role : Role.CONTRIBUTOR);
            }
        }
        return roles;
    }

    static Set<Role> running() {
        return EnumSet.of(Role.OWNER, Role.LEAD_DRAFTER);
    }

    /** Brings everybody of the strategy into a record just made. */
    void bring(StrategyId strategy, StrategyId document, PersonId by) {
        for (var member : memberships.of(strategy)) {
            add(document, member.person(), roles(member.roles()), member.ministryOrNull(), by);
        }
    }

    /** Adds roles to those that the person has in the document. */
    void add(StrategyId document, PersonId person, Set<Role> more, @Nullable MinistryId ministry, PersonId by) {
        var known = memberships.find(person, document);
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(known.map(Membership::roles).orElse(Set.of()));
        if (roles.addAll(more)) {
            put(document, person, roles, known.flatMap(Membership::ministry).orElse(ministry), by);
        }
    }

    @EventListener
    void on(MembershipChanged event) {
        for (var made : records.of(event.strategy())) {
            var there = memberships.find(event.person(), made.document());
            if (event.roles().isEmpty()) {
                there.filter(member -> !ownsAlone(member))
                        .ifPresent(member -> put(made.document(), event.person(), Set.of(), null, event.by()));
            } else if (there.isEmpty()) {
                var ministry = memberships
                        .find(event.person(), event.strategy())
                        .flatMap(Membership::ministry)
                        .orElse(null);
                put(made.document(), event.person(), roles(event.roles()), ministry, event.by());
            }
        }
    }

    /** A document without an owner could not be given one. */
    private boolean ownsAlone(Membership member) {
        return member.roles().contains(Role.OWNER)
                && memberships.of(member.strategy()).stream()
                        .noneMatch(other -> !other.person().equals(member.person())
                                && other.roles().contains(Role.OWNER));
    }

    private void put(
            StrategyId document, PersonId person, Set<Role> roles, @Nullable MinistryId ministry, PersonId by) {
        memberships.put(document, person, roles, ministry);
        events.publishEvent(new MembershipChanged(document, person, Set.copyOf(roles), by));
    }
}
