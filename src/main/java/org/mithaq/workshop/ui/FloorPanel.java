package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Floor;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Speaker;
import org.mithaq.workshop.Workshop;

/** Who has the floor, who asks for it, and how long each delegation has had it. */
final class FloorPanel extends Section {

    private final AttendanceService attendance;
    private final Actor actor;
    private final Runnable drawn;
    private @Nullable Shown shown;

    FloorPanel(AttendanceService attendance, Actor actor, Runnable drawn) {
        this.attendance = attendance;
        this.actor = actor;
        this.drawn = drawn;
        addClassNames("card", "floor");
    }

    void show(Workshop workshop, Session session, Floor floor, Names names, Instant at) {
        var now = new Shown(floor, session.currentOrNull(), session.quiet());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        add(new H2(getTranslation("workshop.floor")));
        floor.speaking().ifPresent(speaker -> add(speaking(workshop, speaker, names)));
        var waiting = floor.waiting(session.currentOrNull());
        if (waiting.isEmpty()) {
            var nobody =
                    new Paragraph(getTranslation(session.quiet() ? "workshop.floor.quiet" : "workshop.floor.empty"));
            nobody.addClassName("quiet");
            add(nobody);
        } else {
            var list = new OrderedList();
            list.addClassName("rows");
            list.setId("hands");
            waiting.forEach(speaker -> list.add(hand(workshop, speaker, names)));
            add(list);
        }
        var times = floor.times(at);
        if (!times.isEmpty()) {
            add(new H3(getTranslation("workshop.floor.times")));
            var list = new UnorderedList();
            list.addClassName("floor-times");
            times.forEach((delegation, time) -> {
                var ministry = delegation.ministryOrNull();
                var seat = delegation.seatOrNull();
                var name = ministry != null ? names.ministry(ministry).orElse("") : seat == null ? "" : seat.name();
                list.add(new ListItem(new ContentText(name), new Isolated(clock(time))));
            });
            add(list);
        }
    }

    private record Shown(Floor floor, @Nullable AgendaItemId current, boolean quiet) {}

    private Div speaking(Workshop workshop, Speaker speaker, Names names) {
        var end = button("workshop.floor.end", () -> attendance.endSpeech(actor, workshop.id()));
        end.setId("end-speech");
        var row = new Div(who(speaker.seat(), names), end);
        row.addClassNames("row", "floor-speaking");
        return row;
    }

    private ListItem hand(Workshop workshop, Speaker speaker, Names names) {
        var give = button("workshop.floor.give", () -> attendance.give(actor, workshop.id(), speaker.id()));
        give.setAriaLabel(getTranslation("workshop.floor.giveTo", speaker.seat().name()));
        var row = new ListItem(who(speaker.seat(), names), give);
        row.addClassName("row");
        return row;
    }

    private static Div who(Seat seat, Names names) {
        var delegation = new ContentText(names.delegation(seat));
        delegation.addClassNames("quiet", "small");
        return new Div(new ContentText(seat.name()), delegation);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(new Span(getTranslation(key)), click -> {
            Says.trying(this, act);
            drawn.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    static String clock(Duration time) {
        return "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
