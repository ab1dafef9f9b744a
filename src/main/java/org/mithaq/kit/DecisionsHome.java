package org.mithaq.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Node;
import org.mithaq.workshop.DecisionPassage;
import org.mithaq.workshop.WorkshopId;
import org.springframework.stereotype.Component;

/**
 * The decisions of a workshop find their words in the texts that came home: at the same place where a text is as it was on the laptop, else
 * where just these words stand once and nowhere else. Never at others that are only like them.
 */
@Component
class DecisionsHome {

    private final Texts texts;
    private final DecisionPassage decisions;

    DecisionsHome(Texts texts, DecisionPassage decisions) {
        this.texts = texts;
        this.decisions = decisions;
    }

    /** @param version of the text here after it was brought */
    void find(WorkshopId into, BodyId body, long version, Node away, Parts.Places all) {
        var here = texts.at(body, version).document();
        var same = here.equals(away);
        for (var place : all.places()) {
            var fits = place.body().equals(body.value())
                    && place.from() >= 0
                    && place.from() < place.to()
                    && place.to() <= away.content().size();
            if (fits) {
                var found = same
                        ? Optional.of(new Words(place.from(), place.to()))
                        : once(here, meant(away, place.from(), place.to()));
                found.ifPresent(words -> decisions.place(
                        into,
                        new DecisionPassage.Place(place.decision(), body, version, words.from(), words.to()),
                        !same));
            }
        }
    }

    record Words(int from, int to) {}

    /** What stands between two positions once all is followed that is suggested there; each block but the first on a line of its own. */
    static String meant(Node document, int from, int to) {
        var said = new StringJoiner("\n");
        document.nodesBetween(from, to, (node, pos, parent, index) -> {
            if (node.isTextblock()) {
                said.add(meant(node, pos + 1, from, to));
            }
            return !node.isTextblock();
        });
        return said.toString();
    }

    private static String meant(Node block, int start, int from, int to) {
        var said = new StringBuilder();
        var at = start;
        for (var child : block.children()) {
            var text = child.text();
            if (text != null && !goes(child) && at < to && at + text.length() > from) {
                said.append(text, Math.max(from, at) - at, Math.min(text.length(), to - at));
            }
            at += child.nodeSize();
        }
        return said.toString();
    }

    private static boolean goes(Node inline) {
        return inline.marks().stream().anyMatch(mark -> mark.type().name().equals("deletion"));
    }

    /** Where those words stand inside one block, read without what is suggested to go; empty when they stand twice or not at all. */
    static Optional<Words> once(Node document, String words) {
        if (words.isBlank() || words.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        var found = new ArrayList<Words>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                found.addAll(in(node, pos + 1, words));
            }
            return true;
        });
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Words> in(Node block, int start, String words) {
        var text = new StringBuilder();
        var places = new ArrayList<Integer>();
        var at = start;
        for (var child : block.children()) {
            var said = child.text();
            if (said != null && !goes(child)) {
                for (var i = 0; i < said.length(); i++) {
                    text.append(said.charAt(i));
                    places.add(at + i);
                }
            }
            at += child.nodeSize();
        }
        var found = new ArrayList<Words>();
        for (var i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            found.add(new Words(places.get(i), places.get(i + words.length() - 1) + 1));
        }
        return found;
    }
}
