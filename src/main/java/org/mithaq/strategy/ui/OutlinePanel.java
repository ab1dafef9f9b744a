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
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService.Progress;

/** The outline beside a text: every section with number, state and words; choosing one tells the owner of the panel. */
public final class OutlinePanel extends Nav {

    private final Consumer<SectionId> chosen;
    private final Map<SectionId, NativeButton> rows = new HashMap<>();
    private @Nullable SectionId current;

    public OutlinePanel(Consumer<SectionId> chosen) {
        this.chosen = chosen;
        addClassName("outline-panel");
        setAriaLabel(getTranslation("strategy.outline"));
    }

    /** Shows an outline anew, with the words of that language; what was current stays so. */
    public void show(List<Section> outline, Progress progress, Language language) {
        removeAll();
        rows.clear();
        add(level(outline, null, progress, language));
        mark();
    }

    /** Marks the section that is open, without telling anybody. */
    public void current(SectionId id) {
        current = id;
        mark();
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
