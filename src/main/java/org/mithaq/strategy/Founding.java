package org.mithaq.strategy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.MembershipChanged;
import org.mithaq.account.Memberships;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starting documents and adding sections as the result of an act in another room, in its transaction; rights are the callers' business. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Founding {

    private final Memberships memberships;
    private final Templates templates;
    private final StrategyRules rules;
    private final OutlineChanges outline;
    private final JdbcStrategyRows strategies;
    private final JdbcSectionRows sections;
    private final ApplicationEventPublisher events;

    Founding(
            Memberships memberships,
            Templates templates,
            StrategyRules rules,
            OutlineChanges outline,
            JdbcStrategyRows strategies,
            JdbcSectionRows sections,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.templates = templates;
        this.rules = rules;
        this.outline = outline;
        this.strategies = strategies;
        this.sections = sections;
        this.events = events;
    }

    /**
     * Starts a document from a template; the person becomes its {@code OWNER}.
     *
     * @throws Invalid when the template has no sections, or a title, language or marking is not to be had
     */
    public Strategy start(PersonId by, StrategyService.NewStrategy wish) {
        var template = templates
                .find(wish.template())
                .filter(found -> !found.sections().isEmpty())
                .orElseThrow(() -> new Invalid("strategy.refusal.template"));
        var data = rules.checked(new Strategy.StrategyData(
                wish.title(),
                template.id(),
                template.version(),
                wish.languages(),
                wish.controlling(),
                wish.marking(),
                wish.tlp()));
        var strategy = strategies.insert(data, by);
        outline.instantiate(strategy, template);
        var roles = wish.leading() ? EnumSet.of(Role.OWNER, Role.LEAD_DRAFTER) : EnumSet.of(Role.OWNER);
        memberships.put(strategy.id(), by, roles, null);
        events.publishEvent(new MembershipChanged(strategy.id(), by, roles, by));
        events.publishEvent(StrategyChanged.of(strategy.id(), by, "created", data.title()));
        return strategy;
    }

    /** Adds a section of the team's own as the last one below a parent; null for the top level. */
    public Section add(StrategyId id, PersonId by, @Nullable SectionId parent, Bilingual title) {
        var strategy = strategies.find(id).orElseThrow(NotFound::new);
        var data = rules.checked(
                OutlineChanges.added(title, templates.find(strategy.data().template())));
        var added = outline.add(strategy, parent, Integer.MAX_VALUE, data);
        events.publishEvent(StrategyChanged.of(id, by, "section-added", data.title()));
        return sections.find(added).orElseThrow(NotFound::new);
    }

    /** Assigns a section to just these people, members of its strategy; nothing is told when they have it already. */
    public void reassign(SectionId id, PersonId by, Set<PersonId> people) {
        var section = sections.find(id).orElseThrow(NotFound::new);
        if (section.assignees().equals(people)) {
            return;
        }
        strategies.lock(section.strategy());
        sections.bump(id, sections.find(id).orElseThrow(NotFound::new).version());
        sections.assign(id, people);
        changed(section, by, "assigned");
    }

    /** Gives a section another title. */
    public void rename(SectionId id, PersonId by, Bilingual title) {
        var section = sections.find(id).orElseThrow(NotFound::new);
        strategies.lock(section.strategy());
        var before = sections.find(id).orElseThrow(NotFound::new);
        sections.update(id, before.version(), rules.checked(before.data().titled(title)));
        changed(section, by, "section-changed");
    }

    /** Takes a section out of the outline, with those below it; it can be restored. */
    public void remove(SectionId id, PersonId by) {
        var section = sections.find(id).orElseThrow(NotFound::new);
        strategies.lock(section.strategy());
        var before = sections.find(id).orElseThrow(NotFound::new);
        outline.remove(before, before.version());
        changed(section, by, "section-removed");
    }

    private void changed(Section section, PersonId by, String action) {
        strategies.touch(section.strategy());
        events.publishEvent(StrategyChanged.of(
                section.strategy(), by, action, section.data().title()));
    }

    /** Assigns a section to more people, members of its strategy; those who have it keep it. */
    public Section assign(SectionId id, PersonId by, Set<PersonId> more) {
        var section = sections.find(id).orElseThrow(NotFound::new);
        var people = new HashSet<>(section.assignees());
        if (!people.addAll(more)) {
            return section;
        }
        strategies.lock(section.strategy());
        var before = sections.find(id).orElseThrow(NotFound::new);
        people.addAll(before.assignees());
        sections.bump(id, before.version());
        sections.assign(id, people);
        changed(section, by, "assigned");
        return sections.find(id).orElseThrow(NotFound::new);
    }
}
