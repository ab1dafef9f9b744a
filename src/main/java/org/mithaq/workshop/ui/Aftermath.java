package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.Parked;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.evaluation.Sheet;
import org.mithaq.workshop.evaluation.Statement;

/** On a phone: putting a subject off, and saying what one thinks of the workshop. What is being typed stays when others act. */
final class Aftermath extends Div {

    private final SeatService seats;
    private final Div form = new Div();
    private final UnorderedList parked = new UnorderedList();
    private final TextArea subject = new TextArea();
    private final Details lot = new Details();
    private final Paragraph thanks = new Paragraph();
    private @Nullable Pass pass;
    private @Nullable WorkshopId workshop;

    Aftermath(SeatService seats) {
        this.seats = seats;
        addClassName("seat-aftermath");
        form.setVisible(false);
        thanks.setVisible(false);
        thanks.getElement().setAttribute("role", "status");
        subject.setLabel(getTranslation("workshop.parking.subject"));
        subject.setId("seat-subject");
        subject.setMaxLength(Parked.LONGEST);
        var park = new Button(getTranslation("workshop.parking.add"), click -> park());
        park.setId("seat-park");
        var help = new Paragraph(getTranslation("workshop.seat.park.help"));
        help.addClassNames("quiet", "small");
        lot.setSummaryText(getTranslation("workshop.seat.park"));
        lot.add(parked, subject, help, park);
        add(thanks, form, lot);
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    /** @param present whether the seat is in the room: only then it puts things off */
    void show(Pass pass, WorkshopId workshop, boolean present) {
        this.pass = pass;
        this.workshop = workshop;
        setVisible(true);
        lot.setVisible(present);
        if (present) {
            parked.removeAll();
            seats.parked(pass, workshop).forEach(each -> parked.add(new ListItem(new ContentText(each.subject()))));
        }
        var asked = seats.isAsked(pass, workshop);
        if (asked && !form.isVisible()) {
            ask(pass, workshop);
        }
        form.setVisible(asked);
    }

    private void park() {
        var held = pass;
        var where = workshop;
        if (held != null && where != null && Says.trying(this, () -> seats.park(held, where, subject.getValue()))) {
            subject.clear();
            show(held, where, true);
            subject.focus();
        }
    }

    private void ask(Pass pass, WorkshopId workshop) {
        form.removeAll();
        form.addClassName("seat-evaluation");
        var marks = new EnumMap<Statement, RadioButtonGroup<Integer>>(Statement.class);
        form.add(
                new H2(getTranslation("workshop.evaluation.title")),
                new Paragraph(getTranslation("workshop.evaluation.anonymous")),
                new Paragraph(getTranslation("workshop.evaluation.scale")));
        for (var statement : Statement.values()) {
            var group = new RadioButtonGroup<Integer>();
            group.setLabel(getTranslation("workshop.evaluation.statement." + statement));
            group.setItems(IntStream.rangeClosed(1, Statement.TOP).boxed().toList());
            group.setId("mark-" + statement.name().toLowerCase(java.util.Locale.ROOT));
            marks.put(statement, group);
            form.add(group);
        }
        var keep = words("workshop.evaluation.keep", "evaluation-keep");
        var change = words("workshop.evaluation.change", "evaluation-change");
        var send = new Button(getTranslation("workshop.evaluation.send"), click -> {
            if (Says.trying(this, () -> seats.answer(pass, workshop, sheet(marks, keep, change)))) {
                form.setVisible(false);
                form.removeAll();
                thanks.setText(getTranslation("workshop.evaluation.thanks"));
                thanks.setVisible(true);
            }
        });
        send.setId("send-evaluation");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(keep, change, send);
    }

    private static Sheet sheet(Map<Statement, RadioButtonGroup<Integer>> marks, TextArea keep, TextArea change) {
        var given = new EnumMap<Statement, Integer>(Statement.class);
        marks.forEach((statement, group) -> group.getOptionalValue().ifPresent(mark -> given.put(statement, mark)));
        return new Sheet(given, keep.getValue(), change.getValue());
    }

    private TextArea words(String key, String id) {
        var area = new TextArea(getTranslation(key));
        area.setId(id);
        area.setMaxLength(Sheet.LONGEST);
        area.setWidthFull();
        return area;
    }
}
