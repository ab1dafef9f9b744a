package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.LongConsumer;

/**
 * Keeps what is typed in the fields within, in the browser, until it was stored: a phone that loses the network, its battery or its session
 * gives it back. Fields are told apart by their ids.
 */
@Tag("workshop-draft")
@JsModule("./workshop/workshop-draft.ts")
final class Draft extends Component implements HasComponents {

    /** @param name told apart from other drafts of the same page */
    Draft(String name, Component... within) {
        getElement().setProperty("name", name);
        add(within);
    }

    /** What is typed from now on is about this, and rests on that stored version. */
    void about(String subject, long version) {
        getElement().setProperty("base", Long.toString(version));
        getElement().setProperty("subject", subject);
    }

    /** Called with the version on which a text had been written that was given back. */
    void onGiven(LongConsumer given) {
        getElement()
                .addEventListener("draft-given", event -> {
                    try {
                        given.accept(Long.parseLong(
                                event.getEventData().path("event.detail").asString("")));
                    } catch (NumberFormatException foreign) {
                        given.accept(0);
                    }
                })
                .addEventData("event.detail");
    }

    /** What the fields hold is stored. */
    void done() {
        getElement().callJsFunction("done");
    }
}
