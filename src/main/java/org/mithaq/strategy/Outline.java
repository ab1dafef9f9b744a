package org.mithaq.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;

/** The tree of a strategy's sections: their order, their numbers, and what a move does to them. Immutable. */
final class Outline {

    static final int MAX_SECTIONS = 200;
    static final int MAX_DEPTH = 3;

    /** Where a section stands: its index among the children of its parent. */
    record Place(SectionId id, @Nullable SectionId parent, int index, boolean annex) {}

    private final Map<SectionId, Place> places = new LinkedHashMap<>();
    private final Map<@Nullable SectionId, List<SectionId>> children = new HashMap<>();

    Outline(List<Place> all) {
        all.stream().sorted(Comparator.comparingInt(Place::index)).forEach(place -> {
            places.put(place.id(), place);
            children.computeIfAbsent(place.parent(), none -> new ArrayList<>()).add(place.id());
        });
    }

    int size() {
        return places.size();
    }

    List<SectionId> children(@Nullable SectionId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** The numbers in outline order: {@code 7}, {@code 7.2}; top-level annexes are lettered. */
    Map<SectionId, String> numbers() {
        var numbers = new LinkedHashMap<SectionId, String>();
        var texts = 0;
        var annexes = 0;
        for (var id : children(null)) {
            number(id, place(id).annex() ? letter(annexes++) : String.valueOf(++texts), numbers);
        }
        return numbers;
    }

    private void number(SectionId id, String own, Map<SectionId, String> numbers) {
        numbers.put(id, own);
        var count = 0;
        for (var child : children(id)) {
            number(child, own + "." + ++count, numbers);
        }
    }

    private static String letter(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    /** The section and everything below it, parents first. */
    Set<SectionId> withDescendants(SectionId id) {
        var found = new LinkedHashSet<SectionId>();
        found.add(place(id).id());
        children(id).forEach(child -> found.addAll(withDescendants(child)));
        return found;
    }

    /** The outline with one more section; an index beyond the end means the end. */
    Outline with(SectionId id, @Nullable SectionId parent, int index, boolean annex) {
        if (size() >= MAX_SECTIONS) {
            throw new Invalid("strategy.refusal.tooManySections", MAX_SECTIONS);
        }
        depthFits(parent, id);
        var siblings = new ArrayList<>(children(parent));
        siblings.add(clamp(index, siblings.size()), id);
        return rearranged(Map.of(id, new Place(id, parent, 0, annex)), parent, siblings);
    }

    /** The outline after the section, with everything below it, went under a parent. */
    Outline moved(SectionId id, @Nullable SectionId parent, int index) {
        if (parent != null && withDescendants(id).contains(parent)) {
            throw new Invalid("strategy.refusal.insideItself");
        }
        depthFits(parent, id);
        var without = without(Set.of(id));
        var siblings = new ArrayList<>(without.children(parent));
        siblings.add(clamp(index, siblings.size()), id);
        var moved = new HashMap<SectionId, Place>();
        withDescendants(id).forEach(each -> moved.put(each, place(each)));
        moved.put(id, new Place(id, parent, 0, place(id).annex()));
        return without.rearranged(moved, parent, siblings);
    }

    /** The outline without those sections; their children are the caller's business. */
    Outline without(Set<SectionId> ids) {
        var kept = new ArrayList<Place>();
        children.forEach((parent, siblings) -> {
            var index = 0;
            for (var id : siblings) {
                if (!ids.contains(id)) {
                    kept.add(new Place(id, parent, index++, place(id).annex()));
                }
            }
        });
        return new Outline(kept);
    }

    /** The places that differ from another outline, for storing only what changed. */
    List<Place> changedSince(Outline before) {
        return places.values().stream()
                .filter(place -> !place.equals(before.places.get(place.id())))
                .toList();
    }

    private Outline rearranged(Map<SectionId, Place> added, @Nullable SectionId parent, List<SectionId> siblings) {
        var all = new HashMap<>(places);
        all.putAll(added);
        for (var i = 0; i < siblings.size(); i++) {
            var place = all.get(siblings.get(i));
            all.put(place.id(), new Place(place.id(), parent, i, place.annex()));
        }
        return new Outline(List.copyOf(all.values()));
    }

    /** Whether the section, with everything below it, may stand under that parent. */
    boolean fits(@Nullable SectionId parent, SectionId id) {
        var depth = 0;
        for (var at = parent; at != null; at = place(at).parent()) {
            depth++;
        }
        return depth + height(id) <= MAX_DEPTH;
    }

    private void depthFits(@Nullable SectionId parent, SectionId id) {
        if (!fits(parent, id)) {
            throw new Invalid("strategy.refusal.tooDeep", MAX_DEPTH);
        }
    }

    private int height(SectionId id) {
        return 1 + children(id).stream().mapToInt(this::height).max().orElse(0);
    }

    private Place place(SectionId id) {
        var place = places.get(id);
        if (place == null) {
            throw new NotFound();
        }
        return place;
    }

    private static int clamp(int index, int size) {
        return Math.clamp(index, 0, size);
    }
}
