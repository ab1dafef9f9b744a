package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Forecast;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Workshop;

/** The agenda, day by day, with the times at which items begin and where the room is now. */
final class AgendaList extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    AgendaList() {
        addClassName("agenda");
    }

    /**
     * @param ofDay what can be done to a day, beside its heading
     * @param acts what can be done to an item, beside it
     */
    void show(
            Workshop workshop,
            Agenda agenda,
            Session session,
            Forecast forecast,
            IntFunction<Div> ofDay,
            Function<AgendaItem, Div> acts) {
        removeAll();
        for (var day = 1; day <= workshop.data().days(); day++) {
            var heading = new H3(getTranslation("workshop.day", day));
            var sum = new Span(getTranslation("workshop.minutes", agenda.minutes(day)));
            sum.addClassNames("quiet", "small");
            var head = new Div(heading, sum, ofDay.apply(day));
            head.addClassName("agenda-day");
            add(head);
            var list = new OrderedList();
            list.addClassName("rows");
            agenda.ofDay(day).forEach(item -> list.add(row(item, session, forecast, acts)));
            add(list);
        }
    }

    private ListItem row(AgendaItem item, Session session, Forecast forecast, Function<AgendaItem, Div> acts) {
        var row = new ListItem();
        row.addClassNames("row", "agenda-row");
        var current = session.current().filter(item.id()::equals).isPresent();
        if (current) {
            row.getElement().setAttribute("aria-current", "step");
        } else if (session.touched(item.id())) {
            row.addClassName("agenda-done");
        }
        if (!item.data().kind().works()) {
            row.addClassName("agenda-rest");
        }
        var time = new Isolated(forecast.start(item.id()).map(TIME::format).orElse(""));
        time.addClassName("agenda-time");
        if (forecast.moved(item.id())) {
            time.addClassName("agenda-moved");
        }
        var what = new ContentText(InterfaceLanguage.of(item.data().title()));
        what.addClassName("agenda-title");
        var facts = new Span(getTranslation(
                "workshop.item.facts",
                getTranslation("workshop.kind." + item.data().kind()),
                item.data().minutes()));
        facts.addClassNames("quiet", "small");
        var body = new Div(what, facts);
        body.addClassName("agenda-body");
        if (forecast.moved(item.id())) {
            var was = new Span(getTranslation(
                    "workshop.moved", TIME.format(forecast.planned().get(item.id()))));
            was.addClassNames("small", "agenda-moved");
            body.add(was);
        }
        if (!item.data().question().isEmpty()) {
            var asked = new ContentText(item.data().question());
            asked.addClassNames("small", "agenda-question");
            body.add(asked);
        }
        row.add(time, body, acts.apply(item));
        return row;
    }
}
