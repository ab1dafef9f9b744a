package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Keeps a screen alive that nobody touches, and brings it back after the server was started again. */
@Tag("workshop-beat")
@JsModule("./workshop/workshop-beat.ts")
final class Beat extends Component {

    Beat() {
        // being asked is enough: it counts as activity of the session
        getElement().addEventListener("still-here", event -> {});
    }
}
