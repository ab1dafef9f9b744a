package org.mithaq.workshop.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import java.util.Optional;
import org.mithaq.account.Actor;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.WorkGroup;

/** Asks in which group somebody sits, and whether they write its report. */
final class SeatDialog {

    private final GroupService groups;
    private final Actor actor;

    SeatDialog(GroupService groups, Actor actor) {
        this.groups = groups;
        this.actor = actor;
    }

    void open(GroupsOfItem state, Seat seat, Runnable done) {
        var now =
                state.workGroups().stream().filter(each -> each.has(seat.id())).findFirst();
        var group = new Select<WorkGroup>();
        group.setId("seat-group");
        group.setItems(state.workGroups());
        group.setItemLabelGenerator(
                each -> each == null ? group.getTranslation("workshop.group.noGroup") : GroupNames.of(each));
        group.setLabel(group.getTranslation("workshop.group"));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(group.getTranslation("workshop.group.noGroup"));
        now.ifPresent(group::setValue);
        var rapporteur = new Checkbox(group.getTranslation("workshop.group.rapporteur"));
        rapporteur.setId("seat-rapporteur");
        rapporteur.setValue(now.flatMap(each -> each.member(seat.id()))
                .filter(WorkGroup.Member::rapporteur)
                .isPresent());
        new ActDialog(
                        group.getTranslation("workshop.group.change", seat.name()),
                        group.getTranslation("workshop.item.save"),
                        () -> {
                            var chosen = Optional.ofNullable(group.getValue()).map(WorkGroup::id);
                            if (!chosen.equals(now.map(WorkGroup::id))) {
                                groups.seat(actor, seat.workshop(), state.item().id(), seat.id(), chosen.orElse(null));
                            }
                            chosen.ifPresent(into -> groups.rapporteur(
                                    actor,
                                    seat.workshop(),
                                    Objects.requireNonNull(into),
                                    seat.id(),
                                    rapporteur.getValue()));
                            done.run();
                        },
                        group,
                        rapporteur)
                .open();
    }
}
