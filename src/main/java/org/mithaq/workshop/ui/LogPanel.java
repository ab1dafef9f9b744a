package org.mithaq.workshop.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.Move;

/** What was done, by whom, when; the newest first. What was taken back stays in it. */
final class LogPanel extends Details {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final People people;
    private final OrderedList list = new OrderedList();

    LogPanel(People people) {
        this.people = people;
        list.addClassName("log");
        list.getElement().setAttribute("reversed", true);
        setSummaryText(getTranslation("workshop.log"));
        add(list);
    }

    void show(List<Move> log, Agenda agenda) {
        list.removeAll();
        var who = people.byId(log.stream().map(Move::by).distinct().toList());
        for (var move : log.reversed()) {
            var name = java.util.Optional.ofNullable(who.get(move.by()))
                    .map(Person::name)
                    .map(InterfaceLanguage::of);
            var row = new ListItem(
                    new Isolated(TIME.format(move.at())),
                    new Span(getTranslation(
                            "workshop.log." + move.kind(), move.added().toMinutes())));
            var item = move.itemOrNull();
            if (item != null) {
                agenda.find(item)
                        .ifPresent(found -> row.add(new ContentText(
                                InterfaceLanguage.of(found.data().title()))));
            }
            var by = new ContentText(name.orElse(""));
            by.addClassName("quiet");
            row.add(by);
            list.add(row);
        }
    }
}
