package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.mithaq.workshop.Walk;
import tools.jackson.databind.node.JsonNodeFactory;

/** Counts the round of a gallery walk down in the browser, and says when it is over: then the screen reads anew where everybody is. */
@Tag("workshop-round")
@JsModule("./workshop/workshop-round.ts")
final class RoundClock extends Component {

    RoundClock(Component owner, Walk.Stand stand, Runnable over) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("left", stand.left().toMillis() / 1000.0);
        data.put("label", owner.getTranslation("workshop.walk.left"));
        getElement().setPropertyJson("data", data);
        getElement().addEventListener("round-over", event -> over.run());
    }
}
