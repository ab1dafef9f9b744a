package org.mithaq.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.prose.AddMarkStep;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Mark;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

/** Puts other words in the place of hits, as steps; new words are formatted as the first of the old ones. */
final class Rewording {

    private static final Schema SCHEMA = Schema.mithaq();

    private Rewording() {}

    /**
     * Those of the chosen hits that are in the text as it is now. Where several blocks without an id say the same, they are told apart
     * by their order, unless their number has changed.
     */
    static List<Hit> still(List<Hit> chosen, List<Hit> seen, List<Hit> now) {
        var before = byKnown(seen);
        var after = byKnown(now);
        var found = new ArrayList<Hit>();
        for (var hit : chosen) {
            var old = before.getOrDefault(hit.known(), List.of());
            var here = after.getOrDefault(hit.known(), List.of());
            var which = old.indexOf(hit);
            if (which >= 0 && old.size() == here.size()) {
                found.add(here.get(which));
            }
        }
        return found;
    }

    private static Map<Hit.Known, List<Hit>> byKnown(List<Hit> hits) {
        var map = new HashMap<Hit.Known, List<Hit>>();
        hits.forEach(hit ->
                map.computeIfAbsent(hit.known(), key -> new ArrayList<>()).add(hit));
        return map;
    }

    /** From the last to the first, so that no step moves the place of the next one. */
    static List<Step> steps(Node document, List<Hit> hits, String words) {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::from).reversed())
                .<Step>map(hit -> replacement(document, hit.from(), hit.to(), words))
                .toList();
    }

    private static ReplaceStep replacement(Node document, int from, int to, String words) {
        var slice = words.isEmpty() ? Slice.EMPTY : slice(words, marks(document, from));
        return new ReplaceStep(from, to, slice);
    }

    /** The same as suggestions of a person: the old words stay, marked as deleted, until somebody decides. */
    static List<Step> suggestions(Node document, List<Hit> hits, String words, PersonId author, long at) {
        var steps = new ArrayList<Step>();
        hits.stream().sorted(Comparator.comparingInt(Hit::from).reversed()).forEach(hit -> {
            if (isInserted(document, hit, author)) {
                steps.add(replacement(document, hit.from(), hit.to(), words));
                return;
            }
            var id = UUID.randomUUID().toString().substring(0, 8);
            var stamp = Map.of("id", id, "author", author.toString(), "at", at);
            if (!words.isEmpty()) {
                var marks = marks(document, hit.from()).stream()
                        .filter(mark -> !isTracked(mark))
                        .toList();
                var inserted = SCHEMA.mark("insertion", stamp).addTo(marks);
                steps.add(new ReplaceStep(hit.to(), hit.to(), slice(words, inserted)));
            }
            steps.add(new AddMarkStep(hit.from(), hit.to(), SCHEMA.mark("deletion", stamp)));
        });
        return steps;
    }

    private static Slice slice(String words, List<Mark> marks) {
        return new Slice(Fragment.of(SCHEMA.text(words, marks)), 0, 0);
    }

    private static List<Mark> marks(Node document, int from) {
        var node = document.resolve(from).nodeAfter();
        return node == null ? List.of() : node.marks();
    }

    private static boolean isTracked(Mark mark) {
        return switch (mark.type().name()) {
            case "insertion", "deletion", "formatting" -> true;
            default -> false;
        };
    }

    /** What a person only suggests, the person may reword. */
    private static boolean isInserted(Node document, Hit hit, PersonId author) {
        var own = new boolean[] {true};
        document.nodesBetween(hit.from(), hit.to(), (node, pos, parent, index) -> {
            own[0] = own[0]
                    && (!node.isText()
                            || node.marks().stream()
                                    .anyMatch(mark -> mark.type().name().equals("insertion")
                                            && author.toString().equals(mark.attr("author"))));
            return true;
        });
        return own[0];
    }
}
