package org.mithaq.journey;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The machine-readable file of a document that was taken away. */
final class StrategyFile {

    /** What a copy has of its own. */
    private static final List<String> OWN = List.of("id", "parent", "state", "assignees", "version");

    private final String text;
    private final JsonNode root;

    StrategyFile(Path file) {
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        root = JsonMapper.shared().readTree(text);
    }

    /** What the published schema finds wrong with it. */
    List<String> faults() {
        try (var published = StrategyFile.class.getResourceAsStream("/schema/strategy-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(published, InputFormat.JSON)
                    .validate(text, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The items that the matrix of the file has as used in that section. */
    Set<String> itemsIn(String section) {
        var items = new TreeSet<String>();
        for (var row : root.get("coverage")) {
            row.get("sections").forEach(number -> {
                if (number.asString().equals(section)) {
                    items.add(row.get("item").asString());
                }
            });
        }
        return items;
    }

    /** Who cleared that section validly for what, such as {@code legal ar}. */
    Set<String> clearances(String section, boolean valid) {
        var scopes = new TreeSet<String>();
        for (var clearance : root.get("clearances")) {
            if (clearance.get("section").asString().startsWith(section)
                    && clearance.get("valid").asBoolean() == valid) {
                scopes.add(clearance.get("scope").asString() + " "
                        + clearance.get("language").asString());
            }
        }
        return scopes;
    }

    String hash() {
        return root.get("document").get("hash").asString();
    }

    /** What the document says, without what a copy has of its own. */
    JsonNode substance() {
        var substance = JsonMapper.shared().createObjectNode();
        var document = substance.putObject("document");
        for (var field :
                List.of("title", "template", "template_version", "languages", "controlling", "marking", "hash")) {
            document.set(field, root.get("document").get(field));
        }
        var sections = substance.putArray("sections");
        for (var section : root.get("sections")) {
            var copy = (ObjectNode) section.deepCopy();
            copy.remove(OWN);
            copy.get("bodies").forEach(body -> ((ObjectNode) body).remove("version"));
            sections.add(copy);
        }
        return substance;
    }
}
