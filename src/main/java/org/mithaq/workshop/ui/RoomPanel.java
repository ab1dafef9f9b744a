package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Attendance;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.Workshop;

/** Who is in the room, who waits at the door, and whether they are enough to decide. */
final class RoomPanel extends Section {

    private final AttendanceService attendance;
    private final Actor actor;
    private final Runnable drawn;

    /** What is on the screen; the same is not drawn twice, which would take the focus away. */
    private @Nullable Attendance shown;

    RoomPanel(AttendanceService attendance, Actor actor, Runnable drawn) {
        this.attendance = attendance;
        this.actor = actor;
        this.drawn = drawn;
    }

    void show(Workshop workshop, Attendance there, Names names) {
        if (there.equals(shown)) {
            return;
        }
        shown = there;
        removeAll();
        add(new H2(getTranslation("workshop.room")));
        var code = new Paragraph(
                new Span(getTranslation("workshop.code")), new Isolated(Addresses.readable(workshop.code())));
        code.addClassName("workshop-code");
        add(
                code,
                new Paragraph(getTranslation("workshop.screen.present", there.people(), there.ministries())),
                quorum(there));
        if (!there.waiting().isEmpty()) {
            add(waiting(workshop, there, names));
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        list.setId("room");
        there.seats().stream()
                .filter(seat -> seat.state() == State.PRESENT || seat.state() == State.LEFT)
                .forEach(seat -> list.add(row(workshop, seat, names)));
        add(list);
    }

    private Span quorum(Attendance there) {
        var badge = new Span();
        badge.addClassName("state");
        badge.setId("quorum");
        badge.getElement().setAttribute("data-tone", there.quorate() ? "cleared" : "attention");
        var needed = there.quorum().least();
        badge.setText(
                needed == 0
                        ? getTranslation("workshop.noQuorum")
                        : getTranslation(
                                there.quorate() ? "workshop.quorate" : "workshop.inquorate",
                                there.towardsQuorum(),
                                needed));
        return badge;
    }

    private Div waiting(Workshop workshop, Attendance there, Names names) {
        var heading =
                new Span(getTranslation("workshop.atTheDoor", there.waiting().size()));
        var all = button("workshop.admitAll", () -> there.waiting()
                .forEach(seat -> attendance.admit(actor, workshop.id(), seat.id())));
        main(all);
        all.setId("admit-all");
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var seat : there.waiting()) {
            var row = new ListItem(who(seat, names));
            row.addClassName("row");
            var admit = button("workshop.admit", () -> attendance.admit(actor, workshop.id(), seat.id()));
            main(admit);
            named(admit, "workshop.admitPerson", seat);
            var away = button("workshop.turnAway", () -> attendance.remove(actor, workshop.id(), seat.id()));
            named(away, "workshop.turnAwayPerson", seat);
            row.add(new Div(admit, away));
            list.add(row);
        }
        var head = new Div(heading, all);
        head.addClassName("section-head");
        var waiting = new Div(head, list);
        waiting.addClassName("room-waiting");
        return waiting;
    }

    private ListItem row(Workshop workshop, Seat seat, Names names) {
        var row = new ListItem(who(seat, names));
        row.addClassName("row");
        var role = new Select<SeatRole>();
        role.setItems(Arrays.stream(SeatRole.values())
                .filter(each -> !seat.isGuest() || !each.runs())
                .toList());
        role.setItemLabelGenerator(each -> getTranslation("workshop.role." + each));
        role.setValue(seat.role());
        role.setAriaLabel(getTranslation("workshop.roleOf", seat.name()));
        role.addValueChangeListener(change -> {
            // drawn from what is stored, also when it was refused
            shown = null;
            Says.trying(this, () -> attendance.role(actor, workshop.id(), seat.id(), change.getValue()));
            drawn.run();
        });
        var acts = new Div(role);
        acts.addClassName("acts");
        if (seat.isPresent()) {
            var left = button("workshop.hasLeft", () -> attendance.leave(actor, workshop.id(), seat.id()));
            named(left, "workshop.hasLeftPerson", seat);
            acts.add(left);
        } else {
            row.addClassName("agenda-done");
            var back = button("workshop.isBack", () -> attendance.admit(actor, workshop.id(), seat.id()));
            named(back, "workshop.isBackPerson", seat);
            acts.add(back);
        }
        row.add(acts);
        return row;
    }

    private Div who(Seat seat, Names names) {
        var facts = new ContentText(names.delegation(seat));
        facts.addClassNames("quiet", "small");
        var who = new Div(new ContentText(seat.name()), facts);
        if (seat.isGuest()) {
            var guest = new Span(getTranslation("workshop.guest"));
            guest.addClassNames("quiet", "small");
            who.add(guest);
        }
        return who;
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> {
            Says.trying(this, act);
            drawn.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** In the place of tertiary, not beside it: both together are the text of the one on the ground of the other, which nobody can read. */
    private static void main(Button button) {
        button.removeThemeVariants(ButtonVariant.TERTIARY);
        button.addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void named(Button button, String key, Seat seat) {
        button.setAriaLabel(getTranslation(key, seat.name()));
    }
}
