package org.mithaq.editing.live;

import org.mithaq.account.MembershipChanged;
import org.mithaq.account.PersonChanged;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Guests;
import org.mithaq.strategy.DocumentStateChanged;
import org.mithaq.strategy.SectionStateChanged;
import org.mithaq.strategy.StrategyChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has rooms ask again who may do what when something was committed that may have changed the answer. */
@Component
class RightsWatch {

    private final Rooms rooms;
    private final Neighbours neighbours;

    RightsWatch(Rooms rooms, Neighbours neighbours) {
        this.rooms = rooms;
        this.neighbours = neighbours;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MembershipChanged event) {
        recheck(event.strategy());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SectionStateChanged event) {
        recheck(event.strategy());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DocumentStateChanged event) {
        recheck(event.strategy());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StrategyChanged event) {
        recheck(event.strategy());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonChanged event) {
        if (event.kind() == PersonChanged.Kind.DEACTIVATED) {
            rooms.signal(body -> true, Task.Signal.RIGHTS_CHANGED);
            neighbours.rightsChanged(null);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Guests.Changed event) {
        recheck(event.strategy());
    }

    private void recheck(StrategyId strategy) {
        rooms.signal(body -> body.strategy().equals(strategy), Task.Signal.RIGHTS_CHANGED);
        neighbours.rightsChanged(strategy);
    }
}
