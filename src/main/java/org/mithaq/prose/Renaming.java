package org.mithaq.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives what a document refers to other names; what is not touched stays the same object.
 *
 * @param which the nodes that refer to something
 * @param attribute the name by which they do
 */
record Renaming(Predicate<Node> which, String attribute) {

    Node renamed(Node node, UnaryOperator<String> names) {
        var content = children(node, names);
        var name = which.test(node) ? String.valueOf(node.attr(attribute)) : null;
        var other = name == null ? null : names.apply(name);
        if (other == null || other.equals(name)) {
            return content == null ? node : node.copy(content);
        }
        var attrs = new LinkedHashMap<String, @Nullable Object>(node.attrs());
        attrs.put(attribute, other);
        var renamed = new Node(node.type(), attrs, content == null ? node.content() : content, node.marks(), null);
        renamed.check();
        return renamed;
    }

    /** Null when none of them changes. */
    private @Nullable Fragment children(Node node, UnaryOperator<String> names) {
        List<Node> children = node.children();
        List<Node> changed =
                children.stream().map(child -> renamed(child, names)).toList();
        for (var i = 0; i < changed.size(); i++) {
            if (changed.get(i) != children.get(i)) {
                return Fragment.of(changed);
            }
        }
        return null;
    }
}
