package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Attendance;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Seat.State;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;

/** Who is in the room, who waits at the door, and whether they are enough to decide. */
final class RoomPanel extends Section {

    private final AttendanceService attendance;
    private final Actor actor;
    private final Runnable drawn;

    private final Paragraph code = new Paragraph();
    private final Paragraph people = new Paragraph();
    private final Span quorum = new Span();
    private final Span atTheDoor = new Span();
    private final Div door = new Div();
    private final SeatRows waiting = new SeatRows(this::knocking);
    private final SeatRows room = new SeatRows(this::sitting);
    private @Nullable Workshop workshop;

    /** What is on the screen; the same is not drawn twice, which would take the focus away. */
    private @Nullable Attendance shown;

    RoomPanel(AttendanceService attendance, Actor actor, Runnable drawn) {
        this.attendance = attendance;
        this.actor = actor;
        this.drawn = drawn;
        code.addClassName("workshop-code");
        quorum.addClassName("state");
        quorum.setId("quorum");
        var all = button("workshop.admitAll", this::admitAll);
        main(all);
        all.setId("admit-all");
        var head = new Div(atTheDoor, all);
        head.addClassName("section-head");
        door.addClassName("room-waiting");
        door.add(head, waiting);
        room.setId("room");
        add(new H2(getTranslation("workshop.room")), code, people, quorum, door, room);
    }

    void show(Workshop workshop, Attendance there, Names names) {
        if (this.workshop == null || !this.workshop.code().equals(workshop.code())) {
            code.removeAll();
            code.add(new Span(getTranslation("workshop.code")), new Isolated(Addresses.readable(workshop.code())));
        }
        this.workshop = workshop;
        if (there.equals(shown)) {
            return;
        }
        shown = there;
        people.setText(getTranslation("workshop.screen.present", there.people(), there.ministries()));
        quorum(there);
        door.setVisible(!there.waiting().isEmpty());
        atTheDoor.setText(getTranslation("workshop.atTheDoor", there.waiting().size()));
        waiting.show(there.waiting(), names);
        room.show(
                there.seats().stream()
                        .filter(seat -> seat.state() == State.PRESENT || seat.state() == State.LEFT)
                        .toList(),
                names);
    }

    private WorkshopId id() {
        return Objects.requireNonNull(workshop).id();
    }

    private void admitAll() {
        var those =
                Objects.requireNonNull(shown).waiting().stream().map(Seat::id).collect(Collectors.toSet());
        attendance.admit(actor, id(), those);
    }

    private void quorum(Attendance there) {
        quorum.getElement().setAttribute("data-tone", there.quorate() ? "cleared" : "attention");
        var needed = there.quorum().least();
        quorum.setText(
                needed == 0
                        ? getTranslation("workshop.noQuorum")
                        : getTranslation(
                                there.quorate() ? "workshop.quorate" : "workshop.inquorate",
                                there.towardsQuorum(),
                                needed));
    }

    private ListItem knocking(Seat seat, String delegation) {
        var row = new ListItem(who(seat, delegation));
        row.addClassName("row");
        var admit = button("workshop.admit", () -> attendance.admit(actor, id(), seat.id()));
        main(admit);
        named(admit, "workshop.admitPerson", seat);
        var away = button("workshop.turnAway", () -> attendance.remove(actor, id(), seat.id()));
        named(away, "workshop.turnAwayPerson", seat);
        row.add(new Div(admit, away));
        return row;
    }

    private ListItem sitting(Seat seat, String delegation) {
        var row = new ListItem(who(seat, delegation));
        row.addClassName("row");
        var acts = new Div(new RoleChoice(seat, role -> {
            // drawn from what is stored, also when it was refused
            shown = null;
            room.forget(seat.id());
            Says.trying(this, () -> attendance.role(actor, id(), seat.id(), role));
            drawn.run();
            Says.focus(RoleChoice.id(seat));
        }));
        acts.addClassName("acts");
        if (seat.isPresent()) {
            var left = button("workshop.hasLeft", () -> attendance.leave(actor, id(), seat.id()));
            named(left, "workshop.hasLeftPerson", seat);
            acts.add(left);
        } else {
            row.addClassName("agenda-done");
            var back = button("workshop.isBack", () -> attendance.admit(actor, id(), seat.id()));
            named(back, "workshop.isBackPerson", seat);
            acts.add(back);
        }
        row.add(acts);
        return row;
    }

    private Div who(Seat seat, String delegation) {
        var facts = new ContentText(delegation);
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
