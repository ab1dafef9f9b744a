package org.mithaq.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.strategy.Founding;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The live texts of groups as they lie in the record. Who may write there follows from seats and course, and is set anew whenever these
 * change: members of the group who are in the room, while its item is on. Whoever runs the workshop owns the record and writes at any time.
 */
@Component
class GroupTexts {

    private static final int LONGEST_TITLE = 300;

    private static final Set<Part> DECIDING = EnumSet.of(Part.SESSION, Part.GROUPS, Part.SEATS, Part.PLAN);

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Founding founding;
    private final Texts texts;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcMoves moves;
    private final JdbcSeats seats;
    private final JdbcGroups groups;
    private final JdbcRecords records;
    private final RecordMembers members;
    private final ApplicationEventPublisher events;

    GroupTexts(
            AccessPolicy policy,
            Strategies strategies,
            Founding founding,
            Texts texts,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcMoves moves,
            JdbcSeats seats,
            JdbcGroups groups,
            JdbcRecords records,
            RecordMembers members,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.strategies = strategies;
        this.founding = founding;
        this.texts = texts;
        this.workshops = workshops;
        this.agendas = agendas;
        this.moves = moves;
        this.seats = seats;
        this.groups = groups;
        this.records = records;
        this.members = members;
        this.events = events;
    }

    /** The texts of the groups of an item that have one. */
    Map<GroupId, GroupText> of(WorkshopId id, AgendaItemId item) {
        var sections = records.ofGroups(id);
        if (sections.isEmpty()) {
            return Map.of();
        }
        var workshop = workshops.find(id).orElseThrow();
        var on = isOn(id, item);
        return groups.of(item).stream()
                .filter(group -> sections.containsKey(group.id()))
                .flatMap(group -> read(workshop, group, Objects.requireNonNull(sections.get(group.id())), on).stream())
                .collect(Collectors.toMap(GroupText::group, Function.identity()));
    }

    Optional<GroupText> of(WorkGroup group) {
        return records.section(group.workshop(), JdbcRecords.part(group.id().value()))
                .flatMap(section -> read(
                        workshops.find(group.workshop()).orElseThrow(),
                        group,
                        section,
                        isOn(group.workshop(), group.item())));
    }

    private Optional<GroupText> read(Workshop workshop, WorkGroup group, SectionId id, boolean on) {
        return strategies.section(id).map(section -> {
            var parts = strategies.bodies(id).stream()
                    .sorted(Comparator.comparing(
                            body -> body.language() != workshop.data().language()))
                    .map(body -> {
                        var text = texts.current(body.id());
                        return new GroupText.Part(body, text.version(), DocumentText.words(text.ofRecord()));
                    })
                    .toList();
            var changed = parts.stream()
                    .filter(part -> part.version() > 0)
                    .flatMap(part -> texts.changedAt(part.body().id()).stream())
                    .max(Comparator.<Instant>naturalOrder())
                    .orElse(null);
            return new GroupText(
                    group.id(), section.strategy(), id, on && section.state().open(), parts, changed);
        });
    }

    /** Whether a group may write in its text now. */
    boolean isOpen(WorkGroup group, SectionId section) {
        return isOn(group.workshop(), group.item())
                && strategies
                        .section(section)
                        .filter(found -> found.state().open())
                        .flatMap(found -> strategies.find(found.strategy()))
                        .filter(found -> found.state().open())
                        .isPresent();
    }

    /** While the item is on, and in a break after it; over when other work begins, on again when it is come back to. */
    private boolean isOn(WorkshopId id, AgendaItemId item) {
        var log = moves.of(id);
        if (Session.of(log).phase() != Phase.OPEN) {
            return false;
        }
        var agenda = agendas.of(id);
        return Timeline.of(log).stretches().reversed().stream()
                .map(Timeline.Stretch::item)
                .filter(each -> agenda.find(each)
                        .filter(found -> found.data().kind().works())
                        .isPresent())
                .findFirst()
                .filter(item::equals)
                .isPresent();
    }

    /** In the transaction of what changed it, so that nobody writes on who was just seated elsewhere. */
    @EventListener
    @Transactional
    void on(WorkshopChanged change) {
        if (DECIDING.contains(change.part())) {
            settle(change.workshop());
        }
    }

    void settle(WorkshopId id) {
        if (records.ofGroups(id).isEmpty()) {
            return;
        }
        var workshop = workshops.lock(id).orElseThrow();
        var record = records.find(id).orElseThrow();
        if (strategies
                .find(record.document())
                .filter(found -> found.state().open())
                .isEmpty()) {
            return;
        }
        var known = groups.of(id).stream().collect(Collectors.toMap(WorkGroup::id, Function.identity()));
        var people = seats.of(id);
        // whom the policy does not know: guests, whose rights follow from the same
        events.publishEvent(new Guests.Changed(record.document()));
        records.ofGroups(id).forEach((group, section) -> {
            if (strategies.section(section).isEmpty()) {
                return;
            }
            if (known.containsKey(group)) {
                var of = Objects.requireNonNull(known.get(group));
                var writers = isOn(id, of.item()) ? writers(workshop.strategy(), of, people) : Set.<PersonId>of();
                assign(record, section, writers, people);
            } else {
                drop(record, group, section);
            }
        });
    }

    private Set<PersonId> writers(StrategyId strategy, WorkGroup group, List<Seat> people) {
        return people.stream()
                .filter(seat -> group.has(seat.id()))
                .filter(seat -> seat.isPresent() && seat.role().speaks())
                .flatMap(seat -> seat.person().stream())
                .filter(person -> policy.may(Actor.of(person), Act.READ, strategy))
                .collect(Collectors.toSet());
    }

    /** Whom the owners of the record assigned besides, and who takes no part in the workshop, stays. */
    private void assign(WorkshopRecord record, SectionId id, Set<PersonId> writers, List<Seat> people) {
        var wanted = new HashSet<>(strategies.section(id).orElseThrow().assignees());
        people.stream()
                .filter(seat -> !seat.role().runs())
                .flatMap(seat -> seat.person().stream())
                .forEach(wanted::remove);
        wanted.addAll(writers);
        writers.forEach(
                person -> members.add(record.document(), person, Set.of(Role.SECTION_DRAFTER), null, record.madeBy()));
        founding.reassign(id, record.madeBy(), wanted);
    }

    /** The section takes the group's new name, unless somebody gave it another title. */
    void renamed(WorkGroup before, WorkGroup after, AgendaItem item) {
        var record = records.find(before.workshop());
        records.section(before.workshop(), JdbcRecords.part(before.id().value()))
                .flatMap(strategies::section)
                .filter(section -> section.data().title().equals(title(before, item)))
                .ifPresent(section ->
                        founding.rename(section.id(), record.orElseThrow().madeBy(), title(after, item)));
    }

    /** What the section is called: the group, and what it worked on. */
    static Bilingual title(WorkGroup group, AgendaItem item) {
        return new Bilingual(title(group, item, Language.AR), title(group, item, Language.EN));
    }

    private static String title(WorkGroup group, AgendaItem item, Language language) {
        var words = Wordbook.in(language);
        var called = group.name().isEmpty() ? words.say("workshop.group.number", group.number()) : group.name();
        var title =
                words.say("workshop.text.section", called, item.data().title().in(language));
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The group is no more. What was written stays in the record, an empty section goes with the group. */
    private void drop(WorkshopRecord record, GroupId group, SectionId section) {
        if (strategies.bodies(section).stream()
                .allMatch(body -> texts.current(body.id()).version() == 0)) {
            founding.remove(section, record.madeBy());
        }
        records.forget(record.workshop(), JdbcRecords.part(group.value()));
    }
}
