package org.mithaq.export.json;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.library.Item;
import org.mithaq.library.VerificationNote;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Library items and notes as they were when the document was written, so that the file can be read without the library. */
final class LibrarySnapshot {

    private final JsonMapper mapper;

    LibrarySnapshot(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode item(Item item) {
        var node = mapper.createObjectNode()
                .put("id", item.id().value())
                .put("catalogue", item.catalogue())
                .put("catalogue_version", item.catalogueVersion())
                .put("kind", JsonWriter.word(item.kind()));
        node.set("title", pair(item.title()));
        node.set("text", pair(item.text()));
        node.set("paper_section", pair(item.sectionOrNull()));
        var source = item.verifiedSourceOrNull();
        if (source == null) {
            node.putNull("verified_source");
        } else {
            var verified = node.putObject("verified_source");
            verified.set("title", pair(source.title()));
            verified.put("symbol", source.symbol())
                    .put("url", source.url())
                    .put("confidence", JsonWriter.word(source.confidence()));
        }
        node.put("as_of", date(item.asOf())).put("recheck_by", date(item.recheckByOrNull()));
        var notes = node.putArray("notes");
        item.notes().forEach(notes::add);
        return node;
    }

    ObjectNode note(VerificationNote note) {
        var node = mapper.createObjectNode().put("id", note.id()).put("kind", JsonWriter.word(note.kind()));
        var items = node.putArray("items");
        note.items().forEach(item -> items.add(item.value()));
        node.set("title", pair(note.title()));
        node.set("claim", pair(note.claim()));
        node.set("correction", pair(note.correction()));
        node.put("confidence", JsonWriter.word(note.confidence()));
        var sources = node.putArray("sources");
        note.sources().forEach(sources::add);
        return node.put("as_of", date(note.asOf())).put("recheck_by", date(note.recheckByOrNull()));
    }

    private @Nullable ObjectNode pair(@Nullable Bilingual text) {
        return text == null
                ? null
                : mapper.createObjectNode().put("ar", text.ar()).put("en", text.en());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : Objects.toString(date);
    }
}
