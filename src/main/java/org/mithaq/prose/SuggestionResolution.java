package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries verdicts about suggestions out on a tree; docs/decisions says what each of them means. What is not touched stays the
 * same object, so that large documents cost little. The editor has the same in {@code suggesting-resolve.ts}.
 */
final class SuggestionResolution {

    private final Schema schema;
    private final Function<SuggestionKey, Verdict> verdicts;

    SuggestionResolution(Schema schema, Function<SuggestionKey, Verdict> verdicts) {
        this.schema = schema;
        this.verdicts = verdicts;
    }

    /** The document after the verdicts; valid when the document was. */
    Node document(Node document) {
        Fragment content = Fragment.of(children(document, document.children(), List.of()));
        return content.equals(document.content())
                ? document
                : document.copy(content.isEmpty() ? Fragment.of(paragraph()) : content);
    }

    /** A run of children after the verdicts, joined to those that come before it. */
    List<Node> children(Node parent, List<Node> children, List<Node> before) {
        List<Node> result = new ArrayList<>(before);
        for (Node child : children) {
            if (child.isInline()) {
                inline(child, result);
            } else {
                block(parent.type(), child, result);
            }
        }
        return result;
    }

    private void inline(Node node, List<Node> into) {
        List<Mark> marks = InlineChange.resolve(node.marks(), verdicts, schema);
        if (marks != null) {
            Node kept =
                    node.content().isEmpty() ? node : withChildren(node, children(node, node.children(), List.of()));
            Fragment.add(kept.mark(marks), into);
        }
    }

    private void block(NodeType parent, Node source, List<Node> into) {
        List<BlockChange> changes = BlockChange.of(source);
        if (any(changes, BlockChange.Kind.INS, Verdict.REJECT) || any(changes, BlockChange.Kind.DEL, Verdict.ACCEPT)) {
            return;
        }
        var retyped = Retyping.resolve(source, parent, changes, verdicts, schema);
        if (any(changes, BlockChange.Kind.SPLIT, Verdict.REJECT)
                || any(changes, BlockChange.Kind.JOIN, Verdict.ACCEPT)) {
            int at = predecessor(source, retyped.kept(), into);
            if (at >= 0) {
                Node first = into.get(at);
                List<Node> joined = children(first, source.children(), first.children());
                into.set(at, first.copy(Fragment.of(joined)));
                return;
            }
        }
        Node node = retyped.node();
        Node done = node.isLeaf() ? node : finished(node, children(node, node.children(), List.of()));
        if (done != null) {
            into.add(done);
        }
    }

    /**
     * The block that another goes on in: the one before it, past blocks that are themselves only suggested, unless it is a part of
     * such a block. Negative when they cannot be one.
     */
    private static int predecessor(Node source, List<BlockChange> kept, List<Node> before) {
        boolean part = isNew(kept);
        for (int at = before.size() - 1; at >= 0; at--) {
            Node candidate = before.get(at);
            if (isNew(BlockChange.of(candidate)) == part) {
                return joinable(candidate, source) ? at : -1;
            }
            if (part) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean joinable(Node first, Node second) {
        boolean items = first.type().name().equals("list_item") && first.type() == second.type();
        return items || isText(first) && isText(second);
    }

    /** The caption of an image is no text of its own that could go on in another block: the image would be lost. */
    private static boolean isText(Node block) {
        return block.isTextblock() && !Pictures.is(block);
    }

    private static boolean isNew(List<BlockChange> changes) {
        return changes.stream().anyMatch(change -> change.kind() == BlockChange.Kind.INS);
    }

    private boolean any(List<BlockChange> changes, BlockChange.Kind kind, Verdict verdict) {
        for (BlockChange change : changes) {
            if (change.kind() == kind && verdicts.apply(change.key()) == verdict) {
                return true;
            }
        }
        return false;
    }

    /** The block with its children; what may not be empty goes with the last of them, or keeps an empty paragraph. */
    private @Nullable Node finished(Node node, List<Node> children) {
        if (children.isEmpty() && node.childCount() > 0 && !node.type().inlineContent()) {
            return switch (node.type().name()) {
                case "table_cell", "table_header", "library_item" -> node.copy(Fragment.of(paragraph()));
                default -> null;
            };
        }
        boolean headless = node.type().name().equals("list_item")
                && !children.getFirst().type().name().equals("paragraph");
        if (headless) {
            children.addFirst(headFor(children.getFirst()));
        }
        return withChildren(node, children);
    }

    /** An empty paragraph before a block that may not be first; when that block is a suggestion it is a part of it. */
    private Node headFor(Node first) {
        List<BlockChange> changes = BlockChange.of(first).stream()
                .filter(change -> change.kind() == BlockChange.Kind.INS)
                .toList();
        return changes.isEmpty() ? paragraph() : schema.node("paragraph", Map.of("change", BlockChange.write(changes)));
    }

    private static Node withChildren(Node node, List<Node> children) {
        boolean same = children.size() == node.childCount();
        for (int i = 0; same && i < children.size(); i++) {
            same = children.get(i) == node.child(i);
        }
        return same ? node : node.copy(Fragment.of(children));
    }

    private Node paragraph() {
        return schema.node("paragraph");
    }
}
