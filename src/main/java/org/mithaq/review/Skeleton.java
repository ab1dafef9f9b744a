package org.mithaq.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.prose.Node;

/**
 * A document without its words: blocks with what they mean, links, and the library items it uses. A change that touches any of
 * these is never a slip of the pen.
 */
record Skeleton(List<String> parts, List<String> items) {

    private static final Set<String> COSMETIC = Set.of("id", "dir", "colwidth", "size");

    static Skeleton of(Node document) {
        List<String> parts = new ArrayList<>();
        List<String> items = new ArrayList<>();
        document.descendants((node, pos, parent, index) -> {
            if (node.text() == null) {
                parts.add(node.type().name() + meaningful(node));
            }
            if (node.attr("item") instanceof String item) {
                items.add(item);
            }
            node.marks().stream()
                    .filter(mark -> mark.attrs().containsKey("href"))
                    .map(mark -> mark.type().name() + mark.attrs().get("href"))
                    .filter(link -> parts.isEmpty() || !parts.getLast().equals(link))
                    .forEach(parts::add);
            return true;
        });
        return new Skeleton(List.copyOf(parts), List.copyOf(items));
    }

    private static String meaningful(Node node) {
        var kept = new TreeMap<String, Object>();
        node.attrs().forEach((name, value) -> {
            if (value != null && !COSMETIC.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.toString();
    }
}
