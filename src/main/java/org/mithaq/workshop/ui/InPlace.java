package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The children of one place, of which only those are drawn anew that show something else than before, and only those moved that changed
 * their place: focus, scroll and what was unfolded stay with the rest. All children of the place are shown by this.
 */
final class InPlace {

    /**
     * A child.
     *
     * @param key which one it is, unlike the others
     * @param shows all that it shows; while this is equal it stays as it is
     * @param drawing gets what is there, or null, and gives what shall be there: the same component where that can be brought up to date
     */
    record Child(Object key, Object shows, UnaryOperator<@Nullable Component> drawing) {}

    private record Drawn(Object shows, Component component) {}

    private final HasComponents place;
    private Map<Object, Drawn> drawn = new LinkedHashMap<>();

    InPlace(HasComponents place) {
        this.place = place;
    }

    void show(List<Child> children) {
        var now = new LinkedHashMap<Object, Drawn>();
        for (var child : children) {
            var old = drawn.get(child.key());
            now.put(
                    child.key(),
                    old != null && old.shows().equals(child.shows())
                            ? old
                            : new Drawn(child.shows(), child.drawing().apply(old == null ? null : old.component())));
        }
        var wanted = now.values().stream().map(Drawn::component).toList();
        var there = drawn.values().stream().map(Drawn::component).toList();
        var staying = staying(there, wanted);
        there.stream().filter(each -> !staying.contains(each)).forEach(place::remove);
        for (var i = 0; i < wanted.size(); i++) {
            if (!staying.contains(wanted.get(i))) {
                place.addComponentAtIndex(i, wanted.get(i));
            }
        }
        drawn = now;
    }

    /** The most of those there that are wanted in the order in which they are. */
    static <T> Set<T> staying(List<T> there, List<T> wanted) {
        var at = new HashMap<T, Integer>();
        for (var i = 0; i < wanted.size(); i++) {
            at.put(wanted.get(i), i);
        }
        var kept = there.stream().filter(at::containsKey).toList();
        var length = new int[kept.size()];
        var before = new int[kept.size()];
        var last = -1;
        for (var i = 0; i < kept.size(); i++) {
            before[i] = -1;
            for (var j = 0; j < i; j++) {
                if (at.get(kept.get(j)) < at.get(kept.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        var staying = new ArrayList<T>();
        for (var i = last; i >= 0; i = before[i]) {
            staying.add(kept.get(i));
        }
        Collections.reverse(staying);
        return new HashSet<>(staying);
    }
}
