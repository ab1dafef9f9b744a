package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a screen alive that nobody touches, says on it when it is not connected, and brings it back after the server was started again. */
@Tag("workshop-beat")
@JsModule("./workshop/workshop-beat.ts")
final class Beat extends Component {

    private static final List<String> WORDS = List.of("down", "deaf", "again", "reload");

    private int heard;

    Beat() {
        var words = JsonMapper.shared().createObjectNode();
        WORDS.forEach(each -> words.put(each, getTranslation("workshop.line." + each, "{0}")));
        getElement().setPropertyJson("words", words);
        // being asked is enough: it counts as activity of the session. The answer goes the other way, as news do, and
        // so tries that half of
        // the line; behind an open dialog too.
        getElement()
                .addEventListener("still-here", event -> getUI().ifPresent(ui -> ui.access(this::hear)))
                .allowInert();
    }

    private void hear() {
        getElement().setProperty("heard", ++heard);
    }
}
