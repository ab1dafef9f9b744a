package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import org.mithaq.account.Actor;
import org.mithaq.workshop.GalleryService;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Workshop;

/** Begins, advances and ends the walk between the boards. */
final class WalkControls extends Div {

    private static final int USUAL_MINUTES = 5;

    private final GalleryService gallery;
    private final Actor actor;
    private final Runnable drawn;

    WalkControls(GalleryService gallery, Actor actor, Runnable drawn) {
        this.gallery = gallery;
        this.actor = actor;
        this.drawn = drawn;
        addClassName("walk-controls");
    }

    void show(Workshop workshop, GroupsOfItem state) {
        removeAll();
        setVisible(state.groups().size() > 1);
        add(new H3(getTranslation("workshop.walk")));
        state.walk().ifPresentOrElse(going -> going(workshop, state, going), () -> offer(workshop, state));
    }

    private void offer(Workshop workshop, GroupsOfItem state) {
        var minutes = new IntegerField(getTranslation("workshop.walk.minutes"));
        minutes.setId("walk-minutes");
        minutes.setHelperText(getTranslation("workshop.walk.minutes.help"));
        minutes.setMin(0);
        minutes.setMax(60);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        var begin = button("begin", () -> {
            var length = minutes.getValue() == null ? 0 : minutes.getValue();
            gallery.begin(actor, workshop.id(), state.item().id(), state.walkVersion(), Duration.ofMinutes(length));
        });
        add(minutes, begin);
    }

    private void going(Workshop workshop, GroupsOfItem state, GroupsOfItem.Walking going) {
        var id = workshop.id();
        var item = state.item().id();
        var version = going.walk().version();
        var stand = going.stand();
        var where = new Paragraph(
                stand.over()
                        ? getTranslation("workshop.walk.over")
                        : getTranslation("workshop.walk.round", stand.round(), stand.of()));
        where.setId("walk-round");
        add(where);
        if (stand.running()) {
            add(new RoundClock(this, stand, drawn));
        }
        var acts = new Div();
        acts.addClassName("acts");
        if (!stand.over()) {
            acts.add(button("next", () -> gallery.next(actor, id, item, version)));
        }
        if (stand.round() > 1 || stand.over()) {
            acts.add(button("back", () -> gallery.back(actor, id, item, version)));
        }
        acts.add(button("end", () -> gallery.end(actor, id, item, version)));
        add(acts);
    }

    private Button button(String name, Runnable act) {
        var button = new Button(getTranslation("workshop.walk." + name), click -> {
            Says.trying(this, act);
            drawn.run();
            Says.focus("walk-" + name);
        });
        button.setId("walk-" + name);
        if ("end".equals(name) || "back".equals(name)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        return button;
    }
}
