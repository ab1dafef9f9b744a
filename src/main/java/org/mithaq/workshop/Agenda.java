package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;

/** The items of a workshop in the order in which they come. Immutable. */
public record Agenda(List<AgendaItem> items) {

    static final int MOST_ITEMS = 120;
    static final int MOST_MINUTES = 600;

    public Agenda {
        items = items.stream()
                .sorted(Comparator.comparingInt(AgendaItem::day).thenComparingInt(AgendaItem::place))
                .toList();
    }

    public Optional<AgendaItem> find(AgendaItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public List<AgendaItem> ofDay(int day) {
        return items.stream().filter(item -> item.day() == day).toList();
    }

    /** What comes after the item; the first when there is none yet; empty after the last. */
    public Optional<AgendaItem> after(@Nullable AgendaItemId current) {
        if (current == null) {
            return items.stream().findFirst();
        }
        return IntStream.range(0, items.size() - 1)
                .filter(i -> items.get(i).id().equals(current))
                .mapToObj(i -> items.get(i + 1))
                .findFirst();
    }

    /** The minutes planned for a day. */
    public int minutes(int day) {
        return ofDay(day).stream().mapToInt(item -> item.data().minutes()).sum();
    }

    /** The agenda with one more item at the end of its day. */
    Agenda with(AgendaItem item) {
        if (items.size() >= MOST_ITEMS) {
            throw new Invalid("workshop.refusal.tooManyItems", MOST_ITEMS);
        }
        var all = new ArrayList<>(items);
        all.add(placed(item, item.day(), ofDay(item.day()).size()));
        return new Agenda(all);
    }

    /** The agenda with the item at that place of a day; a place beyond the end means the end. */
    Agenda moved(AgendaItemId id, int day, int place) {
        var item = find(id).orElseThrow(NotFound::new);
        var rest = without(id);
        var there = new ArrayList<>(rest.ofDay(day));
        there.add(Math.clamp(place, 0, there.size()), item);
        var all = new ArrayList<>(
                rest.items().stream().filter(each -> each.day() != day).toList());
        for (var i = 0; i < there.size(); i++) {
            all.add(placed(there.get(i), day, i));
        }
        return new Agenda(all);
    }

    Agenda without(AgendaItemId id) {
        var kept = new ArrayList<AgendaItem>();
        for (var day = 1; day <= Workshop.MOST_DAYS; day++) {
            var place = 0;
            for (var item : ofDay(day)) {
                if (!item.id().equals(id)) {
                    kept.add(placed(item, day, place++));
                }
            }
        }
        return new Agenda(kept);
    }

    /** The items that stand elsewhere than in another agenda, for storing only what changed. */
    List<AgendaItem> changedSince(Agenda before) {
        return items.stream().filter(item -> !before.items().contains(item)).toList();
    }

    private static AgendaItem placed(AgendaItem item, int day, int place) {
        return new AgendaItem(item.id(), item.workshop(), day, place, item.data());
    }
}
