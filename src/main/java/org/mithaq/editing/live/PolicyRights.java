package org.mithaq.editing.live;

import java.util.function.Function;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.SectionScope;
import org.mithaq.common.PersonId;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
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
        return in(body).apply(person);
    }

    @Override
    public Function<PersonId, Standing> in(Body body) {
        var section = strategies.section(body.section());
        var strategy = strategies.find(body.strategy());
        if (section.isEmpty() || strategy.isEmpty()) {
            return person -> Standing.STRANGER;
        }
        var scope = section.get().scope();
        var open = scope.open() && strategy.get().state().open();
        var here = new SectionScope(scope.strategy(), scope.assignees(), open);
        return person -> of(Actor.of(person), here);
    }

    private Standing of(Actor actor, SectionScope here) {
        var held = policy.held(actor, here.strategy());
        if (!held.may(Act.READ)) {
            return Standing.STRANGER;
        }
        var may = new May(held.may(Act.EDIT, here), held.may(Act.SUGGEST, here), held.may(Act.COMMENT, here));
        return new Standing(true, here.open(), may);
    }
}
