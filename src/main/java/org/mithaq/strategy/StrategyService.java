package org.mithaq.strategy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** Starting a strategy from a template and keeping its outline. Every operation asks the access policy first. */
public interface StrategyService {

    /** Starts a strategy; the actor becomes its {@code OWNER}. Needs the system role {@code STRATEGIST}. */
    Strategy create(Actor actor, NewStrategy wish);

    /** The strategies the actor takes part in, newest change first. */
    List<Strategy> mine(Actor actor);

    Strategy get(Actor actor, StrategyId id);

    /** Changes the settings; {@code expected} is the version the person saw. */
    Strategy settings(Actor actor, StrategyId id, long expected, Strategy.StrategyData data);

    List<Section> outline(Actor actor, StrategyId id);

    Section section(Actor actor, SectionId id);

    Section addSection(Actor actor, StrategyId id, @Nullable SectionId parent, int index, Bilingual title);

    Section changeSection(Actor actor, SectionId id, long expected, Section.SectionData data);

    /** Moves a section under a parent (null: top level) to an index among its new siblings. */
    List<Section> move(Actor actor, SectionId id, long expected, @Nullable SectionId parent, int index);

    /** Takes a section, with everything below it, out of the outline; its text is kept until it is restored. */
    void remove(Actor actor, SectionId id, long expected);

    /** Brings a removed section back where it was, or to the top level where its parent is gone. */
    Section restore(Actor actor, SectionId id);

    /** What can be restored, newest first; sections removed together with their parent come with it. */
    List<Section> removed(Actor actor, StrategyId id);

    Section assign(Actor actor, SectionId id, long expected, Set<PersonId> people);

    /** Marks a section ready for the team, agreed by it, or back in drafting. */
    Section state(Actor actor, SectionId id, long expected, SectionState state);

    List<Body> bodies(Actor actor, SectionId id);

    /** The words and coverage of a strategy's sections, as far as other rooms know them. */
    Progress progress(Actor actor, StrategyId id);

    record Progress(Map<BodyId, Integer> words, Map<SectionId, SectionProgress.Coverage> coverage, List<Body> bodies) {

        /** The words of a section in a language; none where nobody has written. */
        public int words(SectionId section, Language language) {
            return bodies.stream()
                    .filter(body -> body.section().equals(section) && body.language() == language)
                    .mapToInt(body -> words.getOrDefault(body.id(), 0))
                    .sum();
        }
    }

    /** @param leading whether the person who starts it also becomes its {@code LEAD_DRAFTER} */
    record NewStrategy(
            String template,
            Bilingual title,
            Set<Language> languages,
            Language controlling,
            String marking,
            @Nullable String tlp,
            boolean leading) {

        public NewStrategy(
                String template,
                Bilingual title,
                Set<Language> languages,
                Language controlling,
                String marking,
                @Nullable String tlp) {
            this(template, title, languages, controlling, marking, tlp, false);
        }
    }
}
