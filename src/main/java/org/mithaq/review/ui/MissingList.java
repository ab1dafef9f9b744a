package org.mithaq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mithaq.common.Bilingual;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.review.Missing;
import org.mithaq.review.OpenNote;
import org.mithaq.review.Party;
import org.mithaq.strategy.ui.StrategyRoutes;

/** What stands between a document and its approval, each with the way to put it right. */
final class MissingList extends Div {

    private final PartyLabels labels;

    MissingList(PartyLabels labels) {
        this.labels = labels;
        addClassName("missing");
    }

    /** @param waive lets a note pass; offered only when {@code mayWaive} */
    void show(StrategyId strategy, List<Missing> missing, boolean mayWaive, Consumer<OpenNote> waive) {
        removeAll();
        add(new H2(getTranslation("review.missing", missing.size())));
        if (missing.isEmpty()) {
            add(new Paragraph(getTranslation("review.missing.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("missing-list");
        missing.forEach(each -> list.add(entry(strategy, each, mayWaive, waive)));
        add(list);
    }

    private ListItem entry(StrategyId strategy, Missing missing, boolean mayWaive, Consumer<OpenNote> waive) {
        var icon = VaadinIcon.CIRCLE_THIN.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var text = text(missing);
        Component line = missing.section()
                .map(section -> (Component) new Anchor(StrategyRoutes.desk(strategy, section), text))
                .orElseGet(() -> new Span(text));
        var entry = new ListItem(icon, line);
        missing.note().filter(note -> mayWaive).ifPresent(note -> {
            var button = new Button(getTranslation("review.waive"), click -> waive.accept(note));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation("review.waive.label", note.id()));
            entry.add(button);
        });
        return entry;
    }

    private String text(Missing missing) {
        var arguments = missing.arguments().stream().map(this::shown).toArray();
        return getTranslation("review.missing." + missing.kind().name().toLowerCase(Locale.ROOT), arguments);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Bilingual text -> InterfaceLanguage.of(text);
            case Party party -> labels.party(this, party);
            default -> argument;
        };
    }
}
