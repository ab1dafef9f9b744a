package org.mithaq.workshop.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mithaq.account.Actor;
import org.mithaq.common.SectionId;
import org.mithaq.workshop.Origins;

/** Makes the panel that tells beside a text which of its words a workshop decided. */
@SpringComponent
public class OriginPanels {

    private final Origins origins;

    OriginPanels(Origins origins) {
        this.origins = origins;
    }

    /** @param jump goes to words in a text */
    public OriginPanel of(Actor actor, SectionId section, OriginPanel.Jump jump) {
        return new OriginPanel(() -> origins.of(actor, section), jump);
    }
}
