package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Amendment;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.AmendmentId;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Row;
import org.mithaq.workshop.Proposal;

/**
 * A proposal in the making. It keeps its line and what was typed while the reading goes on; the number of the submission is chosen when it
 * is opened, so that what is sent twice is taken once.
 */
final class ProposalForm extends Div {

    private static final int BEGINNING = 60;

    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Select<Row> line = new Select<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final TextArea reason = new TextArea();
    private AmendmentId submission = AmendmentId.random();
    private @Nullable Plenary plenary;
    private String offered = "";

    ProposalForm(BiConsumer<AmendmentId, Proposal> send, Runnable cancel) {
        addClassName("proposal");
        language.setLabel(getTranslation("workshop.propose.language"));
        language.setItemLabelGenerator(one -> getTranslation("workshop.language." + one.tag()));
        language.addValueChangeListener(change -> lines());
        line.setLabel(getTranslation("workshop.propose.line"));
        line.setId("proposal-line");
        line.setItemLabelGenerator(ProposalForm::label);
        line.addValueChangeListener(change -> offer());
        kind.setLabel(getTranslation("workshop.propose.kind"));
        kind.setId("proposal-kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("workshop.propose.kind." + one));
        kind.addValueChangeListener(change -> offer());
        text.setId("proposal-text");
        text.setMaxLength(Amendment.LONGEST_TEXT);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.setMinRows(3);
        reason.setId("proposal-reason");
        reason.setLabel(getTranslation("workshop.propose.reason"));
        reason.setMaxLength(Amendment.LONGEST_REASON);
        var sent = new Button(getTranslation("workshop.propose.send"), click -> {
            var open = plenary;
            var row = line.getValue();
            if (open != null && row != null) {
                send.accept(submission, proposal(open, row));
            }
        });
        sent.setId("send-proposal");
        sent.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Button(getTranslation("workshop.cancel"), click -> cancel.run());
        back.setId("cancel-proposal");
        var acts = new Div(sent, back);
        acts.addClassName("proposal-acts");
        text.setWidthFull();
        reason.setWidthFull();
        line.setWidthFull();
        add(language, line, kind, text, reason, acts);
    }

    private Proposal proposal(Plenary open, Row row) {
        return new Proposal(
                language.getValue(),
                open.reading().text(language.getValue()).orElseThrow().version(),
                row.line().block(),
                row.line().sentence(),
                kind.getValue(),
                text.getValue(),
                reason.getValue());
    }

    /** A new proposal to the line that is read. */
    void open(Plenary plenary) {
        this.plenary = plenary;
        submission = AmendmentId.random();
        offered = "";
        text.clear();
        reason.clear();
        var languages = ReadingText.languages(plenary);
        language.setItems(languages);
        language.setVisible(languages.size() > 1);
        language.setValue(
                languages.contains(InterfaceLanguage.current()) ? InterfaceLanguage.current() : languages.getFirst());
        kind.setValue(Kind.REPLACE);
        lines();
        line.focus();
    }

    private void lines() {
        var open = plenary;
        if (open == null || language.getValue() == null) {
            return;
        }
        var rows = open.rows(language.getValue()).stream()
                .filter(row -> !row.fixed())
                .toList();
        line.setItems(rows);
        var current = open.current(language.getValue());
        rows.stream()
                .filter(row -> current.filter(row.line()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(line::setValue);
        for (var field : List.of(text, reason)) {
            field.getElement()
                    .executeJs(
                            "this.inputElement && (this.inputElement.dir = $0, this.inputElement.lang = $1)",
                            language.getValue().direction(),
                            language.getValue().tag());
        }
        offer();
    }

    /** The words of the line to begin with; what was typed already stays. */
    private void offer() {
        var row = line.getValue();
        var wanted = kind.getValue();
        if (row == null || wanted == null) {
            return;
        }
        text.setVisible(wanted != Kind.DELETE);
        text.setLabel(getTranslation("workshop.propose.text." + wanted));
        if (text.getValue().equals(offered)) {
            offered = wanted == Kind.REPLACE ? row.line().text() : "";
            text.setValue(offered);
        }
    }

    private static String label(Row row) {
        var words = row.line().text();
        return row.line().number() + " · "
                + (words.length() > BEGINNING ? words.substring(0, BEGINNING).strip() + "…" : words);
    }
}
