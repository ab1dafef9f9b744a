package org.mithaq;

import java.util.Map;
import java.util.Objects;
import org.mithaq.account.Actor;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** A strategy in which every {@link Asker} stands as the name says. Its founder, another owner, is nobody of the table. */
public record StrategyFixture(StrategyId strategy, PersonId founder, Map<Asker, PersonId> people) {

    public Actor founderActor() {
        return Actor.of(founder);
    }

    public Actor actor(Asker asker) {
        return asker == Asker.ANONYMOUS ? Actor.ANONYMOUS : Actor.of(person(asker));
    }

    public PersonId person(Asker asker) {
        return Objects.requireNonNull(people.get(asker));
    }
}
