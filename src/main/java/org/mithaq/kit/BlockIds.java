package org.mithaq.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /**
     * The node with ids of its own where its ids are taken, in it and below it; what it has is taken from now on.
     *
     * @param origin where the copy comes from: the same copy gets the same ids
     */
    static Node fresh(Node node, Set<String> taken, String origin) {
        if (node.isText()) {
            return node;
        }
        List<Node> children = node.children().stream()
                .map(child -> fresh(child, taken, origin))
                .toList();
        var attrs = new LinkedHashMap<String, @Nullable Object>(node.attrs());
        if (id(node) instanceof String id && !taken.add(id) && node.isBlock()) {
            attrs.put(ID, another(origin + ' ' + id, taken));
        }
        return node.type().createChecked(attrs, Fragment.of(children), node.marks());
    }

    /** Twelve letters and digits that begin with a letter, as an editor makes them. */
    private static String another(String of, Set<String> taken) {
        var number = 0;
        String id;
        do {
            var name = (of + ' ' + number++).getBytes(UTF_8);
            id = "k" + UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 11);
        } while (!taken.add(id));
        return id;
    }

    private static @Nullable Object id(Node node) {
        return node.type().hasAttribute(ID) ? node.attr(ID) : null;
    }
}
