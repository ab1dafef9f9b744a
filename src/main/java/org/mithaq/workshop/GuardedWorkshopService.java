package org.mithaq.workshop;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class GuardedWorkshopService implements WorkshopService {

    private final AccessPolicy policy;
    private final Chair chair;
    private final PlanRules rules;
    private final AgendaTemplates templates;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GuardedWorkshopService(
            AccessPolicy policy,
            Chair chair,
            PlanRules rules,
            AgendaTemplates templates,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            Clock clock,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.chair = chair;
        this.rules = rules;
        this.templates = templates;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<AgendaTemplate> templates() {
        return templates.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Workshop> of(Actor actor, StrategyId strategy) {
        policy.require(actor, Act.READ, strategy);
        return workshops.of(strategy);
    }

    @Override
    @Transactional(readOnly = true)
    public Workshop find(Actor actor, WorkshopId id) {
        return chair.read(actor, id);
    }

    @Override
    @Transactional(readOnly = true)
    public Agenda agenda(Actor actor, WorkshopId id) {
        return agendas.of(chair.read(actor, id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Session session(Actor actor, WorkshopId id) {
        return Session.of(moves.of(chair.read(actor, id).id()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayPlan(Actor actor, Workshop workshop) {
        return policy.may(actor, Act.FACILITATE, workshop.strategy());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRun(Actor actor, Workshop workshop) {
        return chair.runs(actor, workshop);
    }

    @Override
    public Workshop create(Actor actor, StrategyId strategy, WorkshopData data, Origin origin) {
        policy.require(actor, Act.FACILITATE, strategy);
        var by = policy.requireSignedIn(actor);
        var workshop = new Workshop(
                WorkshopId.random(), strategy, 1, rules.checked(data), JoinCode.random(), by, Times.now(clock));
        workshops.insert(workshop);
        fill(workshop, origin);
        events.publishEvent(new WorkshopChanged(strategy, workshop.id(), Part.PLAN));
        return workshop;
    }

    private void fill(Workshop workshop, Origin origin) {
        var agenda = new Agenda(List.of());
        if (origin.template().isPresent()) {
            var template =
                    templates.find(origin.template().get()).orElseThrow(() -> new Invalid("workshop.refusal.template"));
            for (var line : template.items()) {
                var question = line.question();
                var asked = question == null ? "" : question.in(workshop.data().language());
                var data = new ItemData(line.kind(), line.title(), line.minutes(), null, asked, List.of());
                agenda = agenda.with(item(workshop, line.day(), data));
            }
        } else if (origin.earlier().isPresent()) {
            var earlier = workshops
                    .find(origin.earlier().get())
                    .filter(found -> found.strategy().equals(workshop.strategy()))
                    .orElseThrow(NotFound::new);
            for (var item : agendas.of(earlier.id()).items()) {
                agenda = agenda.with(item(workshop, item.day(), item.data()));
            }
        }
        agenda.items().stream()
                .filter(item -> item.day() <= workshop.data().days())
                .forEach(agendas::insert);
    }

    @Override
    public Workshop change(Actor actor, WorkshopId id, long expected, WorkshopData data) {
        var known = chair.plan(actor, id);
        var checked = rules.checked(data);
        var beyond = agendas.of(id).items().stream().anyMatch(item -> item.day() > checked.days());
        if (beyond) {
            throw new Invalid("workshop.refusal.daysInUse");
        }
        return stored(known.with(checked), expected);
    }

    @Override
    public Workshop add(Actor actor, WorkshopId id, long expected, int day, ItemData data) {
        var known = chair.plan(actor, id);
        PlanRules.day(known, day);
        var item = item(known, day, rules.checked(known.strategy(), data));
        return rearranged(known, expected, agenda -> agenda.with(item));
    }

    @Override
    public Workshop change(Actor actor, WorkshopId id, long expected, AgendaItemId item, ItemData data) {
        var known = chair.plan(actor, id);
        var old = agendas.of(id).find(item).orElseThrow(NotFound::new);
        var changed = stored(known, expected);
        agendas.update(new AgendaItem(item, id, old.day(), old.place(), rules.checked(known.strategy(), data)));
        return changed;
    }

    @Override
    public Workshop move(Actor actor, WorkshopId id, long expected, AgendaItemId item, int day, int place) {
        var known = chair.plan(actor, id);
        PlanRules.day(known, day);
        return rearranged(known, expected, agenda -> agenda.moved(item, day, place));
    }

    @Override
    public Workshop remove(Actor actor, WorkshopId id, long expected, AgendaItemId item) {
        var known = chair.plan(actor, id);
        agendas.of(id).find(item).orElseThrow(NotFound::new);
        // the log, not its outcome: what was taken back can name the item too
        if (moves.of(id).stream().anyMatch(move -> item.equals(move.itemOrNull()))) {
            throw new Invalid("workshop.refusal.begun");
        }
        return rearranged(known, expected, agenda -> agenda.without(item));
    }

    private Workshop rearranged(Workshop known, long expected, UnaryOperator<Agenda> change) {
        var changed = stored(known, expected);
        var before = agendas.of(known.id());
        var after = change.apply(before);
        before.items().stream()
                .filter(item -> after.find(item.id()).isEmpty())
                .forEach(item -> agendas.delete(item.id()));
        for (var item : after.changedSince(before)) {
            if (before.find(item.id()).isPresent()) {
                agendas.update(item);
            } else {
                agendas.insert(item);
            }
        }
        return changed;
    }

    /** Takes the next version first, so that two who change the plan at once do not mix. */
    private Workshop stored(Workshop workshop, long expected) {
        if (workshop.version() != expected) {
            throw new StaleVersion();
        }
        var changed = workshops.update(workshop);
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.PLAN));
        return changed;
    }

    private static AgendaItem item(Workshop workshop, int day, ItemData data) {
        return new AgendaItem(AgendaItemId.random(), workshop.id(), day, 0, data);
    }
}
