package org.mithaq.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the blocks of {@code demo/strategy.yaml} into a document: p, h, ul, quote, item, cite. */
final class DemoText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentJson documents = new DocumentJson(Schema.mithaq());
    private final Library library;

    DemoText(Library library) {
        this.library = library;
    }

    Node document(List<?> blocks) {
        var doc = JSON.createObjectNode().put("type", "doc");
        var content = doc.putArray("content");
        for (var block : blocks) {
            var entry = ((Map<?, ?>) block).entrySet().iterator().next();
            add(content, entry.getKey().toString(), entry.getValue());
        }
        return documents.read(doc.toString());
    }

    private void add(ArrayNode content, String form, Object value) {
        switch (form) {
            case "p" -> paragraph(content, value.toString());
            case "h" -> {
                var heading = block(content, "heading");
                ((ObjectNode) heading.get("attrs")).put("level", 2);
                text(heading.putArray("content"), value.toString());
            }
            case "quote" -> paragraph(block(content, "blockquote").putArray("content"), value.toString());
            case "ul" -> {
                var items = block(content, "bullet_list").putArray("content");
                ((List<?>) value)
                        .forEach(item -> paragraph(block(items, "list_item").putArray("content"), item.toString()));
            }
            case "item" -> traced(content, (Map<?, ?>) value);
            case "cite" -> cited(content, (Map<?, ?>) value);
            default -> throw new IllegalArgumentException("no such block in demo/strategy.yaml: " + form);
        }
    }

    private void traced(ArrayNode content, Map<?, ?> value) {
        var item = item(value.get("id"));
        var traced = block(content, "library_item");
        reference((ObjectNode) traced.get("attrs"), item);
        var wording = value.get("wording");
        ((ObjectNode) traced.get("attrs")).put("wording", wording == null ? "as_is" : wording.toString());
        paragraph(traced.putArray("content"), String.valueOf(value.get("text")));
    }

    private void cited(ArrayNode content, Map<?, ?> value) {
        var inline = block(content, "paragraph").putArray("content");
        text(inline, value.get("after") + " ");
        var item = item(value.get("item"));
        var citation = inline.addObject().put("type", "citation");
        reference(citation.putObject("attrs"), item);
        ((ObjectNode) citation.get("attrs")).put("label", item.id().value());
    }

    private Item item(Object id) {
        return library.find(new ItemId(String.valueOf(id)))
                .orElseThrow(() -> new IllegalStateException("the demo uses " + id + ", which the library lacks"));
    }

    private static void reference(ObjectNode attributes, Item item) {
        attributes.put("link", UUID.randomUUID().toString());
        attributes.put("item", item.id().value());
        attributes.put("catalogue", item.catalogue());
        attributes.put("version", item.catalogueVersion());
    }

    private static void paragraph(ArrayNode content, String words) {
        text(block(content, "paragraph").putArray("content"), words);
    }

    private static ObjectNode block(ArrayNode content, String type) {
        var block = content.addObject().put("type", type);
        block.putObject("attrs").put("id", UUID.randomUUID().toString().substring(0, 12));
        return block;
    }

    private static void text(ArrayNode inline, String words) {
        inline.addObject().put("type", "text").put("text", words.strip() + (words.endsWith(" ") ? " " : ""));
    }
}
