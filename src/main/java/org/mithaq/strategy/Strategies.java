package org.mithaq.strategy;

import java.util.List;
import java.util.Optional;
import org.mithaq.common.BodyId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** Strategies, sections and bodies as stored, for other rooms to look up; rights are the callers' business. */
public interface Strategies {

    Optional<Strategy> find(StrategyId id);

    Optional<Section> section(SectionId id);

    /** All sections in outline order, parents before their children, numbered. */
    List<Section> outline(StrategyId id);

    Optional<Body> body(BodyId id);

    /** The bodies of a section, one per language of the strategy, Arabic first. */
    List<Body> bodies(SectionId id);

    List<Body> bodies(StrategyId id);

    /** Moves an empty section to drafting because its first text was written; does nothing in any other state, whoever got there first. */
    void beginDrafting(SectionId id);

    /** Moves a section to a state as the result of an act in another room; publishes {@link SectionStateChanged}. */
    void moveSection(SectionId id, SectionState state);

    /** Moves a document to a state as the result of an act in another room; publishes {@link DocumentStateChanged}. */
    void moveDocument(StrategyId id, DocumentState state);
}
