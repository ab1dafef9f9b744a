package org.mithaq.library;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads one catalogue file: UTF-8, YAML, the published schema, then what a file must keep to on its own. */
@Component
final class CatalogueReader {

    private final Schema schema = schema();

    Sheet read(String file, byte[] bytes) throws BadCatalogue {
        if (bytes.length > YamlTree.MAX_CHARACTERS) {
            throw new BadCatalogue(List.of(Problem.of(file, 0, "size", 4)));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return read(file, text.toString());
        } catch (CharacterCodingException notText) {
            throw new BadCatalogue(List.of(Problem.of(file, 0, "utf8")));
        }
    }

    Sheet read(String file, String text) throws BadCatalogue {
        var tree = YamlTree.read(file, text);
        var errors = schema.validate(tree.json().toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new BadCatalogue(SchemaSentences.of(file, tree, errors));
        }
        var sheet = new SheetMapping(file, text, tree).sheet();
        var problems = CrossChecks.within(sheet);
        if (!problems.isEmpty()) {
            throw new BadCatalogue(problems);
        }
        return sheet;
    }

    private static Schema schema() {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (var stream = CatalogueReader.class.getResourceAsStream("/schema/catalogue-1.schema.json")) {
            return registry.getSchema(stream, InputFormat.JSON);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
