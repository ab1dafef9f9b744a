package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.Evaluation;
import org.mithaq.workshop.Evaluation.Stage;
import org.mithaq.workshop.EvaluationService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.evaluation.Statement;
import org.mithaq.workshop.evaluation.Tally;

/** The evaluation for whoever runs the workshop: asking, ending, and what was answered. */
final class EvaluationPanel extends Section {

    private final EvaluationService evaluations;
    private final Actor actor;
    private @Nullable Evaluation shown;

    EvaluationPanel(EvaluationService evaluations, Actor actor) {
        this.evaluations = evaluations;
        this.actor = actor;
        addClassNames("card", "evaluation");
    }

    void show(Workshop workshop) {
        var now = evaluations.of(actor, workshop.id());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        var head = new Div(new H2(getTranslation("workshop.evaluation")));
        head.addClassName("section-head");
        if (now.stage() == Stage.PLANNED) {
            var open = new Button(getTranslation("workshop.evaluation.open"), click -> {
                Says.trying(this, () -> evaluations.open(actor, workshop.id()));
                show(workshop);
            });
            open.setId("open-evaluation");
            head.add(open);
        } else if (now.stage() == Stage.OPEN) {
            var close = new Button(getTranslation("workshop.evaluation.close"), click -> close(workshop));
            close.setId("close-evaluation");
            head.add(close);
        }
        var stage = new Paragraph(getTranslation("workshop.evaluation.stage." + now.stage(), now.answers()));
        stage.setId("evaluation-stage");
        add(head, stage);
        if (now.stage() != Stage.CLOSED) {
            var means = new Paragraph(getTranslation("workshop.evaluation.means"));
            means.addClassName("quiet");
            add(means);
        } else {
            now.tally()
                    .ifPresentOrElse(
                            this::told, () -> add(new Paragraph(getTranslation("workshop.evaluation.tooFew"))));
        }
    }

    private void close(Workshop workshop) {
        new ActDialog(
                        getTranslation("workshop.evaluation.close"),
                        getTranslation("workshop.evaluation.close"),
                        () -> {
                            evaluations.close(actor, workshop.id());
                            show(workshop);
                        },
                        new Paragraph(getTranslation("workshop.evaluation.close.means")))
                .open();
    }

    private void told(Tally tally) {
        var head = new NativeTableRow(header("workshop.t3.col.statement"));
        IntStream.rangeClosed(1, Statement.TOP)
                .forEach(mark -> head.add(new NativeTableHeaderCell(String.valueOf(mark))));
        head.add(header("workshop.t3.col.median"));
        var body = new NativeTableBody();
        for (var statement : Statement.values()) {
            var name = new NativeTableHeaderCell(getTranslation("workshop.evaluation.statement." + statement));
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            tally.counts(statement).forEach(count -> row.add(new NativeTableCell(String.valueOf(count))));
            row.add(new NativeTableCell(
                    tally.marked(statement) == 0
                            ? getTranslation("workshop.t3.dash")
                            : number(tally.median(statement))));
            body.add(row);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("evaluation-table");
        var scroll = new Div(table);
        scroll.addClassName("evaluation-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("workshop.evaluation"));
        add(new Paragraph(getTranslation("workshop.evaluation.scale")), scroll);
        said("workshop.evaluation.keep", tally.keep());
        said("workshop.evaluation.change", tally.change());
    }

    private NativeTableHeaderCell header(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private void said(String key, List<String> said) {
        if (!said.isEmpty()) {
            var list = new UnorderedList();
            said.forEach(words -> list.add(new ListItem(new ContentText(words))));
            add(new H3(getTranslation(key)), list);
        }
    }

    private static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
