package org.mithaq.account.ui;

import org.mithaq.account.AccessPolicy;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.MembershipService;
import org.mithaq.account.MinistryService;
import org.mithaq.account.People;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.springframework.stereotype.Component;

/** Makes the panel in which a strategy's owners give roles; for the settings of a strategy. */
@Component
public final class MembersPanels {

    private final MembershipService members;
    private final People people;
    private final MinistryService ministries;
    private final AccessPolicy policy;
    private final CurrentActor actor;

    MembersPanels(
            MembershipService members,
            People people,
            MinistryService ministries,
            AccessPolicy policy,
            CurrentActor actor) {
        this.members = members;
        this.people = people;
        this.ministries = ministries;
        this.policy = policy;
        this.actor = actor;
    }

    /** @throws NotFound when the current person may not read the strategy */
    public MembersPanel of(StrategyId strategy) {
        return new MembersPanel(members, people, ministries, policy, actor, strategy);
    }
}
