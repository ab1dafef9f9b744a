package org.mithaq.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets one attribute of the document itself; an attribute it does not have is refused. */
public record DocAttrStep(String attr, @Nullable Object value) implements Step {

    public DocAttrStep {
        value = AttributeValues.normal(value);
    }

    @Override
    public Node apply(Node doc) {
        return Steps.attempt(() -> {
            Map<String, @Nullable Object> attrs = new LinkedHashMap<>(doc.attrs());
            attrs.put(attr, value);
            return doc.type().create(attrs, doc.content(), doc.marks());
        });
    }

    @Override
    public DocAttrStep invert(Node doc) {
        return new DocAttrStep(attr, doc.attr(attr));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        return Optional.of(this);
    }
}
