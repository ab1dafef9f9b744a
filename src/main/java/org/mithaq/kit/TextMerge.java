package org.mithaq.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.prose.Comparison;
import org.mithaq.prose.Comparison.Entry;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;

/**
 * Puts what was written away from here onto a text that went on here, as suggestions: rejecting all of them gives the text as it is here,
 * and every block that is new or other away from here stands in it when they are followed. What both sides changed is never mixed: the
 * other version stands below the one here.
 */
final class TextMerge {

    private static final Schema SCHEMA = Schema.mithaq();

    /**
     * In whose name suggestions are made. Each change is one of its own, named by the prefix and a number.
     *
     * @param prefix at most 30 characters without spaces and semicolons
     * @param at milliseconds since 1970
     */
    record Stamp(String prefix, PersonId author, long at) {

        Map<String, Object> mark(int number) {
            return Map.of("id", prefix + "-" + number, "author", author.toString(), "at", at);
        }

        String block(String kind, int number) {
            return kind + " " + prefix + "-" + number + " " + author + " " + at;
        }
    }

    private final Stamp stamp;
    private final List<Node> blocks;
    private final Set<String> ids;
    private final List<Node> added = new ArrayList<>();
    private int number;

    private TextMerge(Node here, Stamp stamp) {
        this.stamp = stamp;
        this.blocks = new ArrayList<>(here.children());
        this.ids = BlockIds.in(here);
    }

    /**
     * The text here with the other's changes suggested.
     *
     * @param base what both began with, without suggestions
     * @param here the text as it is now, with its open suggestions
     * @param away the other text; what is suggested in it is taken as meant
     */
    static Node suggested(Node base, Node here, Node away, Stamp stamp) {
        var wanted = Suggestions.acceptAll(away);
        var merge = new TextMerge(here, stamp);
        merge.apply(Comparison.of(base, wanted), merge.counterparts(base, here));
        return here.copy(Fragment.of(merge.blocks));
    }

    /** The blocks here that were blocks of the base, by these; the others are new here. */
    private Map<Node, Node> counterparts(Node base, Node here) {
        var found = new IdentityHashMap<Node, Node>();
        for (var entry : Comparison.of(base, here)) {
            var before = entry.before();
            var after = entry.after();
            if (before != null && after != null) {
                found.put(before, after);
            } else if (after != null) {
                added.add(after);
            }
        }
        return found;
    }

    private void apply(List<Entry> changes, Map<Node, Node> counterparts) {
        // behind which block the next new one stands; nothing yet
        @Nullable Node last = null;
        for (var change : changes) {
            var before = change.before();
            var here = before == null ? null : counterparts.get(before);
            last = apply(change, here, last);
        }
    }

    private @Nullable Node apply(Entry change, @Nullable Node here, @Nullable Node last) {
        var before = change.before();
        var after = change.after();
        var same = here != null && here.equals(before);
        return switch (change.kind()) {
            case UNCHANGED -> {
                if (here == null || after == null) {
                    // gone here, and nobody away from here said a word about it
                    yield last;
                }
                yield change.moved() && same ? replaced(here, after, last) : here;
            }
            case INSERTED -> {
                var known = added.indexOf(required(after));
                // both sides wrote the same
                yield known < 0 ? inserted(required(after), last) : added.remove(known);
            }
            case DELETED -> {
                if (here == null) {
                    yield last;
                }
                yield same ? changed(here, deleted(here)) : here;
            }
            case CHANGED -> {
                if (here == null) {
                    yield inserted(required(after), last);
                }
                if (here.equals(after)) {
                    yield here;
                }
                if (!same) {
                    yield inserted(required(after), here);
                }
                yield change.moved() ? replaced(here, required(after), last) : reworded(change, here);
            }
        };
    }

    /** Words within a block where its kind stayed the same; else the old block goes and the new one comes. */
    private Node reworded(Entry change, Node here) {
        var after = required(change.after());
        if (here.isTextblock() && sameKind(here, after)) {
            try {
                var content = new ArrayList<Node>();
                for (var segment : change.segments()) {
                    number += segment.kind() == Comparison.Segment.Kind.KEPT ? 0 : 1;
                    switch (segment.kind()) {
                        case KEPT -> content.addAll(segment.before().children());
                        case DELETED -> content.addAll(marked("deletion", segment.before()));
                        case INSERTED -> content.addAll(marked("insertion", segment.after()));
                        case FORMATTED -> {
                            content.addAll(marked("deletion", segment.before()));
                            content.addAll(marked("insertion", segment.after()));
                        }
                    }
                }
                var joined = here.copy(Fragment.of(content));
                joined.check();
                return changed(here, joined);
            } catch (InvalidContent unfit) {
                // what cannot be marked word by word is replaced as a whole
            }
        }
        return replaced(here, after, here);
    }

    private List<Node> marked(String kind, Fragment content) {
        var mark = SCHEMA.mark(kind, stamp.mark(number));
        return content.children().stream()
                .map(node -> node.mark(mark.addTo(node.marks())))
                .toList();
    }

    private static boolean sameKind(Node one, Node other) {
        return one.type() == other.type() && known(one).equals(known(other));
    }

    private static Map<String, @Nullable Object> known(Node node) {
        var attrs = new HashMap<String, @Nullable Object>(node.attrs());
        attrs.remove("id");
        return attrs;
    }

    private Node replaced(Node here, Node after, @Nullable Node behind) {
        number++;
        var gone = changed(here, with(here, stamp.block("del", number)));
        return put(after, behind == here ? gone : behind);
    }

    private Node deleted(Node here) {
        number++;
        return with(here, stamp.block("del", number));
    }

    private Node inserted(Node after, @Nullable Node behind) {
        number++;
        return put(after, behind);
    }

    private Node put(Node after, @Nullable Node behind) {
        var added = with(BlockIds.fresh(after, ids, stamp.prefix()), stamp.block("ins", number));
        blocks.add(behind == null ? 0 : place(behind) + 1, added);
        return added;
    }

    private Node changed(Node here, Node other) {
        blocks.set(place(here), other);
        return other;
    }

    private int place(Node block) {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) == block) {
                return i;
            }
        }
        throw new IllegalStateException("the block is not in the text");
    }

    private static Node with(Node block, String change) {
        var attrs = new LinkedHashMap<String, @Nullable Object>(block.attrs());
        var known = block.attr("change") instanceof String said && !said.isEmpty() ? said + ";" : "";
        attrs.put("change", known + change);
        return block.type().createChecked(attrs, block.content(), block.marks());
    }

    private static Node required(@Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("a change without its block");
        }
        return node;
    }
}
