package org.mithaq.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.coverage.ItemUse.Form;
import org.mithaq.library.ItemId;
import org.mithaq.prose.Node;
import org.mithaq.strategy.Body;

/** Reads the uses of library items out of a document: the only source of the trace table. */
final class DocumentUses {

    private DocumentUses() {}

    static List<ItemUse> in(Body body, Node document) {
        var uses = new ArrayList<ItemUse>();
        var links = new java.util.HashSet<String>();
        document.descendants((node, position, parent, index) -> {
            var form = form(node);
            // A copied block keeps its link until the editor gives it a new one; it is one use.
            if (form != null && links.add((String) node.attrs().get("link"))) {
                uses.add(use(body, node.attrs(), form));
            }
            return true;
        });
        return uses;
    }

    private static @Nullable Form form(Node node) {
        return switch (node.type().name()) {
            case "library_item" -> Form.BLOCK;
            case "citation" -> Form.CITATION;
            default -> null;
        };
    }

    private static ItemUse use(Body body, Map<String, @Nullable Object> attributes, Form form) {
        return new ItemUse(
                body.strategy(),
                body.section(),
                body.id(),
                body.language(),
                String.valueOf(attributes.get("link")),
                new ItemId(String.valueOf(attributes.get("item"))),
                String.valueOf(attributes.get("catalogue")),
                ((Number) java.util.Objects.requireNonNull(attributes.get("version"))).intValue(),
                form,
                String.valueOf(attributes.getOrDefault("wording", "as_is")));
    }
}
