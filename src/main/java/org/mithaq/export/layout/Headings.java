package org.mithaq.export.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.prose.Node;
import org.mithaq.strategy.HeadingNumbers;

/**
 * Every heading of a document in one language with its level, number and anchor. Headings inside a text are numbered on from their
 * section, except where sub-sections already use those numbers.
 */
public final class Headings {

    public static final int DEEPEST = HeadingNumbers.DEEPEST;

    /** @param number empty for a heading without one; {@code annex} when it belongs to the lettered part */
    public record Heading(int level, String number, String text, String anchor, boolean annex) {

        public boolean numbered() {
            return !number.isEmpty();
        }
    }

    private final List<Heading> all = new ArrayList<>();
    private final Map<String, Heading> sections = new java.util.HashMap<>();
    private final Map<Node, Heading> inText = new IdentityHashMap<>();
    private final Language language;
    private int annexes;

    public Headings(ExportModel model, Language language) {
        this.language = language;
        var parents = new HashSet<String>();
        model.sections().forEach(section -> parents.add(String.valueOf(section.parent())));
        var annexParents = new HashSet<String>();
        for (var section : model.sections()) {
            var annex = section.level() == 1
                    ? section.data().form().equals("annex")
                    : annexParents.contains(String.valueOf(section.parent()));
            if (annex) {
                annexParents.add(section.id());
                annexes += section.level() == 1 ? 1 : 0;
            }
            var level = Math.min(DEEPEST, section.level());
            var heading = add(level, section.number(), section.title().in(language), annex);
            sections.put(section.id(), heading);
            var body = section.bodies().get(language);
            if (body != null) {
                inText(body.document(), heading, !parents.contains(section.id()));
            }
        }
    }

    public Heading of(ExportModel.ExportedSection section) {
        return sections.get(section.id());
    }

    /** The heading of a section by its id; null when the outline has none such. */
    public @Nullable Heading section(String id) {
        return sections.get(id);
    }

    public Heading of(Node heading) {
        return inText.get(heading);
    }

    /** One more annex after those of the outline, such as the coverage matrix. */
    public Heading annex(String title) {
        return add(1, letter(annexes++), title, true);
    }

    public List<Heading> all() {
        return List.copyOf(all);
    }

    private void inText(Node document, Heading section, boolean numbered) {
        var numbers = new HeadingNumbers(section.number(), section.level(), numbered);
        document.descendants((node, pos, parent, index) -> {
            if (node.type().name().equals("heading")) {
                var place = numbers.next(((Number) node.attr("level")).intValue());
                inText.put(node, add(place.level(), place.number(), node.textContent(), section.annex()));
            }
            return !node.isTextblock();
        });
    }

    private Heading add(int level, String number, String text, boolean annex) {
        var heading = new Heading(level, number, text, language.tag() + "-h" + (all.size() + 1), annex);
        all.add(heading);
        return heading;
    }

    private static String letter(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
