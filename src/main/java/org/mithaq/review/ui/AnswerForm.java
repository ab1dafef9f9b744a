package org.mithaq.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.Invalid;
import org.mithaq.common.ui.ContentText;
import org.mithaq.review.Outcome;
import org.mithaq.review.Party;
import org.mithaq.review.ReviewService;

/** A reviewer's answer and, where it needs one, the remark. */
final class AnswerForm extends Div {

    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.CLEARED,
            Outcome.CLEARED_WITH_COMMENTS,
            Outcome.CHANGES_REQUESTED,
            Outcome.OBJECTION,
            Outcome.NO_INTEREST);

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea remark = new TextArea();

    AnswerForm(Party party) {
        addClassName("act-fields");
        outcome.setLabel(getTranslation("review.answer"));
        outcome.setItems(OUTCOMES);
        outcome.setItemLabelGenerator(value -> getTranslation(
                value == Outcome.CLEARED_WITH_COMMENTS && party.scope() == ReviewScope.MINISTRY
                        ? "review.outcome.cleared_with_reservation"
                        : "review.outcome." + value.name().toLowerCase(Locale.ROOT)));
        outcome.addValueChangeListener(change -> {
            remark.setRequiredIndicatorVisible(
                    change.getValue() != null && change.getValue().needsRemark());
            outcome.setInvalid(false);
        });
        remark.setLabel(getTranslation("review.answer.remark"));
        remark.setHelperText(getTranslation("review.answer.remark.help"));
        remark.setMaxLength(ReviewService.REMARK_MAX);
        remark.setWidthFull();
        ContentText.byContent(remark);
        add(outcome, remark);
    }

    /** @throws Invalid when nothing is chosen */
    Outcome outcome() {
        if (outcome.getValue() == null) {
            outcome.setInvalid(true);
            throw new Invalid("review.answer.choose");
        }
        return outcome.getValue();
    }

    String remark() {
        return remark.getValue();
    }
}
