package org.mithaq.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.workshop.ActionItem.ActionData;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a workshop agreed that somebody does. Members of the strategy read it, those who run the workshop write it down. */
@Service
@Transactional
public class ActionService {

    static final int MOST = 200;

    private final Chair chair;
    private final AccessPolicy policy;
    private final Ministries ministries;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcActions actions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ActionService(
            Chair chair,
            AccessPolicy policy,
            Ministries ministries,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcActions actions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.ministries = ministries;
        this.workshops = workshops;
        this.agendas = agendas;
        this.actions = actions;
        this.clock = clock;
        this.events = events;
    }

    /** In the order in which they were agreed. */
    @Transactional(readOnly = true)
    public List<ActionItem> of(Actor actor, WorkshopId id) {
        return actions.of(chair.read(actor, id).id());
    }

    public ActionItem add(Actor actor, WorkshopId id, ActionData data) {
        var workshop = chair.run(actor, id);
        var by = policy.requireSignedIn(actor);
        var clean = checked(workshop, data);
        workshops.lock(id);
        if (actions.of(id).size() >= MOST) {
            throw new Invalid("workshop.refusal.tooManyActions", MOST);
        }
        var action = new ActionItem(ActionId.random(), id, 1, clean, Times.now(clock));
        actions.insert(action, by);
        changed(workshop);
        return action;
    }

    /** @throws StaleVersion when it is no longer as the person saw it */
    public void change(Actor actor, ActionId id, long expected, ActionData data) {
        var workshop = workshop(actor, id);
        actions.change(id, expected, checked(workshop, data));
        changed(workshop);
    }

    public void remove(Actor actor, ActionId id, long expected) {
        var workshop = workshop(actor, id);
        actions.remove(id, expected);
        changed(workshop);
    }

    private ActionData checked(Workshop workshop, ActionData data) {
        if (data.ministry().filter(id -> ministries.find(id).isEmpty()).isPresent()) {
            throw new NotFound();
        }
        var item = data.itemOrNull();
        if (item != null) {
            agendas.of(workshop.id()).find(item).orElseThrow(NotFound::new);
        }
        var owner = data.ministryOrNull() == null ? Checked.optional(data.owner(), ActionItem.LONGEST_OWNER) : "";
        if (data.accepted() && data.ministryOrNull() == null && owner.isEmpty()) {
            throw new Invalid("workshop.refusal.acceptedByNobody");
        }
        return new ActionData(
                Checked.required(data.what(), ActionItem.LONGEST),
                data.ministryOrNull(),
                owner,
                data.accepted(),
                day(data.dueOrNull()),
                Checked.optional(data.indicator(), ActionItem.LONGEST_INDICATOR),
                item);
    }

    private static @Nullable LocalDate day(@Nullable LocalDate due) {
        if (due != null && (due.getYear() < 2000 || due.getYear() > 2200)) {
            throw new Invalid("workshop.refusal.date");
        }
        return due;
    }

    private Workshop workshop(Actor actor, ActionId id) {
        return chair.run(actor, actions.find(id).orElseThrow(NotFound::new).workshop());
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.ACTIONS));
    }
}
