package org.mithaq.library.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.library.Item;
import org.mithaq.library.ItemKind;
import org.mithaq.library.Library;

/** What the library page is narrowed to; its address says the same, and parts of an address that mean nothing are overlooked. */
record LibraryFilter(
        String text,
        Set<ItemKind> kinds,
        String catalogue,
        String group,
        boolean withNote,
        Item.@Nullable Confidence confidence) {

    static final LibraryFilter NONE = new LibraryFilter("", Set.of(), "", "", false, null);
    private static final int MAX_LENGTH = 200;
    private static final String PREFIX = "urn:mithaq:catalogue:";

    static LibraryFilter of(QueryParameters parameters) {
        var kinds = EnumSet.noneOf(ItemKind.class);
        for (var name : one(parameters, "kind").split(",")) {
            Arrays.stream(ItemKind.values())
                    .filter(kind -> Words.lower(kind).equals(name))
                    .forEach(kinds::add);
        }
        var confidence = Arrays.stream(Item.Confidence.values())
                .filter(value -> Words.lower(value).equals(one(parameters, "confidence")))
                .findFirst();
        return new LibraryFilter(
                one(parameters, "q"),
                kinds,
                one(parameters, "catalogue"),
                one(parameters, "group"),
                "1".equals(one(parameters, "notes")),
                confidence.orElse(null));
    }

    static LibraryFilter group(Library.Catalogue catalogue, Library.Group group) {
        return new LibraryFilter("", Set.of(), shortName(catalogue.urn()), group.id(), false, null);
    }

    /** The part of a catalogue's urn that names it in an address. */
    static String shortName(String urn) {
        return urn.substring(PREFIX.length());
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(
                parameters,
                "kind",
                String.join(",", kinds.stream().sorted().map(Words::lower).toList()));
        put(parameters, "catalogue", catalogue);
        put(parameters, "group", group);
        put(parameters, "notes", withNote ? "1" : "");
        put(parameters, "confidence", confidence == null ? "" : Words.lower(confidence));
        return new QueryParameters(parameters);
    }

    /** By relevance where something is looked for, otherwise in the order of the catalogues. */
    List<Item> apply(Library library, Language language) {
        var candidates = text.isBlank() ? library.items() : library.search(text, kinds, language, Integer.MAX_VALUE);
        var fitting = new ArrayList<Item>();
        for (var item : candidates) {
            if (fits(item)) {
                fitting.add(item);
            }
        }
        return fitting;
    }

    private boolean fits(Item item) {
        var source = item.verifiedSourceOrNull();
        return (kinds.isEmpty() || kinds.contains(item.kind()))
                && (catalogue.isEmpty() || shortName(item.catalogue()).equals(catalogue))
                && (group.isEmpty() || item.group().equals(group))
                && (!withNote || !item.notes().isEmpty())
                && (confidence == null || source != null && source.confidence() == confidence);
    }

    private static String one(QueryParameters parameters, String name) {
        var value = parameters.getSingleParameter(name).orElse("").strip();
        return value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }
}
