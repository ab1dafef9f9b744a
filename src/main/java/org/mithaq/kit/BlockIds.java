package org.mithaq.kit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;

/** The ids that blocks of a text have; a copy of a block that stays beside the first may not have the same. */
final class BlockIds {

    private static final String ID = "id";

    private BlockIds() {}

    static Set<String> in(Node document) {
        var ids = new HashSet<String>();
        document.descendants((node, pos, parent, index) -> {
            if (id(node) instanceof String id) {
                ids.add(id);
            }
            return true;
        });
        return ids;
    }

    /** The node without the ids that are taken, in it and below it; those that it keeps are taken from now on. */
    static Node fresh(Node node, Set<String> taken) {
        if (node.isText()) {
            return node;
        }
        List<Node> children =
                node.children().stream().map(child -> fresh(child, taken)).toList();
        var attrs = new LinkedHashMap<String, @Nullable Object>(node.attrs());
        if (id(node) instanceof String id && !taken.add(id) && node.isBlock()) {
            attrs.put(ID, null);
        }
        return node.type().createChecked(attrs, Fragment.of(children), node.marks());
    }

    private static @Nullable Object id(Node node) {
        return node.type().hasAttribute(ID) ? node.attr(ID) : null;
    }
}
