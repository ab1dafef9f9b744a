package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds documents for tests as they read: {@code doc(p("one<a> two", em("three")))}. A name in angle brackets marks a
 * position that {@link Built#tag} gives back.
 */
public final class Docs {

    private static final Pattern TAG = Pattern.compile("<(\\w+)>");
    private static final Schema SCHEMA = Schema.mithaq();

    /** A node and the positions marked in it, relative to its content. */
    public record Built(Node node, Map<String, Integer> tags) {
        public int tag(String name) {
            Integer position = tags.get(name);
            if (position == null) {
                throw new IllegalArgumentException("No <" + name + "> in " + node);
            }
            return position;
        }
    }

    /** Inline content with the positions marked in it, relative to its start. */
    public record Inline(List<Node> nodes, Map<String, Integer> tags) {}

    private Docs() {}

    public static Built doc(Object... children) {
        return node("doc", Map.of(), children);
    }

    public static Built p(Object... children) {
        return node("paragraph", Map.of(), children);
    }

    public static Built h(int level, Object... children) {
        return node("heading", Map.of("level", level), children);
    }

    public static Built blockquote(Object... children) {
        return node("blockquote", Map.of(), children);
    }

    public static Built ul(Object... children) {
        return node("bullet_list", Map.of(), children);
    }

    public static Built ol(Object... children) {
        return node("ordered_list", Map.of(), children);
    }

    public static Built li(Object... children) {
        return node("list_item", Map.of(), children);
    }

    public static Built table(Object... children) {
        return node("table", Map.of(), children);
    }

    public static Built tr(Object... children) {
        return node("table_row", Map.of(), children);
    }

    public static Built td(Object... children) {
        return node("table_cell", Map.of(), children);
    }

    public static Built th(Object... children) {
        return node("table_header", Map.of(), children);
    }

    public static Built libraryItem(String item, Object... children) {
        return node(
                "library_item",
                Map.of("link", "l-" + item, "item", item, "catalogue", "urn:c", "version", 1),
                children);
    }

    public static Built citation(String item, String label) {
        Map<String, Object> attrs = Map.of("link", "l-" + item, "item", item, "catalogue", "urn:c", "version", 1);
        Map<String, Object> labelled = new HashMap<>(attrs);
        labelled.put("label", label);
        return node("citation", labelled);
    }

    public static Built footnote(Object... children) {
        return node("footnote", Map.of(), children);
    }

    public static Built br() {
        return node("hard_break", Map.of());
    }

    public static Inline em(Object... children) {
        return marked(SCHEMA.mark("em"), children);
    }

    public static Inline strong(Object... children) {
        return marked(SCHEMA.mark("strong"), children);
    }

    public static Inline link(String href, Object... children) {
        return marked(SCHEMA.mark("link", Map.of("href", href)), children);
    }

    public static Inline insertion(String id, Object... children) {
        return marked(SCHEMA.mark("insertion", Map.of("id", id, "author", "a", "at", 1)), children);
    }

    public static Inline deletion(String id, Object... children) {
        return marked(SCHEMA.mark("deletion", Map.of("id", id, "author", "a", "at", 1)), children);
    }

    /** Any checked node with the given attributes. */
    public static Built node(String type, Map<String, ? extends @Nullable Object> attrs, Object... children) {
        Inline content = inline(children);
        Node node = SCHEMA.node(type, attrs, content.nodes().toArray(Node[]::new));
        return new Built(node, content.tags());
    }

    private static Inline marked(Mark mark, Object... children) {
        Inline content = inline(children);
        List<Node> nodes = content.nodes().stream()
                .map(node -> node.mark(mark.addTo(node.marks())))
                .toList();
        return new Inline(nodes, content.tags());
    }

    private static Inline inline(Object... children) {
        List<Node> nodes = new ArrayList<>();
        Map<String, Integer> tags = new HashMap<>();
        int position = 0;
        for (Object child : children) {
            switch (child) {
                case String text -> addText(text, position, nodes, tags);
                case Built built -> {
                    int inside = position + 1;
                    built.tags().forEach((name, at) -> tags.put(name, inside + at));
                    nodes.add(built.node());
                }
                case Inline inline -> {
                    int start = position;
                    inline.tags().forEach((name, at) -> tags.put(name, start + at));
                    nodes.addAll(inline.nodes());
                }
                default -> throw new IllegalArgumentException("Not content: " + Arrays.toString(children));
            }
            position = nodes.stream().mapToInt(Node::nodeSize).sum();
        }
        return new Inline(nodes, tags);
    }

    private static void addText(String text, int position, List<Node> nodes, Map<String, Integer> tags) {
        StringBuilder plain = new StringBuilder();
        Matcher matcher = TAG.matcher(text);
        int read = 0;
        while (matcher.find()) {
            plain.append(text, read, matcher.start());
            tags.put(matcher.group(1), position + plain.length());
            read = matcher.end();
        }
        plain.append(text, read, text.length());
        if (!plain.isEmpty()) {
            nodes.add(SCHEMA.text(plain.toString()));
        }
    }
}
