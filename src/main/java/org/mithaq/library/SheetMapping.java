package org.mithaq.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import tools.jackson.databind.JsonNode;

/** Maps a file that keeps to the schema to items and notes; what the schema cannot say of a date is found here. */
final class SheetMapping {

    private final String file;
    private final String content;
    private final YamlTree tree;
    private final List<Problem> problems = new ArrayList<>();

    SheetMapping(String file, String content, YamlTree tree) {
        this.file = file;
        this.content = content;
        this.tree = tree;
    }

    Sheet sheet() throws BadCatalogue {
        var json = tree.json();
        var version = json.path("version").asInt();
        var urn = json.path("urn").asString();
        var catalogue = json.has("items") ? catalogue(json, urn, version) : null;
        var items = list(json, "/items", (node, at) -> item(node, at, urn, version));
        var notes = list(json, "/notes", this::note);
        if (!problems.isEmpty()) {
            throw new BadCatalogue(problems);
        }
        return new Sheet(file, urn, version, content, catalogue, items, notes, tree);
    }

    private Library.Catalogue catalogue(JsonNode json, String urn, int version) {
        var groups = list(
                json,
                "/groups",
                (node, at) -> new Library.Group(node.path("id").asString(), bilingual(node.path("title"))));
        return new Library.Catalogue(
                urn,
                version,
                bilingual(json.path("title")),
                bilingual(json.path("description")),
                json.path("licence").asString(),
                groups);
    }

    private Item item(JsonNode node, String at, String urn, int version) {
        return new Item(
                id(node.path("id")),
                urn,
                version,
                ItemKind.valueOf(upper(node.path("kind"))),
                node.path("group").asString(),
                node.has("parent") ? id(node.path("parent")) : null,
                bilingual(node.path("title")),
                bilingual(node.path("text")),
                bilingualOrNull(node.path("section")),
                paperSource(node.path("paper_source")),
                verifiedSource(node.path("verified_source")),
                date(node, at, "as_of"),
                dateOrNull(node, at, "recheck_by"),
                list(node, at, "/links", (link, place) -> link(link)),
                strings(node.path("notes")),
                new Item.Extras(
                        bilingualOrNull(node.path("decide")),
                        wordings(node.path("variants")),
                        wordings(node.path("avoid")),
                        false));
    }

    private VerificationNote note(JsonNode node, String at) {
        return new VerificationNote(
                node.path("id").asString(),
                VerificationNote.Kind.valueOf(upper(node.path("kind"))),
                strings(node.path("items")).stream().map(ItemId::new).toList(),
                bilingual(node.path("title")),
                bilingual(node.path("claim")),
                bilingual(node.path("correction")),
                Item.Confidence.valueOf(upper(node.path("confidence"))),
                strings(node.path("sources")),
                date(node, at, "as_of"),
                dateOrNull(node, at, "recheck_by"),
                node.path("author").asString(),
                textOrNull(node.path("reviewer")));
    }

    private static Item.@Nullable PaperSource paperSource(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        var footnote = node.path("footnote");
        return new Item.PaperSource(
                id(node.path("ref")),
                footnote.isInt() || footnote.isBigInteger() ? Integer.valueOf(footnote.asInt()) : null,
                textOrNull(node.path("page")),
                bilingualOrNull(node.path("note")));
    }

    private static Item.@Nullable VerifiedSource verifiedSource(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Item.VerifiedSource(
                bilingual(node.path("title")),
                textOrNull(node.path("symbol")),
                textOrNull(node.path("url")),
                Item.Confidence.valueOf(upper(node.path("confidence"))));
    }

    private static Item.ItemLink link(JsonNode node) {
        return new Item.ItemLink(
                id(node.path("to")), node.path("relation").asString(), Item.Origin.valueOf(upper(node.path("origin"))));
    }

    private LocalDate date(JsonNode node, String at, String field) {
        var date = dateOrNull(node, at, field);
        return date == null ? LocalDate.EPOCH : date;
    }

    private @Nullable LocalDate dateOrNull(JsonNode node, String at, String field) {
        var text = textOrNull(node.path(field));
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            problems.add(Problem.of(file, tree.line(at + "/" + field), "date", text));
            return null;
        }
    }

    private static <T> List<T> list(JsonNode root, String pointer, BiFunction<JsonNode, String, T> mapping) {
        return list(root, "", pointer, mapping);
    }

    private static <T> List<T> list(JsonNode node, String at, String pointer, BiFunction<JsonNode, String, T> mapping) {
        var mapped = new ArrayList<T>();
        for (var element : node.at(pointer)) {
            mapped.add(mapping.apply(element, at + pointer + "/" + mapped.size()));
        }
        return List.copyOf(mapped);
    }

    private static ItemId id(JsonNode node) {
        return new ItemId(node.asString());
    }

    private static Bilingual bilingual(JsonNode node) {
        return new Bilingual(node.path("ar").asString(), node.path("en").asString());
    }

    private static @Nullable Bilingual bilingualOrNull(JsonNode node) {
        return node.isObject() ? bilingual(node) : null;
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Item.Wordings wordings(JsonNode node) {
        return node.isObject()
                ? new Item.Wordings(strings(node.path("ar")), strings(node.path("en")))
                : Item.Wordings.NONE;
    }

    private static List<String> strings(JsonNode node) {
        var strings = new ArrayList<String>();
        node.forEach(element -> strings.add(element.asString()));
        return List.copyOf(strings);
    }

    private static String upper(JsonNode node) {
        return node.asString().toUpperCase(Locale.ROOT);
    }
}
