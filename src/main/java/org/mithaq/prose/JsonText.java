package org.mithaq.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compact JSON text, letter for letter what {@code JSON.stringify} makes of the same document. */
final class JsonText {

    private static final double PLAIN_BELOW = 1e21;

    private JsonText() {}

    /** An attribute value, or the attributes of a node or mark, as JSON. */
    static JsonNode tree(@Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case null -> json.nullNode();
            case String text -> json.stringNode(text);
            case Boolean truth -> json.booleanNode(truth);
            case Integer number -> json.numberNode(number);
            case Long number -> json.numberNode(number);
            case Double number ->
                Math.abs(number) < PLAIN_BELOW ? json.numberNode(plain(number)) : json.numberNode(number);
            case List<?> items -> {
                ArrayNode array = json.arrayNode();
                items.forEach(item -> array.add(tree(item)));
                yield array;
            }
            case Map<?, ?> entries -> {
                ObjectNode object = json.objectNode();
                entries.forEach((key, item) -> object.set((String) key, tree(item)));
                yield object;
            }
            default -> throw new IllegalArgumentException("Not an attribute value: " + value.getClass());
        };
    }

    private static BigDecimal plain(double number) {
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** The text of a JSON value; half a surrogate pair, which UTF-8 cannot carry, is written as an escape. */
    static String of(JsonNode json) {
        String text = JsonMapper.shared().writeValueAsString(json);
        int lone = nextLone(text, 0);
        if (lone < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int written = 0;
        while (lone >= 0) {
            escaped.append(text, written, lone).append("\\u").append(Integer.toHexString(text.charAt(lone)));
            written = lone + 1;
            lone = nextLone(text, written);
        }
        return escaped.append(text, written, text.length()).toString();
    }

    private static int nextLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 1) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
