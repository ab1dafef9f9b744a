package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Attribute values in their one Java form: null, {@link String}, {@link Boolean}, {@link Integer}, {@link Long} beyond its
 * range, {@link Double} for the rest, and lists of these; so that equal values are {@code equals}.
 */
final class AttributeValues {

    private static final double SAFE_INTEGER = 9007199254740991d;

    private AttributeValues() {}

    static @Nullable Object read(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        if (json.isString()) {
            return json.stringValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isNumber()) {
            return number(json.doubleValue());
        }
        if (json.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            json.forEach(item -> items.add(read(item)));
            return Collections.unmodifiableList(items);
        }
        throw new InvalidContent("An attribute is neither text, number, truth value nor list");
    }

    static Map<String, @Nullable Object> readAll(@Nullable JsonNode json, String owner) {
        if (json == null || json.isNull()) {
            return Map.of();
        }
        if (!json.isObject()) {
            throw new InvalidContent("The attributes of " + owner + " are not an object");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.properties().forEach(entry -> values.put(entry.getKey(), read(entry.getValue())));
        return values;
    }

    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Number number -> number(number.doubleValue());
            case List<?> items -> {
                List<@Nullable Object> copy = new ArrayList<>();
                items.forEach(item -> copy.add(normal(item)));
                yield Collections.unmodifiableList(copy);
            }
            default -> throw new InvalidContent("An attribute is neither text, number, truth value nor list");
        };
    }

    private static Object number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new InvalidContent("A number is not finite");
        }
        if (value != Math.rint(value) || Math.abs(value) > SAFE_INTEGER) {
            return value;
        }
        return value == (int) value ? (Object) (int) value : (Object) (long) value;
    }
}
