package org.mithaq.export.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.Bilingual;
import org.mithaq.common.DataFile;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.export.ImportedStrategy;
import org.mithaq.export.ImportedStrategy.ImportedSection;
import org.mithaq.export.StrategyReader;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidDocument;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code schema/strategy-1.schema.json}: size, form, schema, then every text against the document schema. */
@Component
final class JsonReader implements StrategyReader {

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(JsonImages.LONGEST)
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());
    private final com.networknt.schema.Schema schema = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(DataFile.resource("schema/strategy-1.schema.json"), InputFormat.JSON);

    @Override
    public ImportedStrategy read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new Invalid("export.refusal.tooBig", MAX_BYTES / (1024 * 1024));
        }
        var root = parse(file);
        var images = JsonImages.take(root);
        var errors = schema.validate(mapper.writeValueAsString(root), InputFormat.JSON);
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            throw new Invalid(
                    "export.refusal.schema", first.getInstanceLocation().toString(), first.getMessage());
        }
        var sections = sections(root.get("sections"));
        return new ImportedStrategy(settings(root.get("document")), sections, images.shownIn(sections));
    }

    private JsonNode parse(byte[] file) {
        try {
            return mapper.readTree(file);
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new Invalid("export.refusal.notJson", at == null ? 1 : at.getLineNr());
        }
    }

    private static Strategy.StrategyData settings(JsonNode node) {
        var languages = EnumSet.noneOf(Language.class);
        node.get("languages").forEach(tag -> languages.add(Language.of(tag.stringValue())));
        var controlling = Language.of(node.get("controlling").stringValue());
        if (!languages.contains(controlling)) {
            throw new Invalid("export.refusal.schema", "/document/controlling", "");
        }
        return new Strategy.StrategyData(
                pair(node.get("title")),
                node.get("template").stringValue(),
                node.get("template_version").intValue(),
                languages,
                controlling,
                node.get("marking").stringValue(),
                text(node.get("tlp")));
    }

    private List<ImportedSection> sections(JsonNode list) {
        var places = new HashMap<String, Integer>();
        var result = new ArrayList<ImportedSection>();
        for (var i = 0; i < list.size(); i++) {
            var node = list.get(i);
            var parent = text(node.get("parent"));
            if (parent != null && !places.containsKey(parent)) {
                throw new Invalid("export.refusal.order", i + 1);
            }
            if (places.put(node.get("id").stringValue(), i) != null) {
                throw new Invalid("export.refusal.twice", i + 1);
            }
            result.add(new ImportedSection(
                    node.get("id").stringValue(),
                    parent == null ? -1 : places.get(parent),
                    data(node, i),
                    bodies(node.get("bodies"), i)));
        }
        return result;
    }

    private static Section.SectionData data(JsonNode node, int index) {
        var words = node.get("words");
        Set<ReviewScope> reviewers = new HashSet<>();
        node.get("reviewers")
                .forEach(scope ->
                        reviewers.add(ReviewScope.valueOf(scope.stringValue().toUpperCase(Locale.ROOT))));
        return new Section.SectionData(
                pair(node.get("title")),
                pair(node.get("purpose")),
                pairs(node.get("guiding_questions")),
                node.get("suggested_items")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                words.isNull()
                        ? null
                        : new Section.WordRange(
                                words.get("min").intValue(), words.get("max").intValue()),
                pair(node.get("lead")),
                pairs(node.get("review_checks")),
                reviewers,
                node.get("required").booleanValue(),
                node.get("form").stringValue(),
                text(node.get("template_section")),
                date(text(node.get("deadline")), index));
    }

    private Map<Language, Node> bodies(JsonNode bodies, int index) {
        var result = new EnumMap<Language, Node>(Language.class);
        for (var language : Language.values()) {
            var body = bodies.get(language.tag());
            if (body != null) {
                try {
                    result.put(language, documents.read(body.get("document")));
                } catch (InvalidDocument refused) {
                    throw new Invalid("export.refusal.text", index + 1, language.tag(), refused.getMessage());
                }
            }
        }
        return result;
    }

    private static @Nullable LocalDate date(@Nullable String text, int index) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw new Invalid("export.refusal.schema", "/sections/" + index + "/deadline", text);
        }
    }

    private static Bilingual pair(JsonNode node) {
        return new Bilingual(node.get("ar").stringValue(), node.get("en").stringValue());
    }

    private static List<Bilingual> pairs(JsonNode list) {
        return list.valueStream().map(JsonReader::pair).toList();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.stringValue();
    }
}
