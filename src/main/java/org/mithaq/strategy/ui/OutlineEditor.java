package org.mithaq.strategy.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Person;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService.Progress;

/**
 * The outline of the overview as nested lists. Whoever may change it drags rows, or presses Alt with an arrow on a row: up and down
 * among the neighbours, towards the text's end to go one level in, towards its start to go one level out.
 */
final class OutlineEditor extends Div {

    static final String ARROWS = "event.altKey && ['ArrowUp','ArrowDown','ArrowLeft','ArrowRight'].includes(event.key)";

    private final Map<SectionId, OutlineRow> rows = new HashMap<>();
    private final OutlineActions actions;
    private final Consumer<OutlineRow> menus;
    private final boolean movable;

    /** @param menus gives a row its menu */
    OutlineEditor(OutlineActions actions, boolean movable, Consumer<OutlineRow> menus) {
        this.actions = actions;
        this.movable = movable;
        this.menus = menus;
        addClassName("outline");
    }

    void show(
            List<Section> outline,
            Progress progress,
            Set<Language> languages,
            Function<Section, Collection<Person>> people) {
        removeAll();
        rows.clear();
        for (var section : outline) {
            var row = new OutlineRow(section, progress, languages, people.apply(section));
            menus.accept(row);
            if (movable && section.state().open()) {
                keys(row, outline);
                drags(row, outline);
            }
            rows.put(section.id(), row);
        }
        add(level(outline, null));
    }

    void focus(SectionId id) {
        Optional.ofNullable(rows.get(id)).ifPresent(OutlineRow::focusTitle);
    }

    private OrderedList level(List<Section> outline, @Nullable SectionId parent) {
        var list = new OrderedList();
        list.addClassName("outline-level");
        outline.stream()
                .filter(section -> Objects.equals(section.parentOrNull(), parent))
                .forEach(section -> {
                    var item = new ListItem();
                    if (movable) {
                        item.add(gap(outline, moving -> new Steps(outline).before(moving, section)));
                    }
                    item.add(Objects.requireNonNull(rows.get(section.id())));
                    var below = level(outline, section.id());
                    if (below.getComponentCount() > 0) {
                        item.add(below);
                    }
                    list.add(item);
                });
        if (movable && list.getComponentCount() > 0) {
            var end = new ListItem(gap(outline, moving -> new Steps.Step(parent, outline.size())));
            end.getElement().setAttribute("aria-hidden", "true");
            list.add(end);
        }
        return list;
    }

    private void keys(OutlineRow row, List<Section> outline) {
        row.getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().get("event.key").asString();
                    new Steps(outline)
                            .of(row.section(), way(key))
                            .ifPresent(step -> actions.move(row.section(), outline, step));
                })
                .setFilter(ARROWS)
                .addEventData("event.key")
                .preventDefault();
    }

    private static Steps.Way way(String key) {
        var rightToLeft = InterfaceLanguage.current().isRightToLeft();
        return switch (key) {
            case "ArrowUp" -> Steps.Way.UP;
            case "ArrowDown" -> Steps.Way.DOWN;
            case "ArrowLeft" -> rightToLeft ? Steps.Way.IN : Steps.Way.OUT;
            default -> rightToLeft ? Steps.Way.OUT : Steps.Way.IN;
        };
    }

    private void drags(OutlineRow row, List<Section> outline) {
        var source = DragSource.create(row);
        source.addDragStartListener(start -> addClassName("dragging"));
        source.addDragEndListener(end -> removeClassName("dragging"));
        DropTarget.create(row).addDropListener(drop -> dropped(drop)
                .filter(moving -> !moving.id().equals(row.section().id()))
                .ifPresent(moving -> actions.move(
                        moving, outline, new Steps.Step(row.section().id(), outline.size()))));
    }

    /** A place between rows where a dragged section can be dropped. */
    private Div gap(List<Section> outline, Function<Section, Steps.Step> place) {
        var gap = new Div();
        gap.addClassName("outline-gap");
        gap.getElement().setAttribute("aria-hidden", "true");
        DropTarget.create(gap).addDropListener(drop -> dropped(drop)
                .ifPresent(moving -> actions.move(moving, outline, place.apply(moving))));
        return gap;
    }

    private static Optional<Section> dropped(DropEvent<?> drop) {
        return drop.getDragSourceComponent()
                .filter(OutlineRow.class::isInstance)
                .map(row -> ((OutlineRow) row).section());
    }
}
