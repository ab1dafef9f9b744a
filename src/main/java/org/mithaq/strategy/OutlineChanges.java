package org.mithaq.strategy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.springframework.stereotype.Component;

/** Changes of the tree of sections, one at a time for each strategy. Called inside the service's transaction. */
@Component
class OutlineChanges {

    private final JdbcStrategyRows strategies;
    private final JdbcSectionRows sections;
    private final JdbcBodyRows bodies;

    OutlineChanges(JdbcStrategyRows strategies, JdbcSectionRows sections, JdbcBodyRows bodies) {
        this.strategies = strategies;
        this.sections = sections;
        this.bodies = bodies;
    }

    void instantiate(Strategy strategy, Template template) {
        var index = 0;
        for (var proposed : template.sections()) {
            var id = SectionId.random();
            sections.insert(id, strategy.id(), null, index++, data(proposed));
            bodies.complete(id, strategy.id(), strategy.data().languages());
        }
    }

    SectionId add(Strategy strategy, @Nullable SectionId parent, int index, Section.SectionData data) {
        strategies.lock(strategy.id());
        var before = JdbcSectionRows.outline(sections.of(strategy.id()));
        if (parent != null) {
            before.withDescendants(parent);
        }
        var id = SectionId.random();
        var after = before.with(id, parent, index, false);
        sections.insert(id, strategy.id(), parent, index, data);
        bodies.complete(id, strategy.id(), strategy.data().languages());
        sections.place(after.changedSince(before));
        strategies.touch(strategy.id());
        return id;
    }

    void move(Section section, long expected, @Nullable SectionId parent, int index) {
        strategies.lock(section.strategy());
        sections.bump(section.id(), expected);
        var before = JdbcSectionRows.outline(sections.of(section.strategy()));
        sections.place(before.moved(section.id(), parent, index).changedSince(before));
    }

    void remove(Section section, long expected) {
        strategies.lock(section.strategy());
        sections.bump(section.id(), expected);
        var before = JdbcSectionRows.outline(sections.of(section.strategy()));
        var gone = before.withDescendants(section.id());
        sections.remove(gone, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        sections.place(before.without(gone).changedSince(before));
    }

    void restore(SectionId id, Strategy strategy) {
        strategies.lock(strategy.id());
        var back = sections.restorable(id, strategy.id());
        if (back.isEmpty()) {
            throw new NotFound();
        }
        var live = sections.of(strategy.id());
        var before = JdbcSectionRows.outline(live);
        var top = back.getFirst();
        var joined = JdbcSectionRows.outline(joined(live, back.subList(1, back.size())));
        var old = top.parentOrNull();
        var parent = live.stream().anyMatch(each -> each.id().equals(old)) && joined.fits(old, id) ? old : null;
        var after = joined.with(id, parent, top.position(), top.data().form().equals("annex"));
        sections.restore(back.stream().map(Section::id).toList());
        sections.place(after.changedSince(before));
        back.forEach(section ->
                bodies.complete(section.id(), strategy.id(), strategy.data().languages()));
    }

    private static List<Section> joined(List<Section> some, List<Section> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** What the template says of a section is kept as its origin, whatever a caller sends. */
    static Section.SectionData withOrigin(Section.SectionData data, Section.SectionData origin) {
        return new Section.SectionData(
                data.title(),
                data.purpose(),
                data.guidingQuestions(),
                data.suggestedItems(),
                data.words(),
                data.lead(),
                data.reviewChecks(),
                data.reviewers(),
                data.required(),
                data.form(),
                origin.templateSection(),
                data.deadline());
    }

    /** A section of the team's own, reviewed by everybody whom the template's gates name. */
    static Section.SectionData added(Bilingual title, Optional<Template> template) {
        return new Section.SectionData(
                title,
                Bilingual.EMPTY,
                List.of(),
                List.of(),
                null,
                Bilingual.EMPTY,
                List.of(),
                template.map(found -> found.gates().reviewers()).orElse(Set.of()),
                false,
                "text",
                null,
                null);
    }

    private static Section.SectionData data(Template.TemplateSection proposed) {
        return new Section.SectionData(
                proposed.title(),
                proposed.purpose(),
                proposed.guidingQuestions(),
                proposed.suggestedItems(),
                proposed.lengthWords(),
                proposed.lead(),
                proposed.reviewChecks(),
                proposed.reviewers(),
                proposed.required(),
                proposed.form(),
                proposed.id(),
                null);
    }
}
