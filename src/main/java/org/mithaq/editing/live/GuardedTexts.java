package org.mithaq.editing.live;

import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.NotFound;
import org.mithaq.editing.ReadableTexts;
import org.mithaq.editing.Texts;
import org.mithaq.editing.Texts.Text;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Service;

@Service
class GuardedTexts implements ReadableTexts {

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Texts texts;

    GuardedTexts(AccessPolicy policy, Strategies strategies, Texts texts) {
        this.policy = policy;
        this.strategies = strategies;
        this.texts = texts;
    }

    @Override
    public Text read(Actor actor, BodyId body) {
        var strategy = strategies.body(body).orElseThrow(NotFound::new).strategy();
        policy.require(actor, Act.READ, strategy);
        return texts.current(body);
    }
}
