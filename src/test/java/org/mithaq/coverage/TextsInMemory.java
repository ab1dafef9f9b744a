package org.mithaq.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;

/** Texts without rooms: whatever document a test puts there. */
final class TextsInMemory implements Texts {

    static final String EMPTY = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}";

    private static final DocumentJson JSON = new DocumentJson(Schema.mithaq());

    private final Map<BodyId, Text> texts = new HashMap<>();

    void put(BodyId body, long version, String json) {
        texts.put(body, new Text(body, version, JSON.read(json)));
    }

    @Override
    public Text current(BodyId body) {
        return texts.getOrDefault(body, new Text(body, 0, JSON.read(EMPTY)));
    }

    @Override
    public java.util.Optional<java.time.Instant> changedAt(BodyId body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long versionAt(BodyId body, java.time.Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Text at(BodyId body, long version) {
        return current(body);
    }

    @Override
    public Text change(BodyId body, PersonId author, List<Step> steps) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Text replaceAll(BodyId body, PersonId author, Node document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<PersonId> authors(BodyId body) {
        return Set.of();
    }

    static String block(String link, String item) {
        return """
                {"type":"library_item","attrs":{"link":"%s","item":"%s","catalogue":"urn:mithaq:catalogue:paper","version":1},
                 "content":[{"type":"paragraph","content":[{"type":"text","text":"text"}]}]}""".formatted(link, item);
    }

    static String citing(String link, String item) {
        return """
                {"type":"paragraph","content":[{"type":"text","text":"see "},
                 {"type":"citation","attrs":{"link":"%s","item":"%s","catalogue":"urn:mithaq:catalogue:paper","version":1}}]}""".formatted(link, item);
    }

    static String doc(String... blocks) {
        return "{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}";
    }
}
