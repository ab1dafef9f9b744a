package org.mithaq.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a block is after verdicts about suggested types: a paragraph or a heading, one kind of list or the other, or the same
 * with another direction, level or numbering. {@code was} reads {@code heading/dir=rtl,level=3}: what it leaves out is the default.
 */
final class Retyping {

    private static final List<String> ATTRIBUTES = List.of("dir", "level", "start", "style");
    private static final List<Set<String>> FAMILIES =
            List.of(Set.of("paragraph", "heading"), Set.of("bullet_list", "ordered_list"));

    private Retyping() {}

    /** A block with its suggestions settled, and those that are left. */
    record Result(Node node, List<BlockChange> kept) {}

    /** @param parent the type of the node that holds the block */
    static Result resolve(
            Node node,
            NodeType parent,
            List<BlockChange> changes,
            Function<SuggestionKey, Verdict> verdicts,
            Schema schema) {
        List<BlockChange> kept = new ArrayList<>();
        String was = null;
        // The suggestion that came next and stays: what an earlier one is rejected to is what it was made on
        int later = -1;
        boolean settled = false;
        for (BlockChange change : changes.reversed()) {
            Verdict verdict = verdicts.apply(change.key());
            boolean type = change.kind() == BlockChange.Kind.TYPE;
            if (verdict == Verdict.KEEP) {
                kept.addFirst(change);
                later = type ? 0 : later < 0 ? later : later + 1;
                settled = settled && !type;
            } else if (type && verdict == Verdict.ACCEPT) {
                settled = true;
            } else if (type && !settled && later >= 0) {
                kept.set(later, kept.get(later).withWas(change.was()));
            } else if (type && !settled) {
                was = change.was();
            }
        }
        if (kept.size() == changes.size()) {
            return new Result(node, kept);
        }
        Node retyped = was == null ? node : retyped(node, parent, was, schema);
        Map<String, @Nullable Object> attrs = new LinkedHashMap<>(retyped.attrs());
        attrs.put("change", BlockChange.write(kept));
        return new Result(retyped.type().create(attrs, retyped.content(), retyped.marks()), kept);
    }

    private static Node retyped(Node node, NodeType parent, String was, Schema schema) {
        String[] parts = was.split("/", 2);
        String name = parts[0];
        if (!allowed(node.type().name(), name, parent)) {
            return node;
        }
        try {
            NodeType type = schema.nodeType(name);
            Map<String, @Nullable Object> attrs = new LinkedHashMap<>();
            if (type == node.type()) {
                attrs.putAll(node.attrs());
                ATTRIBUTES.forEach(attrs::remove);
            } else {
                attrs.put("id", node.attr("id"));
            }
            if (parts.length == 2) {
                for (String pair : parts[1].split(",", -1)) {
                    String[] entry = pair.split("=", 2);
                    if (entry.length < 2 || !ATTRIBUTES.contains(entry[0])) {
                        return node;
                    }
                    attrs.put(entry[0], value(entry[1]));
                }
            }
            return type.create(attrs, node.content(), node.marks());
        } catch (InvalidContent unknown) {
            return node;
        }
    }

    private static boolean allowed(String is, String was, NodeType parent) {
        if (is.equals(was)) {
            return true;
        }
        boolean onlyParagraphs = parent.name().equals("library_item");
        return !onlyParagraphs && FAMILIES.stream().anyMatch(family -> family.contains(is) && family.contains(was));
    }

    private static Object value(String text) {
        return text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
                ? Integer.valueOf(text)
                : text;
    }
}
