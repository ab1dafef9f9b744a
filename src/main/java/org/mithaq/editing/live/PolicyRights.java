package org.mithaq.editing.live;

import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.SectionScope;
import org.mithaq.common.PersonId;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.springframework.stereotype.Component;

/** Asks the access policy about a text, with the state of its section and of its document taken into account. */
@Component
final class PolicyRights implements Rights {

    private final AccessPolicy policy;
    private final Strategies strategies;

    PolicyRights(AccessPolicy policy, Strategies strategies) {
        this.policy = policy;
        this.strategies = strategies;
    }

    @Override
    public Standing of(PersonId person, Body body) {
        var section = strategies.section(body.section());
        var strategy = strategies.find(body.strategy());
        if (section.isEmpty() || strategy.isEmpty()) {
            return Standing.STRANGER;
        }
        return of(Actor.of(person), section.get(), strategy.get());
    }

    private Standing of(Actor actor, Section section, Strategy strategy) {
        if (!policy.may(actor, Act.READ, strategy.id())) {
            return Standing.STRANGER;
        }
        var scope = section.scope();
        var open = scope.open() && strategy.state().open();
        var here = new SectionScope(scope.strategy(), scope.assignees(), open);
        var edit = policy.may(actor, Act.EDIT, here);
        var suggest = policy.may(actor, Act.SUGGEST, here);
        return new Standing(true, open, new May(edit, suggest, policy.may(actor, Act.COMMENT, here)));
    }
}
