package org.mithaq.kit.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.mithaq.account.Actor;
import org.mithaq.kit.KitReturn;
import org.mithaq.workshop.WorkshopId;

/** On the laptop: how what was done gets home. */
final class AwayPanel extends Section {

    AwayPanel(KitReturn packing, Actor actor, WorkshopId id, boolean closed) {
        addClassName("kit-panel");
        add(new Paragraph(getTranslation("kit.away.lead")));
        if (closed) {
            var take = new Handover(getTranslation("kit.away.take"), () -> packing.pack(actor, id), () -> {});
            take.setId("take-back");
            add(take, new Paragraph(getTranslation("kit.away.then")));
        } else {
            var wait = new Paragraph(getTranslation("kit.refusal.notClosed"));
            wait.getElement().setAttribute("role", "status");
            wait.addClassName("kit-wait");
            add(wait);
        }
    }
}
