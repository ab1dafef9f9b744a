package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.mithaq.common.Invalid;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.Formation.Kind;

/** How groups are to be made. */
final class FormationFields extends Div {

    /** Groups of five to eight work best; six is between. */
    private static final int USUAL_SIZE = 6;

    private static final int MOST = 30;

    private final Select<Kind> kind = new Select<>();
    private final IntegerField count = new IntegerField();
    private final Paragraph means = new Paragraph();

    /** @param people how many would be seated */
    FormationFields(int people) {
        addClassName("workshop-fields");
        kind.setLabel(getTranslation("workshop.group.form"));
        kind.setId("formation");
        kind.setItems(Kind.MIXED, Kind.RANDOM, Kind.HAND);
        kind.setItemLabelGenerator(each -> getTranslation("workshop.group.form." + each));
        kind.addValueChangeListener(change -> explain());
        count.setLabel(getTranslation("workshop.group.count"));
        count.setId("group-count");
        count.setMin(1);
        count.setMax(MOST);
        count.setStepButtonsVisible(true);
        count.setValue(Math.clamp(Math.round(people / (double) USUAL_SIZE), 2, MOST));
        means.addClassNames("quiet", "small");
        kind.setValue(Kind.MIXED);
        explain();
        var line = new Div(kind, count);
        line.addClassName("workshop-line");
        add(line, means);
    }

    /** @param seed for the lot */
    Formation read(long seed) {
        if (count.getValue() == null) {
            throw new Invalid("workshop.group.refusal.number", 1, MOST);
        }
        return new Formation(kind.getValue(), count.getValue(), seed);
    }

    private void explain() {
        means.setText(getTranslation("workshop.group.form.means." + kind.getValue()));
    }
}
