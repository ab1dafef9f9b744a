package org.mithaq.export;

import java.util.List;
import java.util.Map;
import org.mithaq.common.Language;
import org.mithaq.prose.Node;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;

/** What a machine-readable file says a document is; read and checked, not yet stored. */
public record ImportedStrategy(Strategy.StrategyData data, List<ImportedSection> sections, Map<String, byte[]> images) {

    /** @param images the bytes of every image that the texts name, by the name they give it */
    public ImportedStrategy {
        sections = List.copyOf(sections);
        images = Map.copyOf(images);
    }

    /**
     * @param id what the file calls the section, for its cross-references
     * @param parent the index of the parent in the list, always smaller than its own; -1 for the top level
     */
    public record ImportedSection(String id, int parent, Section.SectionData data, Map<Language, Node> bodies) {

        public ImportedSection {
            bodies = Map.copyOf(bodies);
        }
    }
}
