package org.mithaq.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.finding.Hit.Place;
import org.mithaq.prose.Node;

/**
 * The text of one block or footnote with the position of each of its characters. What is no text, and what somebody suggests to
 * delete, reads as one barrier.
 *
 * @param positions of each character, and behind the last one
 */
record Passage(@Nullable String block, Place place, String heading, String text, int[] positions) {

    static List<Passage> of(Node document) {
        var found = new ArrayList<Passage>();
        var heading = new String[] {""};
        document.descendants((node, pos, parent, index) -> {
            if (!node.isTextblock()) {
                return true;
            }
            var place = place(document, pos, node);
            var passage = of(node, pos, place, heading[0]);
            if (place == Place.HEADING) {
                heading[0] = passage.text().replace(Folding.BARRIER, ' ').strip();
            }
            found.add(passage);
            footnotes(node, pos, place, heading[0], found);
            return false;
        });
        return found;
    }

    private static void footnotes(Node block, int pos, Place place, String heading, List<Passage> found) {
        var at = pos + 1;
        for (var child : block.children()) {
            if (child.isInline() && child.type().inlineContent()) {
                found.add(of(child, at, place == Place.LIBRARY_ITEM ? place : Place.FOOTNOTE, heading));
            }
            at += child.nodeSize();
        }
    }

    private static Passage of(Node node, int pos, Place place, String heading) {
        var text = new StringBuilder();
        var positions = new ArrayList<Integer>();
        var at = pos + 1;
        for (var child : node.children()) {
            var words = child.text();
            if (words == null || isDeleted(child)) {
                text.append(Folding.BARRIER);
                positions.add(at);
            } else {
                text.append(words);
                for (var i = 0; i < words.length(); i++) {
                    positions.add(at + i);
                }
            }
            at += child.nodeSize();
        }
        positions.add(at);
        var id = node.attr("id") instanceof String value ? value : null;
        return new Passage(
                id,
                place,
                heading,
                text.toString(),
                positions.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isDeleted(Node node) {
        return node.marks().stream().anyMatch(mark -> mark.type().name().equals("deletion"));
    }

    private static Place place(Node document, int pos, Node block) {
        var around = document.resolve(pos);
        var place = block.type().name().equals("heading") ? Place.HEADING : Place.PARAGRAPH;
        for (var depth = around.depth(); depth > 0; depth--) {
            switch (around.node(depth).type().name()) {
                case "library_item" -> {
                    return Place.LIBRARY_ITEM;
                }
                case "table" -> place = Place.TABLE;
                case "blockquote" -> place = place == Place.PARAGRAPH ? Place.QUOTE : place;
                case "list_item" -> place = place == Place.PARAGRAPH ? Place.LIST : place;
                default -> {
                    // Says nothing about what kind of place it is
                }
            }
        }
        return place;
    }
}
