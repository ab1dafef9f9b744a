package org.mithaq.common;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A YAML data file that satisfies its JSON Schema; every fault is told with the file, the line and the reason. */
public final class DataFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final String name;
    private final Node tree;
    private final String json;

    private DataFile(String name, Node tree, String json) {
        this.name = name;
        this.tree = tree;
        this.json = json;
    }

    /** @throws Fault at the first line that is no YAML or breaks the schema */
    public static DataFile parse(String name, String yaml, String schema) {
        try {
            var reader = reader();
            var tree = reader.compose(new StringReader(yaml));
            if (tree == null) {
                throw new Fault(name, 1, "the file is empty");
            }
            var file = new DataFile(name, tree, JSON.writeValueAsString(reader.load(yaml)));
            file.check(schema);
            return file;
        } catch (MarkedYAMLException broken) {
            var mark = Optional.ofNullable(broken.getProblemMark());
            throw new Fault(name, mark.map(at -> at.getLine() + 1).orElse(1), broken.getProblem());
        }
    }

    /** The text of a file on the class path. */
    public static String resource(String path) {
        try (InputStream in = DataFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + path);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The content as records, whose components are the file's snake_case keys in camel case. */
    public <T> T as(Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException unfit) {
            throw new Fault(name, 1, String.valueOf(unfit.getOriginalMessage()));
        }
    }

    /** A fault that the schema cannot see, at a path such as {@code ("sections", 3, "id")}. */
    public Fault fault(String reason, Object... path) {
        return new Fault(name, line(path), reason);
    }

    private int line(Object... path) {
        var at = tree;
        for (var step : path) {
            var inner = inside(at, step);
            if (inner == null) {
                break;
            }
            at = inner;
        }
        return at.getStartMark().getLine() + 1;
    }

    private static @Nullable Node inside(Node node, Object step) {
        if (node instanceof SequenceNode list && step instanceof Number index) {
            var items = list.getValue();
            return index.intValue() < items.size() ? items.get(index.intValue()) : null;
        }
        if (node instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step.toString())) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    private void check(String schema) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            var at = first.getInstanceLocation();
            var path = new Object[at.getNameCount()];
            for (var i = 0; i < path.length; i++) {
                path[i] = at.getElement(i);
            }
            throw fault(first.getMessage(), path);
        }
    }

    private static Yaml reader() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(8 * 1024 * 1024);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new PlainScalars());
    }

    /** Dates stay text, as in JSON. */
    private static final class PlainScalars extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.BOOL, BOOL, "tTfF");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.INT, INT, "-+0123456789");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, EMPTY, null);
        }
    }

    /** A data file that cannot be used. */
    public static final class Fault extends RuntimeException {

        private final int line;

        Fault(String file, int line, String reason) {
            super(file + ":" + line + ": " + reason);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }
}
