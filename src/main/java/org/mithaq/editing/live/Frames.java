package org.mithaq.editing.live;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Anchors.Anchor;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The frames of docs/protocol.md that the server sends, each encoded once for all who get it. */
public final class Frames {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());

    public static final Frame PONG = new Frame("{\"t\":\"pong\"}");

    private Frames() {}

    private static Frame frame(String type, @Nullable BodyId body, Consumer<JsonGenerator> fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("t", type);
            if (body != null) {
                json.writeStringProperty("body", body.toString());
            }
            fields.accept(json);
            json.writeEndObject();
        }
        return new Frame(text.toString());
    }

    static String document(Node document) {
        return DOCUMENTS.write(document);
    }

    /**
     * @param since the entries after what the editor holds; null to send the document instead
     * @param authors names of those whose suggestions are in the text, by their id
     */
    static Frame joined(
            BodyId body,
            long version,
            String document,
            @Nullable List<LogEntry> since,
            Participant to,
            Collection<Participant> people,
            List<Anchor> anchors,
            Map<String, String> authors,
            Writers writers,
            Function<PersonId, String> names) {
        return frame("joined", body, json -> {
            json.writeNumberProperty("version", version);
            if (since == null) {
                json.writeName("doc");
                json.writeRawValue(document);
            } else {
                json.writeArrayPropertyStart("entries");
                since.forEach(entry -> entry(json, entry, names));
                json.writeEndArray();
            }
            writers(json, writers, names);
            may(json, to.standing().may());
            json.writeNumberProperty("lastSeq", to.lastSeq());
            anchors(json, anchors);
            people(json, people);
            json.writeObjectPropertyStart("authors");
            authors.forEach(json::writeStringProperty);
            json.writeEndObject();
        });
    }

    /** Entries for everybody in a room; those whom all know already are named by their numbers. */
    static Frame entries(
            BodyId body, long version, List<LogEntry> entries, Writers writers, Function<PersonId, String> names) {
        return frame("entries", body, json -> {
            json.writeNumberProperty("version", version);
            json.writeArrayPropertyStart("entries");
            for (var entry : entries) {
                var number = writers.number(entry);
                if (number > 0) {
                    json.writeStartObject();
                    json.writeNumberProperty("by", number);
                    batch(json, entry);
                    json.writeEndObject();
                } else {
                    introduction(json, entry, writers.introduce(entry), names);
                }
            }
            json.writeEndArray();
        });
    }

    /** Entries for one person, who may not have been told of any number. */
    static Frame entries(BodyId body, long version, List<LogEntry> entries, Function<PersonId, String> names) {
        return frame("entries", body, json -> {
            json.writeNumberProperty("version", version);
            json.writeArrayPropertyStart("entries");
            entries.forEach(entry -> entry(json, entry, names));
            json.writeEndArray();
        });
    }

    static Frame anchors(BodyId body, long version, List<Anchor> anchors) {
        return frame("anchors", body, json -> {
            json.writeNumberProperty("version", version);
            anchors(json, anchors);
        });
    }

    static Frame presence(BodyId body, Collection<Participant> people) {
        return frame("presence", body, json -> people(json, people));
    }

    static Frame rights(BodyId body, May may) {
        return frame("rights", body, json -> may(json, may));
    }

    public static Frame rejected(BodyId body, long seq, Rejection reason) {
        return frame("rejected", body, json -> {
            json.writeNumberProperty("seq", seq);
            json.writeStringProperty("reason", reason.wire());
        });
    }

    static Frame trouble(BodyId body, Trouble trouble) {
        return frame("trouble", body, json -> json.writeStringProperty("reason", trouble.wire()));
    }

    public static Frame refused(@Nullable BodyId body, Refused reason) {
        return frame("refused", body, json -> json.writeStringProperty("reason", reason.wire()));
    }

    public static Frame gone(BodyId body, Gone reason) {
        return frame("gone", body, json -> json.writeStringProperty("reason", reason.wire()));
    }

    private static void entry(JsonGenerator json, LogEntry entry, Function<PersonId, String> names) {
        introduction(json, entry, 0, names);
    }

    private static void introduction(JsonGenerator json, LogEntry entry, int number, Function<PersonId, String> names) {
        json.writeStartObject();
        if (number > 0) {
            json.writeNumberProperty("by", number);
        }
        writer(json, entry.client(), entry.author(), names);
        batch(json, entry);
        json.writeEndObject();
    }

    private static void writer(JsonGenerator json, UUID client, PersonId author, Function<PersonId, String> names) {
        json.writeStringProperty("client", client.toString());
        json.writeStringProperty("author", author.toString());
        json.writeStringProperty("name", names.apply(author));
    }

    private static void batch(JsonGenerator json, LogEntry entry) {
        json.writeNumberProperty("seq", entry.seq());
        json.writeName("steps");
        WireSteps.write(json, entry.steps());
        if (!entry.dropped().isEmpty()) {
            json.writeArrayPropertyStart("dropped");
            entry.dropped().forEach(json::writeNumber);
            json.writeEndArray();
        }
    }

    private static void writers(JsonGenerator json, Writers writers, Function<PersonId, String> names) {
        json.writeArrayPropertyStart("writers");
        writers.forEach((client, one) -> {
            json.writeStartObject();
            json.writeNumberProperty("by", one.number());
            writer(json, client, one.author(), names);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void may(JsonGenerator json, May may) {
        json.writeObjectPropertyStart("may");
        json.writeBooleanProperty("edit", may.edit());
        json.writeBooleanProperty("suggest", may.suggest());
        json.writeBooleanProperty("comment", may.comment());
        json.writeEndObject();
    }

    private static void anchors(JsonGenerator json, List<Anchor> anchors) {
        json.writeArrayPropertyStart("anchors");
        for (var anchor : anchors) {
            json.writeStartObject();
            json.writeStringProperty("id", anchor.id().toString());
            json.writeNumberProperty("from", anchor.from());
            json.writeNumberProperty("to", anchor.to());
            json.writeStringProperty("kind", anchor.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("state", anchor.state().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void people(JsonGenerator json, Collection<Participant> people) {
        json.writeArrayPropertyStart("people");
        for (var one : people) {
            var caret = one.caret();
            json.writeStartObject();
            json.writeStringProperty("client", one.client().toString());
            json.writeStringProperty("person", one.person().toString());
            json.writeStringProperty("name", one.name());
            json.writeNumberProperty("colour", one.colour());
            json.writeNumberProperty("version", caret == null ? 0 : caret.version());
            json.writeName("anchor");
            number(json, caret == null ? null : caret.anchor());
            json.writeName("head");
            number(json, caret == null ? null : caret.head());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, @Nullable Integer value) {
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
