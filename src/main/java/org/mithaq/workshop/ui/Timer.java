package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Session;
import tools.jackson.databind.node.JsonNodeFactory;

/** The clock of the current item, which goes on in the browser. */
@Tag("workshop-timer")
@JsModule("./workshop/workshop-timer.ts")
final class Timer extends Component {

    void show(AgendaItem item, Session session, Instant now) {
        var data = JsonNodeFactory.instance.objectNode();
        var watch = session.watch(item.id());
        data.put("left", watch.left(item.data().minutes(), now).toMillis() / 1000.0);
        data.put("running", watch.running());
        data.put("pausedLabel", getTranslation("workshop.timer.paused"));
        data.put("overLabel", getTranslation("workshop.timer.over"));
        data.put("five", getTranslation("workshop.timer.five"));
        data.put("one", getTranslation("workshop.timer.one"));
        data.put("over", getTranslation("workshop.timer.isOver"));
        getElement().setPropertyJson("data", data);
    }
}
