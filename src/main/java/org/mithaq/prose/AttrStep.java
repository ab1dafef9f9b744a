package org.mithaq.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets one attribute of the node at a position; an attribute the node's type does not have is refused. */
public record AttrStep(int pos, String attr, @Nullable Object value) implements Step {

    public AttrStep {
        Steps.checkPosition(pos);
        value = AttributeValues.normal(value);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Node node = Steps.nodeAt(doc, pos);
            Map<String, @Nullable Object> attrs = new LinkedHashMap<>(node.attrs());
            attrs.put(attr, value);
            return Steps.replaceMarkup(doc, pos, node, node.type().create(attrs, Fragment.EMPTY, node.marks()));
        });
    }

    @Override
    public AttrStep invert(Node doc) {
        return Steps.attempt(() -> {
            Node node = Steps.nodeAt(doc, pos);
            if (!node.type().hasAttribute(attr)) {
                throw new InvalidStep("Unsupported attribute " + attr);
            }
            return new AttrStep(pos, attr, node.attr(attr));
        });
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AttrStep(mapped.pos(), attr, value));
    }
}
