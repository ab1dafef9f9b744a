package org.mithaq.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps by which somebody suggests something, in the form in which the person's own editor would. All that one of these makes is one
 * suggestion, decided as a whole.
 */
public final class Suggesting {

    private static final Schema SCHEMA = Schema.mithaq();

    private final Mark insertion;
    private final Mark deletion;
    private final SuggestionKey key;
    private final long at;

    /** @param at the moment in epoch milliseconds */
    public Suggesting(SuggestionKey key, long at) {
        this.key = key;
        this.at = at;
        var stamp = Map.of("id", key.id(), "author", key.author(), "at", at);
        insertion = SCHEMA.mark(InlineChange.INSERTION, stamp);
        deletion = SCHEMA.mark(InlineChange.DELETION, stamp);
    }

    /** New blocks, rows or list items at a place between others. They hold text only, nothing suggested. */
    public Step blocks(int pos, List<Node> blocks) {
        var made = blocks.stream().map(block -> made(block, true)).toList();
        return new ReplaceStep(pos, pos, new Slice(Fragment.of(made), 0, 0));
    }

    private Node made(Node node, boolean outermost) {
        if (node.isInline()) {
            return node.mark(insertion.addTo(node.marks()));
        }
        var children = node.children().stream().map(child -> made(child, false)).toList();
        var attrs = new LinkedHashMap<String, @Nullable Object>(node.attrs());
        if (outermost) {
            attrs.put("change", BlockChange.write(List.of(new BlockChange(BlockChange.Kind.INS, key, at, ""))));
        }
        return node.type().create(attrs, Fragment.of(children), node.marks());
    }

    /** More words at a position in a textblock, formatted as what is before them. */
    public Step added(Node document, int pos, String words) {
        return inserted(
                pos,
                Fragment.of(SCHEMA.text(words)),
                marks(document.resolve(pos).nodeBefore()));
    }

    /**
     * Other words between two positions of a textblock in which nothing is suggested yet. Only words that differ are marked. Citations and
     * references stay where the new words still say what they read as; footnotes stay in any case.
     */
    public List<Step> words(Node document, int from, int to, String words) {
        var old = document.slice(from, to).content();
        var steps = new ArrayList<Step>();
        var pos = from;
        for (var segment : TextComparison.of(old, read(words, old))) {
            switch (segment.kind()) {
                case INSERTED ->
                    steps.addFirst(inserted(
                            pos,
                            segment.after(),
                            marks(pos > from ? document.resolve(pos).nodeBefore() : document.nodeAt(pos))));
                case DELETED -> deleted(segment.before(), pos).forEach(steps::addFirst);
                case KEPT, FORMATTED -> {}
            }
            pos += segment.before().size();
        }
        return steps;
    }

    /** Everything between two positions of a textblock shall go, footnotes included. */
    public Step deleted(int from, int to) {
        return new AddMarkStep(from, to, deletion);
    }

    /** A block shall go with all that is in it. */
    public Step deletedBlock(Node document, int pos) {
        var entries = new ArrayList<>(BlockChange.of(Steps.nodeAt(document, pos)));
        entries.add(new BlockChange(BlockChange.Kind.DEL, key, at, ""));
        return new AttrStep(pos, "change", BlockChange.write(entries));
    }

    private List<Step> deleted(Fragment gone, int start) {
        var steps = new ArrayList<Step>();
        var pos = start;
        for (var node : gone.children()) {
            if (!node.type().name().equals("footnote")) {
                steps.add(new AddMarkStep(pos, pos + node.nodeSize(), deletion));
            }
            pos += node.nodeSize();
        }
        return steps;
    }

    private Step inserted(int pos, Fragment content, List<Mark> marks) {
        var made = content.children().stream()
                .map(node -> node.mark(insertion.addTo(node.isText() ? marks : node.marks())))
                .toList();
        return new ReplaceStep(pos, pos, new Slice(Fragment.of(made), 0, 0));
    }

    /** Emphasis goes on in new words, links do not. */
    private static List<Mark> marks(@Nullable Node near) {
        return near == null
                ? List.of()
                : near.marks().stream()
                        .filter(mark ->
                                !InlineChange.isOne(mark) && !mark.type().name().equals("link"))
                        .toList();
    }

    /** The words, with what is no text taken over from the old ones where they read the same, in its order. */
    private static Fragment read(String words, Fragment old) {
        var nodes = new ArrayList<Node>();
        var rest = words;
        for (var node : old.children()) {
            var label = node.isText() ? "" : DocumentText.of(node);
            var found = label.isEmpty() ? -1 : rest.indexOf(label);
            if (found >= 0) {
                text(rest.substring(0, found), nodes);
                nodes.add(node);
                rest = rest.substring(found + label.length());
            }
        }
        text(rest, nodes);
        return Fragment.of(nodes);
    }

    private static void text(String words, List<Node> into) {
        var first = true;
        for (var line : words.split("\n", -1)) {
            if (!first) {
                into.add(SCHEMA.node("hard_break"));
            }
            first = false;
            if (!line.isEmpty()) {
                into.add(SCHEMA.text(line));
            }
        }
    }
}
