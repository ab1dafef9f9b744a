package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.common.Bilingual;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.AgendaItem;

/** One day on paper: from when to when, what, how long, with which cards. Breaks and prayer have rows of their own. */
final class SheetTable extends NativeTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    SheetTable(List<AgendaItem> items, LocalTime startsAt) {
        addClassName("sheet-table");
        var head = new NativeTableRow();
        var cards = items.stream().anyMatch(item -> !item.data().cards().isEmpty());
        for (var column : cards ? List.of("time", "what", "minutes", "cards") : List.of("time", "what", "minutes")) {
            var cell = new NativeTableHeaderCell(getTranslation("workshop.sheet.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        var at = startsAt;
        for (var item : items) {
            var until = at.plusMinutes(item.data().minutes());
            getBody().add(row(item, at, until, cards));
            at = until;
        }
    }

    private NativeTableRow row(AgendaItem item, LocalTime from, LocalTime until, boolean withCards) {
        var data = item.data();
        var time = new NativeTableHeaderCell(new Isolated(TIME.format(from) + "–" + TIME.format(until)));
        time.getElement().setAttribute("scope", "row");
        var what = new NativeTableCell(title(data.title()));
        var word = getTranslation("workshop.kind." + data.kind());
        if (!word.equals(InterfaceLanguage.of(data.title()))) {
            var kind = new Span(word);
            kind.addClassNames("quiet", "small", "sheet-kind");
            what.add(kind);
        }
        if (!data.question().isEmpty()) {
            var question = new Paragraph(new ContentText(data.question()));
            question.addClassName("sheet-question");
            what.add(question);
        }
        var row = new NativeTableRow(time, what, new NativeTableCell(Integer.toString(data.minutes())));
        if (withCards) {
            var cards = new NativeTableCell();
            data.cards().forEach(card -> cards.add(new Isolated(card)));
            cards.addClassName("sheet-cards");
            row.add(cards);
        }
        if (!data.kind().works()) {
            row.addClassName("sheet-rest");
        }
        return row;
    }

    private static Span title(Bilingual title) {
        var text = new Span(new ContentText(InterfaceLanguage.of(title)));
        text.addClassName("sheet-title");
        other(title).ifPresent(text::add);
        return text;
    }

    /** The text in the other language, unless it is what stands there already. */
    static Optional<ContentText> other(Bilingual text) {
        var shown = InterfaceLanguage.of(text);
        var second = text.exactly(InterfaceLanguage.current().other());
        if (second.isBlank() || second.equals(shown)) {
            return Optional.empty();
        }
        var other = new ContentText(second);
        other.addClassNames("sheet-other", "quiet");
        other.getElement()
                .setAttribute("lang", InterfaceLanguage.current().other().tag());
        return Optional.of(other);
    }
}
