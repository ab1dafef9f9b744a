package org.mithaq.library;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as JSON, with the line of every value by JSON pointer. Plain data only: no tags, no aliases, no repeated keys, at most
 * {@value #MAX_CHARACTERS} characters and {@value #MAX_DEPTH} levels.
 */
record YamlTree(JsonNode json, Map<String, Integer> lines) {

    static final int MAX_CHARACTERS = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 20;

    static YamlTree read(String file, String text) throws BadCatalogue {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            var line = mark == null ? 0 : mark.getLine() + 1;
            throw new BadCatalogue(List.of(Problem.of(file, line, "yaml", oneLine(malformed.getProblem()))));
        } catch (YAMLException limit) {
            throw new BadCatalogue(List.of(Problem.of(file, 0, "yaml", oneLine(limit.getMessage()))));
        }
        if (root == null) {
            throw new BadCatalogue(List.of(Problem.of(file, 0, "empty")));
        }
        var walk = new Walk(file);
        var json = walk.value(root, "");
        if (!walk.problems.isEmpty()) {
            throw new BadCatalogue(walk.problems);
        }
        return new YamlTree(json, Map.copyOf(walk.lines));
    }

    /** The line of the value, or of the nearest thing around it that has one. */
    int line(String pointer) {
        var place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        return options;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    private static final class Walk {
        private final String file;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private Walk(String file) {
            this.file = file;
        }

        private JsonNode value(Node node, String pointer) {
            lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer);
                case SequenceNode sequence -> array(sequence, pointer);
                case ScalarNode scalar -> scalar(scalar);
                default -> refuse(node, "yaml", "alias");
            };
        }

        private ObjectNode object(MappingNode mapping, String pointer) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    refuse(entry.getKeyNode(), "key", "?");
                    continue;
                }
                var name = key.getValue();
                if (object.has(name)) {
                    refuse(key, "twice", name);
                }
                var place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                lines.putIfAbsent(place, key.getStartMark().getLine() + 1);
                object.set(name, value(entry.getValueNode(), place));
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var element : sequence.getValue()) {
                array.add(value(element, pointer + "/" + array.size()));
            }
            return array;
        }

        private JsonNode scalar(ScalarNode scalar) {
            var text = scalar.getValue();
            var factory = JsonNodeFactory.instance;
            var tag = scalar.getTag();
            if (Tag.NULL.equals(tag)) {
                return factory.nullNode();
            } else if (Tag.BOOL.equals(tag)) {
                return factory.booleanNode("true".equalsIgnoreCase(text));
            } else if (Tag.INT.equals(tag) && text.matches("-?[0-9]{1,12}")) {
                return factory.numberNode(new BigInteger(text));
            } else if (tag.startsWith(Tag.PREFIX) && !Tag.BINARY.equals(tag)) {
                // A date or another number: the schema says whether text may stand here.
                return factory.stringNode(text);
            }
            return refuse(scalar, "tag", tag.getValue());
        }

        private JsonNode refuse(Node node, String key, String detail) {
            problems.add(Problem.of(file, node.getStartMark().getLine() + 1, key, detail));
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
