package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** The chart of an outcome; which one is drawn follows from the method. */
@JsModule("./charts/ballot-dots.ts")
@JsModule("./charts/ballot-scatter.ts")
@JsModule("./charts/ballot-spread.ts")
@JsModule("./charts/ballot-bars.ts")
@JsModule("./charts/ballot-ranks.ts")
class BallotChart extends Component {

    enum Table {
        TOGGLE,
        ALWAYS,
        NEVER
    }

    BallotChart(ChartJson chart) {
        super(new Element(chart.tag()));
        getElement().setPropertyJson("data", chart.json());
    }

    BallotChart with(Table table) {
        getElement().setProperty("table", table.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /** In letters that are read at ten metres, without what needs a keyboard. */
    BallotChart onTheWall() {
        getElement().setProperty("size", "projector");
        return with(Table.NEVER);
    }
}
