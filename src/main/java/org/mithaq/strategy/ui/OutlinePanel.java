package org.mithaq.strategy.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.HeadingNumbers;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService.Progress;

/**
 * The outline beside a text: every section with number, state and words, below the open one the headings of its text; choosing one
 * tells the owner of the panel.
 */
public final class OutlinePanel extends Nav {

    private static final int HEADINGS_MAX = 200;

    /**
     * A heading of the open text.
     *
     * @param level 2 for the largest, as the author chose it
     * @param block the id of its block, by which it is found again
     */
    public record Heading(int level, String text, String block) {}

    private final Consumer<SectionId> chosen;
    private final Consumer<String> headingChosen;
    private final OrderedList headings = new OrderedList();
    private final Map<SectionId, NativeButton> rows = new HashMap<>();
    private List<Section> sections = List.of();
    private @Nullable SectionId current;

    /** @param headingChosen is told the block of a chosen heading */
    public OutlinePanel(Consumer<SectionId> chosen, Consumer<String> headingChosen) {
        this.chosen = chosen;
        this.headingChosen = headingChosen;
        headings.addClassName("outline-headings");
        addClassName("outline-panel");
        setAriaLabel(getTranslation("strategy.outline"));
    }

    /** Shows an outline anew, with the words of that language; what was current stays so. */
    public void show(List<Section> outline, Progress progress, Language language) {
        removeAll();
        rows.clear();
        sections = List.copyOf(outline);
        add(level(outline, null, progress, language));
        mark();
        place();
    }

    /** Marks the section that is open, without telling anybody. */
    public void current(SectionId id) {
        if (!id.equals(current)) {
            headings.removeAll();
        }
        current = id;
        mark();
    }

    /** The headings of the open text, in order; of more than two hundred the first. */
    public void headings(List<Heading> inText, Language language) {
        headings.removeAll();
        headings.getElement().setAttribute("lang", language.tag());
        sections.stream()
                .filter(section -> section.id().equals(current))
                .findFirst()
                .ifPresent(open -> {
                    var numbers = numbers(open);
                    inText.stream().limit(HEADINGS_MAX).forEach(heading -> add(heading, numbers.next(heading.level())));
                });
        place();
    }

    private HeadingNumbers numbers(Section section) {
        var parent = sections.stream().anyMatch(other -> section.id().equals(other.parentOrNull()));
        return new HeadingNumbers(section.number(), section.number().split("\\.").length, !parent);
    }

    private void add(Heading heading, HeadingNumbers.Place place) {
        if (heading.text().isBlank()) {
            return;
        }
        var row = new NativeButton("", click -> headingChosen.accept(heading.block()));
        row.addClassName("outline-heading");
        row.getStyle().set("--depth", String.valueOf(heading.level() - 2));
        row.add(new Isolated(place.number()), new ContentText(heading.text()));
        headings.add(new ListItem(row));
    }

    /** Below the row of the open section, between it and its sub-sections. */
    private void place() {
        headings.removeFromParent();
        var row = current == null ? null : rows.get(current);
        if (row != null && headings.getComponentCount() > 0) {
            var item = (ListItem) row.getParent().orElseThrow();
            item.addComponentAtIndex(1, headings);
        }
    }

    private OrderedList level(List<Section> outline, @Nullable SectionId parent, Progress progress, Language language) {
        var list = new OrderedList();
        list.addClassName("outline-level");
        outline.stream()
                .filter(section -> Objects.equals(section.parentOrNull(), parent))
                .forEach(section -> {
                    var item = new ListItem(row(section, progress, language));
                    var below = level(outline, section.id(), progress, language);
                    if (below.getComponentCount() > 0) {
                        item.add(below);
                    }
                    list.add(item);
                });
        return list;
    }

    private NativeButton row(Section section, Progress progress, Language language) {
        var row = new NativeButton("", click -> chosen.accept(section.id()));
        row.addClassName("outline-panel-row");
        var number = new Isolated(section.number());
        number.addClassName("outline-number");
        var title = new ContentText(InterfaceLanguage.of(section.data().title()));
        title.addClassName("outline-panel-title");
        row.add(number, title, StateBadge.of(section.state()).compact());
        var target = section.data().words();
        if (target != null) {
            var bar = new Span();
            bar.addClassName("word-bar");
            var words = progress.words(section.id(), language);
            bar.getStyle().set("--fill", Math.min(100, words * 100 / target.max()) + "%");
            bar.getElement().setAttribute("aria-hidden", "true");
            row.add(bar);
        }
        rows.put(section.id(), row);
        return row;
    }

    private void mark() {
        rows.forEach((id, row) -> {
            if (id.equals(current)) {
                row.getElement().setAttribute("aria-current", "true");
            } else {
                row.getElement().removeAttribute("aria-current");
            }
        });
    }
}
