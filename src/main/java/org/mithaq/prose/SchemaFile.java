package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a {@link Schema} from its JSON: ProseMirror's schema spec with nodes and marks as lists that carry their names. */
final class SchemaFile {

    private final JsonNode file;
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();

    SchemaFile(String json) {
        try {
            file = JsonMapper.shared().readTree(json);
        } catch (JacksonException malformed) {
            throw new InvalidContent("The schema is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    Schema schema() {
        for (JsonNode spec : file.path("marks")) {
            String name = spec.path("name").asString();
            boolean inclusive = spec.path("inclusive").asBoolean(true);
            marks.put(name, new MarkType(name, marks.size(), inclusive, attributes(spec)));
        }
        for (JsonNode spec : file.path("nodes")) {
            String name = spec.path("name").asString();
            boolean inline = spec.path("inline").asBoolean(false) || name.equals("text");
            boolean atom = spec.path("atom").asBoolean(false);
            boolean isolating = spec.path("isolating").asBoolean(false);
            nodes.put(name, new NodeType(name, names(spec, "group"), inline, atom, isolating, attributes(spec)));
        }
        NodeType top = nodes.get(file.path("topNode").asString("doc"));
        if (top == null || !nodes.containsKey("text")) {
            throw new InvalidContent("A schema needs a top node type and a text type");
        }
        file.path("marks").forEach(this::complete);
        completeNodes();
        return new Schema(nodes, marks, top);
    }

    private void complete(JsonNode mark) {
        MarkType type = marks.get(mark.path("name").asString());
        type.exclude(mark.has("excludes") ? gather(mark, "excludes") : Set.of(type));
    }

    private void completeNodes() {
        Map<String, ContentMatch> compiled = new HashMap<>();
        for (JsonNode spec : file.path("nodes")) {
            String content = spec.path("content").asString("");
            ContentMatch match = compiled.computeIfAbsent(content, text -> ContentExpression.compile(text, nodes));
            Set<MarkType> allowed = match.inlineContent() ? null : Set.of();
            if (spec.has("marks")) {
                allowed = spec.path("marks").asString().equals("_") ? null : gather(spec, "marks");
            }
            nodes.get(spec.path("name").asString()).complete(match, allowed);
        }
    }

    private Set<MarkType> gather(JsonNode spec, String key) {
        Set<MarkType> found = new HashSet<>();
        for (String name : names(spec, key)) {
            if (name.equals("_")) {
                found.addAll(marks.values());
            } else if (marks.containsKey(name)) {
                found.add(marks.get(name));
            } else {
                throw new InvalidContent("Unknown mark type: " + name);
            }
        }
        return found;
    }

    private static Set<String> names(JsonNode spec, String key) {
        String text = spec.path(key).asString("");
        return text.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(text.trim().split("\\s+")));
    }

    private static Map<String, Attribute> attributes(JsonNode spec) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        spec.path("attrs")
                .properties()
                .forEach(entry -> attributes.put(entry.getKey(), attribute(entry.getKey(), entry.getValue())));
        return Collections.unmodifiableMap(attributes);
    }

    private static Attribute attribute(String name, JsonNode spec) {
        JsonNode fallback = spec.get("default");
        String types = spec.path("validate").asString("");
        return new Attribute(
                name,
                fallback == null,
                fallback == null ? null : AttributeValues.read(fallback),
                types.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(types.split("\\|"))),
                spec.has("maxLength") ? spec.get("maxLength").intValue() : null,
                spec.has("min") ? spec.get("min").doubleValue() : null,
                spec.has("max") ? spec.get("max").doubleValue() : null,
                values(spec.get("oneOf")),
                spec.has("pattern") ? Pattern.compile(spec.get("pattern").asString()) : null,
                schemes(spec.get("url")));
    }

    private static @Nullable List<@Nullable Object> values(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        json.forEach(value -> values.add(AttributeValues.read(value)));
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Set<String> schemes(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        Set<String> schemes = new LinkedHashSet<>();
        json.forEach(scheme -> schemes.add(scheme.asString()));
        return schemes;
    }
}
