package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Consumer;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatRole;

/**
 * The role of somebody in a room of two hundred: a word that is pressed, and a list to choose from only where it was. Closing the list without
 * a choice brings the word, and the focus, back.
 */
final class RoleChoice extends Div {

    private final Seat seat;
    private final NativeButton word;
    private final Consumer<SeatRole> chosen;
    private boolean done;

    RoleChoice(Seat seat, Consumer<SeatRole> chosen) {
        this.seat = seat;
        this.chosen = chosen;
        addClassName("role-choice");
        word = new NativeButton(getTranslation("workshop.role." + seat.role()), click -> offer());
        word.addClassName("role-now");
        word.setId(id(seat));
        word.getElement().setAttribute("aria-haspopup", "listbox");
        word.setAriaLabel(getTranslation("workshop.roleNow", seat.name(), word.getText()));
        add(word);
    }

    /** What is focused after the row was drawn anew. */
    static String id(Seat seat) {
        return "role-" + seat.id();
    }

    private void offer() {
        var roles = new Select<SeatRole>();
        roles.setItems(Arrays.stream(SeatRole.values())
                .filter(each -> !seat.isGuest() || !each.runs())
                .toList());
        roles.setItemLabelGenerator(each -> getTranslation("workshop.role." + each));
        roles.setValue(seat.role());
        roles.setAriaLabel(getTranslation("workshop.roleOf", seat.name()));
        roles.addValueChangeListener(change -> {
            done = true;
            chosen.accept(change.getValue());
        });
        roles.getElement().addPropertyChangeListener("opened", "opened-changed", change -> {
            if (Boolean.FALSE.equals(change.getValue()) && change.isUserOriginated() && !done) {
                removeAll();
                add(word);
                Says.focus(id(seat));
            }
        });
        removeAll();
        add(roles);
        roles.focus();
        roles.getElement().setProperty("opened", true);
    }
}
