package org.mithaq.library;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns findings of the schema validator into one sentence per place. */
final class SchemaSentences {

    private static final Map<String, Integer> TELLING = Map.of("oneOf", 1, "anyOf", 1, "allOf", 1, "type", 2);

    private SchemaSentences() {}

    static List<Problem> of(String file, YamlTree tree, List<Error> errors) {
        var byPlace = new LinkedHashMap<String, Error>();
        for (var error : errors) {
            var place = error.getInstanceLocation() + (error.getProperty() == null ? "" : "/" + error.getProperty());
            byPlace.merge(place, error, (first, second) -> rank(second) > rank(first) ? second : first);
        }
        var problems = new ArrayList<Problem>();
        for (var entry : byPlace.entrySet()) {
            var place = entry.getKey();
            var vague = rank(entry.getValue()) == 1;
            var moreExact = byPlace.keySet().stream().anyMatch(other -> other.startsWith(place + "/"));
            if (!(vague && moreExact)) {
                problems.add(sentence(file, tree, entry.getValue()));
            }
        }
        return problems;
    }

    private static int rank(Error error) {
        return TELLING.getOrDefault(error.getKeyword(), 3);
    }

    private static Problem sentence(String file, YamlTree tree, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var field = field(tree, pointer);
        var detail = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> Problem.of(file, tree.line(pointer), "missing", field, detail);
            case "additionalProperties" ->
                Problem.of(file, tree.line(pointer + "/" + detail), "unknownField", field, detail);
            case "maxLength" -> Problem.of(file, tree.line(pointer), "long", field, limit(error));
            case "minLength" -> Problem.of(file, tree.line(pointer), "short", field, limit(error));
            case "enum", "const" -> Problem.of(file, tree.line(pointer), "choice", field, shown(tree, pointer));
            case "pattern" -> pattern(file, tree, error, pointer, field);
            case "type" -> Problem.of(file, tree.line(pointer), "type", field, limit(error));
            default -> Problem.of(file, tree.line(pointer), "schema", field, error.getMessage());
        };
    }

    private static Problem pattern(String file, YamlTree tree, Error error, String pointer, String field) {
        var pattern = limit(error);
        if (pattern.startsWith("[\u0621")) {
            return Problem.of(file, tree.line(pointer), "noArabic", field);
        }
        if (pattern.startsWith("[A-Za-z]")) {
            return Problem.of(file, tree.line(pointer), "noLatin", field);
        }
        return Problem.of(file, tree.line(pointer), "form", field, shown(tree, pointer));
    }

    private static String limit(Error error) {
        var arguments = error.getArguments();
        return arguments.length == 0 ? "" : String.valueOf(arguments[arguments.length - 1]);
    }

    private static String shown(YamlTree tree, String pointer) {
        var node = tree.json().at(pointer);
        var text = node.isString() ? node.asString() : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The place as a person names it: the id of the item around it and the path inside. */
    private static String field(YamlTree tree, String pointer) {
        var parts = pointer.split("/");
        if (parts.length < 3) {
            return pointer.isEmpty() ? "/" : pointer.substring(1);
        }
        var id = tree.json().at("/" + parts[1] + "/" + parts[2] + "/id").asString();
        if (id.isEmpty()) {
            return pointer.substring(1);
        }
        return parts.length == 3
                ? id
                : id + " " + String.join(".", List.of(parts).subList(3, parts.length));
    }
}
