package org.mithaq.export.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.editing.StoredImage;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.ExportWriter;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code schema/strategy-1.schema.json}. The file is the whole document: languages and annexes that were not asked for are in
 * it too, because a part of it could not be imported as an equal document.
 */
@Component
final class JsonWriter implements ExportWriter {

    static final String FORMAT = "mithaq-strategy-1";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    @Override
    public ExportWish.Format format() {
        return ExportWish.Format.JSON;
    }

    @Override
    public byte[] write(ExportModel model, ExportWish wish) {
        var root = mapper.createObjectNode().put("format", FORMAT);
        root.set("document", document(model));
        if (!model.images().all().isEmpty()) {
            root.putArray("images")
                    .addAll(model.images().all().stream().map(this::image).toList());
        }
        model.sections().forEach(section -> into(root, "sections").add(section(section)));
        var library = root.putObject("library");
        library.putArray("items").addAll(model.items().stream().map(this::item).toList());
        library.putArray("notes")
                .addAll(model.notes().stream()
                        .map(note -> new LibrarySnapshot(mapper).note(note))
                        .toList());
        root.putArray("coverage")
                .addAll(model.coverage().stream().map(this::coverage).toList());
        root.putArray("clearances")
                .addAll(model.clearances().stream().map(this::clearance).toList());
        root.putArray("comments")
                .addAll(model.comments().stream().map(this::thread).toList());
        return (mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ArrayNode into(ObjectNode node, String name) {
        return node.get(name) instanceof ArrayNode list ? list : node.putArray(name);
    }

    private ObjectNode document(ExportModel model) {
        var document = model.document();
        var data = document.data();
        var node = mapper.createObjectNode().put("id", document.id());
        node.set("title", pair(data.title()));
        node.put("template", data.template()).put("template_version", data.templateVersion());
        var languages = node.putArray("languages");
        data.languages().stream().sorted().map(Language::tag).forEach(languages::add);
        return node.put("controlling", data.controlling().tag())
                .put("marking", data.marking())
                .put("tlp", data.tlp())
                .put("state", word(document.state()))
                .put("hash", document.hash())
                .put("time", document.time().toString())
                .put("tool", document.tool());
    }

    private ObjectNode image(StoredImage image) {
        return mapper.createObjectNode()
                .put("hash", image.hash())
                .put("type", image.kind().mediaType())
                .put("bytes", image.bytes());
    }

    private ObjectNode section(ExportModel.ExportedSection section) {
        var data = section.data();
        var node = mapper.createObjectNode()
                .put("id", section.id())
                .put("parent", section.parent())
                .put("number", section.number());
        node.set("title", pair(data.title()));
        node.set("purpose", pair(data.purpose()));
        node.set("guiding_questions", pairs(data.guidingQuestions()));
        node.set("suggested_items", strings(data.suggestedItems()));
        node.set("words", words(data.words()));
        node.set("lead", pair(data.lead()));
        node.set("review_checks", pairs(data.reviewChecks()));
        node.set(
                "reviewers",
                strings(data.reviewers().stream().sorted().map(JsonWriter::word).toList()));
        node.put("required", data.required())
                .put("form", data.form())
                .put("template_section", data.templateSection())
                .put(
                        "deadline",
                        data.deadline() == null ? null : data.deadline().toString())
                .put("state", word(section.state()));
        var assignees = node.putArray("assignees");
        for (var person : section.assignees()) {
            assignees.addObject().put("login", person.login()).set("name", pair(person.name()));
        }
        var bodies = node.putObject("bodies");
        for (var language : Language.values()) {
            var body = section.bodies().get(language);
            if (body != null) {
                bodies.putObject(language.tag())
                        .put("version", body.version())
                        .put("hash", body.hash())
                        .set("document", documents.toJson(body.document()));
            }
        }
        return node;
    }

    private @Nullable ObjectNode words(Section.@Nullable WordRange range) {
        return range == null
                ? null
                : mapper.createObjectNode().put("min", range.min()).put("max", range.max());
    }

    private ObjectNode item(ExportModel.UsedItem used) {
        var node = new LibrarySnapshot(mapper).item(used.item());
        node.set("used_in", strings(used.sections()));
        return node;
    }

    private ObjectNode coverage(ExportModel.CoverageRow row) {
        var node = mapper.createObjectNode().put("item", row.item());
        node.set("title", pair(row.title()));
        node.put("group", row.group()).put("stance", row.stance());
        node.set("reason", pair(row.reason()));
        node.set("sections", strings(row.sections()));
        return node;
    }

    private ObjectNode clearance(ExportModel.ClearanceRow row) {
        var node = mapper.createObjectNode()
                .put("section", row.section())
                .put("language", row.language().tag())
                .put("scope", row.scope())
                .put("outcome", row.outcome());
        node.set("ministry", pair(row.ministry()));
        node.set("reviewer", pair(row.reviewer()));
        return node.put("role", row.role())
                .put("reason", row.reason())
                .put("at", row.at().toString())
                .put("hash", row.hash())
                .put("valid", row.valid());
    }

    private ObjectNode thread(ExportModel.CommentThread thread) {
        var node = mapper.createObjectNode()
                .put("section", thread.section())
                .put(
                        "language",
                        thread.language() == null ? null : thread.language().tag())
                .put("quote", thread.quote())
                .put("resolved", thread.resolved());
        var comments = node.putArray("comments");
        for (var comment : thread.comments()) {
            var one = comments.addObject();
            one.set("author", pair(comment.author()));
            one.put("at", comment.at().toString()).put("text", comment.text());
        }
        return node;
    }

    private ObjectNode pair(Bilingual text) {
        return mapper.createObjectNode().put("ar", text.ar()).put("en", text.en());
    }

    private ArrayNode pairs(List<Bilingual> texts) {
        return mapper.createArrayNode().addAll(texts.stream().map(this::pair).toList());
    }

    private ArrayNode strings(List<String> values) {
        var list = mapper.createArrayNode();
        values.forEach(list::add);
        return list;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
