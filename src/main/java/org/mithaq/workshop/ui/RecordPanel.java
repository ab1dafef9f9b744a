package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.mithaq.account.Actor;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.RecordService;
import org.mithaq.workshop.RecordWriting;
import org.mithaq.workshop.RecordWriting.Written;
import org.mithaq.workshop.RecordWriting.Written.Fate;
import org.mithaq.workshop.Workshop;

/** The outcome document: writing it, bringing it up to date, and the way to it. */
final class RecordPanel extends Section {

    private final RecordService records;
    private final RecordWriting writing;
    private final Actor actor;
    private final Paragraph said = new Paragraph();

    RecordPanel(RecordService records, RecordWriting writing, Actor actor) {
        this.records = records;
        this.writing = writing;
        this.actor = actor;
        addClassNames("card", "record");
        said.setId("record-said");
        said.getElement().setAttribute("role", "status");
    }

    void show(Workshop workshop, boolean runs) {
        removeAll();
        var made = records.find(actor, workshop.id());
        var head = new Div(new H2(getTranslation("workshop.outcome.record")));
        head.addClassName("section-head");
        add(head);
        add(new Paragraph(getTranslation(
                made.isPresent()
                        ? "workshop.outcome.record.is"
                        : runs ? "workshop.outcome.record.none" : "workshop.outcome.record.noneToRead")));
        var ways = new Div();
        ways.addClassName("workshop-ways");
        made.ifPresent(record -> ways.add(
                way(StrategyRoutes.overview(record.document()), "workshop.outcome.record.open", "open-record"),
                other(way(export(record.document()), "workshop.outcome.record.export", "export-record"))));
        if (runs) {
            var write = new Button(
                    getTranslation(made.isPresent() ? "workshop.outcome.record.again" : "workshop.outcome.record.make"),
                    click -> write(workshop));
            write.setId("write-record");
            write.setDisableOnClick(true);
            if (made.isEmpty()) {
                write.addThemeVariants(ButtonVariant.PRIMARY);
            }
            ways.add(write);
        }
        add(ways, said);
    }

    private void write(Workshop workshop) {
        Says.trying(this, () -> tell(writing.write(actor, workshop.id())));
        show(workshop, true);
        Says.focus("write-record");
    }

    private void tell(Written written) {
        said.setText(getTranslation(
                "workshop.outcome.written",
                written.count(Fate.WRITTEN),
                written.count(Fate.SUGGESTED),
                written.count(Fate.SAME),
                written.count(Fate.CLOSED)));
    }

    private Anchor way(String address, String key, String id) {
        var way = new Anchor(address, getTranslation(key));
        way.addClassName("action");
        way.setId(id);
        return way;
    }

    /** Beside the one way that leads to the document itself. */
    private static Anchor other(Anchor way) {
        way.addClassName("other");
        return way;
    }

    private static String export(StrategyId document) {
        return StrategyRoutes.overview(document) + "/export";
    }
}
