package org.mithaq.editing.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the element is given, as it reads it: by its view, or by a page that comes before the view. */
final class EditorJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());

    private EditorJson() {}

    static ArrayNode sections(List<Section> outline, Language language) {
        var sections = JSON.createArrayNode();
        outline.forEach(section -> sections.addObject()
                .put("id", section.id().toString())
                .put("number", section.number())
                .put("title", section.data().title().in(language)));
        return sections;
    }

    static ObjectNode stored(Text text, Instant at) {
        var stored = JSON.createObjectNode()
                .put("body", text.body().toString())
                .put("version", text.version())
                .put("at", at.toEpochMilli());
        stored.set("doc", DOCUMENTS.toJson(text.document()));
        return stored;
    }

    static ObjectNode labels(UnaryOperator<String> translated) {
        var labels = JSON.createObjectNode();
        EditorLabels.KEYS.forEach(key -> labels.put(key, translated.apply("editor." + key)));
        return labels;
    }
}
