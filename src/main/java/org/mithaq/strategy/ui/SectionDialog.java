package org.mithaq.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.strategy.Section;

/** Names a new section, or changes what the outline says of one; stays open with everything typed until it succeeded. */
final class SectionDialog extends Dialog {

    private static final int TITLE = 300;
    private static final int PURPOSE = 2000;

    private final BilingualField title = BilingualField.line("strategy.section.title", TITLE);
    private final Div form = new Div(title);

    private SectionDialog(String key) {
        setHeaderTitle(getTranslation(key));
        addClassName("strategy-dialog");
        form.addClassName("strategy-form");
        add(form);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                title.focus();
            }
        });
    }

    static SectionDialog forNew(Predicate<Bilingual> save) {
        var dialog = new SectionDialog("strategy.section.add");
        dialog.buttons(() -> dialog.title.validEither() && save.test(dialog.title.value()));
        return dialog;
    }

    static SectionDialog forDetails(Section section, Predicate<Section.SectionData> save) {
        var dialog = new SectionDialog("strategy.section.details");
        var data = section.data();
        dialog.title.value(data.title());
        var lead = BilingualField.line("strategy.section.lead", TITLE);
        lead.value(data.lead());
        var purpose = BilingualField.text("strategy.section.purpose", PURPOSE);
        purpose.value(data.purpose());
        var min = dialog.number(
                "strategy.section.wordsMin",
                data.words() == null ? null : data.words().min());
        var max = dialog.number(
                "strategy.section.wordsMax",
                data.words() == null ? null : data.words().max());
        var deadline = new DatePicker(dialog.getTranslation("strategy.section.deadline"));
        deadline.setValue(data.deadline());
        var row = new Div(min, max, deadline);
        row.addClassName("strategy-form-row");
        dialog.form.add(purpose, lead, row);
        dialog.buttons(() -> {
            var fine = dialog.title.validEither() & lead.valid(false, false) & purpose.valid(false, false);
            if (!fine || deadline.isInvalid() || !dialog.range(min, max)) {
                return false;
            }
            return save.test(new Section.SectionData(
                    dialog.title.value(),
                    purpose.value(),
                    data.guidingQuestions(),
                    data.suggestedItems(),
                    min.isEmpty() ? null : new Section.WordRange(min.getValue(), max.getValue()),
                    lead.value(),
                    data.reviewChecks(),
                    data.reviewers(),
                    data.required(),
                    data.form(),
                    data.templateSection(),
                    deadline.getValue()));
        });
        return dialog;
    }

    private IntegerField number(String key, @Nullable Integer value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(100_000);
        field.setValue(value);
        field.setManualValidation(true);
        return field;
    }

    /** Both or neither, in order. */
    private boolean range(IntegerField min, IntegerField max) {
        var fine = min.isEmpty()
                ? max.isEmpty()
                : !max.isEmpty() && min.getValue() >= 0 && max.getValue() >= 1 && min.getValue() <= max.getValue();
        for (var field : new IntegerField[] {min, max}) {
            field.setErrorMessage(fine ? "" : getTranslation("strategy.refusal.words"));
            field.setInvalid(!fine);
        }
        return fine;
    }

    private void buttons(java.util.function.BooleanSupplier save) {
        var accept = new Button(getTranslation("strategy.save"), click -> {
            if (save.getAsBoolean()) {
                close();
            }
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setId("save");
        getFooter().add(new Button(getTranslation("strategy.cancel"), click -> close()), accept);
    }
}
