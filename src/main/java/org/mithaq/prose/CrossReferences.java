package org.mithaq.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The references of a text to sections by their ids; what they say is looked up in the outline, never stored. */
public final class CrossReferences {

    /** Stands in plain text for what only the outline knows; no letter, so that it counts as no word. */
    public static final String SIGN = "\u00a7";

    private static final String SECTION = "section";

    private CrossReferences() {}

    public static boolean is(Node node) {
        return node.type().name().equals("cross_reference");
    }

    /** The section that a reference names. */
    public static String section(Node reference) {
        return String.valueOf(reference.attr(SECTION));
    }

    /** The document with every reference naming another section; what is not touched stays the same object. */
    public static Node renamed(Node node, UnaryOperator<String> ids) {
        if (is(node)) {
            var named = ids.apply(section(node));
            if (named.equals(section(node))) {
                return node;
            }
            var attrs = new LinkedHashMap<String, @Nullable Object>(node.attrs());
            attrs.put(SECTION, named);
            var renamed = new Node(node.type(), attrs, node.content(), node.marks(), null);
            renamed.check();
            return renamed;
        }
        List<Node> children = node.children();
        List<Node> changed = children.stream().map(child -> renamed(child, ids)).toList();
        for (var i = 0; i < changed.size(); i++) {
            if (changed.get(i) != children.get(i)) {
                return node.copy(Fragment.of(changed));
            }
        }
        return node;
    }
}
