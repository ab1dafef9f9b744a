package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.BallotService.Counted;

/** The result of a closed ballot for one reader, with a warning where the kept papers no longer give it. */
final class CountedView extends Div {

    CountedView(Counted counted) {
        if (!counted.intact()) {
            var changed = new Paragraph(getTranslation("workshop.ballots.notIntact"));
            changed.getElement().setAttribute("role", "alert").setAttribute("data-tone", "attention");
            changed.addClassName("booth-said");
            add(changed);
        }
        add(ResultView.onThePage(counted.result(), InterfaceLanguage.current(), BallotChart.Table.TOGGLE));
    }
}
