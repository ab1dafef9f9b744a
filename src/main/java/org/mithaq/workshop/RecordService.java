package org.mithaq.workshop;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Founding;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyService.NewStrategy;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a workshop: one document of template T3, made by whoever runs the workshop. */
@Service
@Transactional
public class RecordService {

    static final String TEMPLATE = "T3";

    /** The section of the template below which groups have theirs. */
    static final String DISCUSSIONS = "t3-04";

    private static final int LONGEST_TITLE = 300;

    private final Chair chair;
    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Founding founding;
    private final JdbcWorkshops workshops;
    private final JdbcRecords records;
    private final RecordMembers members;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordService(
            Chair chair,
            AccessPolicy policy,
            Strategies strategies,
            Founding founding,
            JdbcWorkshops workshops,
            JdbcRecords records,
            RecordMembers members,
            Clock clock,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.strategies = strategies;
        this.founding = founding;
        this.workshops = workshops;
        this.records = records;
        this.members = members;
        this.clock = clock;
        this.events = events;
    }

    /** The record of a workshop, if it was made and the person may read it. */
    @Transactional(readOnly = true)
    public Optional<WorkshopRecord> find(Actor actor, WorkshopId id) {
        return records.find(chair.read(actor, id).id()).filter(made -> policy.may(actor, Act.READ, made.document()));
    }

    /** The workshop whose record that document is, if it is one and the person may read the workshop. */
    @Transactional(readOnly = true)
    public Optional<Workshop> workshopOf(Actor actor, StrategyId document) {
        return records.findByDocument(document)
                .flatMap(made -> workshops.find(made.workshop()))
                .filter(workshop -> policy.may(actor, Act.READ, workshop.strategy()));
    }

    /**
     * The record of the workshop, made when there is none yet; of two who make it at once both get the same. For those who run the
     * workshop: they own it.
     */
    public WorkshopRecord open(Actor actor, WorkshopId id) {
        var workshop = chair.run(actor, id);
        var by = policy.requireSignedIn(actor);
        workshops.lock(id);
        var known = records.find(id);
        var made = known.orElseGet(() -> make(workshop, by));
        if (known.isPresent()) {
            members.add(made.document(), by, RecordMembers.running(), null, by);
        }
        return made;
    }

    private WorkshopRecord make(Workshop workshop, PersonId by) {
        var strategy = strategies.find(workshop.strategy()).orElseThrow(NotFound::new);
        var document = founding.start(
                by,
                new NewStrategy(
                        TEMPLATE,
                        title(workshop.data().title()),
                        EnumSet.allOf(Language.class),
                        workshop.data().language(),
                        strategy.data().marking(),
                        strategy.data().tlp(),
                        true));
        var made = new WorkshopRecord(workshop.id(), document.id(), by, Times.now(clock));
        records.insert(made);
        members.bring(workshop.strategy(), document.id(), by);
        events.publishEvent(new RecordMade(workshop.strategy(), workshop.id(), document.id(), by));
        return made;
    }

    /** Named in both languages, whichever the workshop was named in. */
    private static Bilingual title(Bilingual workshop) {
        return new Bilingual(title(workshop, Language.AR), title(workshop, Language.EN));
    }

    private static String title(Bilingual workshop, Language language) {
        var title = Wordbook.in(language).say("workshop.record.title", workshop.in(language));
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /**
     * The section of a group in the record, below the discussions by group; made, with the record, when there is none yet or it was removed.
     *
     * @param group the group's own id
     * @param name of the section, used when it is made
     * @param writers members of the strategy who may write in it from now on, such as the group's members with an account; those known
     *     stay. Guests have no account: whoever lets them write answers for it
     */
    public Section sectionOf(Actor actor, WorkshopId id, UUID group, Bilingual name, Set<PersonId> writers) {
        var made = open(actor, id);
        var part = JdbcRecords.part(group);
        var by = policy.requireSignedIn(actor);
        var section = records.section(id, part).flatMap(strategies::section).orElseGet(() -> {
            var added = founding.add(made.document(), by, below(made.document()), name);
            records.section(id, part, added.id());
            return added;
        });
        var strategy = chair.read(actor, id).strategy();
        var reading = new HashSet<>(writers);
        reading.removeIf(person -> !policy.may(Actor.of(person), Act.READ, strategy));
        reading.forEach(person -> members.add(made.document(), person, Set.of(Role.SECTION_DRAFTER), null, by));
        return founding.assign(section.id(), by, reading);
    }

    /** The section of a group, if it was made and is still there. Rights are the callers' business. */
    @Transactional(readOnly = true)
    Optional<SectionId> sectionOf(WorkshopId id, UUID group) {
        return records.section(id, JdbcRecords.part(group))
                .filter(section -> strategies.section(section).isPresent());
    }

    /** Null when the team took the discussions out of the outline: groups then stand at the top. */
    private @Nullable SectionId below(StrategyId document) {
        return strategies.outline(document).stream()
                .filter(section -> DISCUSSIONS.equals(section.data().templateSection()))
                .map(Section::id)
                .findFirst()
                .orElse(null);
    }
}
