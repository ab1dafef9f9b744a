package org.mithaq.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.common.Language;

/** The library as it stands between two loads; never changes. */
final class Snapshot implements Library {

    /** The paper first, the glossary last, what lies between by name. */
    private static final Comparator<Sheet> ORDER = Comparator.<Sheet>comparingInt(
                    sheet -> sheet.urn().endsWith(":paper")
                            ? 0
                            : sheet.items().stream().allMatch(item -> item.kind() == ItemKind.TERM) ? 2 : 1)
            .thenComparing(Sheet::urn);

    static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

    private final List<Sheet> sheets;
    private final List<Sheet> superseded;
    private final List<Catalogue> catalogues;
    private final List<Item> items;
    private final Map<ItemId, Item> byId = new LinkedHashMap<>();
    private final Map<ItemId, List<Item>> linkingTo = new LinkedHashMap<>();
    private final Map<String, VerificationNote> notes = new LinkedHashMap<>();
    private final SearchIndex index;

    /** @param superseded earlier versions, newest first: items that only they have stay readable as deprecated */
    Snapshot(Collection<Sheet> inForce, Collection<Sheet> superseded) {
        sheets = inForce.stream().sorted(ORDER).toList();
        this.superseded = List.copyOf(superseded);
        catalogues =
                sheets.stream().map(Sheet::catalogue).filter(Objects::nonNull).toList();
        items = sheets.stream().flatMap(sheet -> sheet.items().stream()).toList();
        items.forEach(item -> byId.putIfAbsent(item.id(), item));
        superseded.stream()
                .flatMap(sheet -> sheet.items().stream())
                .forEach(item -> byId.computeIfAbsent(item.id(), id -> deprecated(item)));
        sheets.stream()
                .flatMap(sheet -> sheet.notes().stream())
                .sorted(Comparator.comparing(VerificationNote::id))
                .forEach(note -> notes.putIfAbsent(note.id(), note));
        for (var item : items) {
            item.links().stream().map(Item.ItemLink::to).distinct().forEach(to -> linkingTo
                    .computeIfAbsent(to, id -> new ArrayList<>())
                    .add(item));
        }
        index = new SearchIndex(List.copyOf(byId.values()));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The library with these files in the place of earlier versions of theirs. */
    Snapshot with(List<Sheet> newer) {
        var urns = newer.stream().map(Sheet::urn).collect(Collectors.toSet());
        var replaced = sheets.stream().filter(sheet -> urns.contains(sheet.urn()));
        var kept = sheets.stream().filter(sheet -> !urns.contains(sheet.urn()));
        return new Snapshot(
                Stream.concat(kept, newer.stream()).toList(),
                Stream.concat(replaced, superseded.stream()).toList());
    }

    @Override
    public List<Catalogue> catalogues() {
        return catalogues;
    }

    @Override
    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public List<Item> ofKind(Set<ItemKind> kinds) {
        return items.stream().filter(item -> kinds.contains(item.kind())).toList();
    }

    @Override
    public List<Item> linkingTo(ItemId id) {
        return List.copyOf(linkingTo.getOrDefault(id, List.of()));
    }

    @Override
    public List<VerificationNote> notesOf(ItemId id) {
        return find(id).stream()
                .flatMap(item -> item.notes().stream())
                .flatMap(note -> Stream.ofNullable(notes.get(note)))
                .toList();
    }

    @Override
    public Optional<VerificationNote> note(String id) {
        return Optional.ofNullable(notes.get(id));
    }

    @Override
    public List<VerificationNote> notes() {
        return List.copyOf(notes.values());
    }

    @Override
    public List<Item> search(String text, Set<ItemKind> kinds, Language preferred, int limit) {
        return index.search(text, kinds, preferred, limit);
    }

    private static Item deprecated(Item item) {
        var extras = item.extras();
        return new Item(
                item.id(),
                item.catalogue(),
                item.catalogueVersion(),
                item.kind(),
                item.group(),
                item.parentOrNull(),
                item.title(),
                item.text(),
                item.sectionOrNull(),
                item.paperSourceOrNull(),
                item.verifiedSourceOrNull(),
                item.asOf(),
                item.recheckByOrNull(),
                item.links(),
                item.notes(),
                new Item.Extras(extras.decideOrNull(), extras.variants(), extras.avoid(), true));
    }
}
