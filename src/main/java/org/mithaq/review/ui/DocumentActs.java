package org.mithaq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Isolated;
import org.mithaq.review.Approval;
import org.mithaq.review.ApprovalService;
import org.mithaq.review.ReviewService;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.ui.StateBadge;

/** Where the document stands, its approvals, and what this person may do with it as a whole. */
final class DocumentActs extends Div {

    private final ReviewPanels panels;
    private final ApprovalService approvals;
    private final Actor actor;
    private final Strategy strategy;
    private final Runnable changed;

    DocumentActs(
            ReviewPanels panels,
            ApprovalService approvals,
            Actor actor,
            Strategy strategy,
            boolean approvable,
            Runnable changed) {
        this.panels = panels;
        this.approvals = approvals;
        this.actor = actor;
        this.strategy = strategy;
        this.changed = changed;
        addClassName("document-acts");
        var line = new Div(StateBadge.of(strategy.state()));
        line.addClassName("review-acts");
        if (panels.policy().may(actor, Act.SETTINGS, strategy.id())) {
            stations(line);
        }
        if (panels.policy().may(actor, Act.APPROVE, strategy.id())) {
            approver(line, approvable);
        }
        add(line);
        approvals(approvals.approvals(actor, strategy.id()));
    }

    private void stations(Div line) {
        var to = ApprovalService.stations(strategy.state());
        if (to.isEmpty()) {
            return;
        }
        var choice = new Select<DocumentState>();
        choice.setId("station");
        choice.setLabel(getTranslation("review.station"));
        choice.setItems(to);
        choice.setItemLabelGenerator(this::name);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                advance(change.getValue());
                choice.clear();
            }
        });
        line.add(choice);
    }

    private void advance(DocumentState to) {
        new ActDialog(getTranslation("review.station"), getTranslation("review.station.follows", name(to)))
                .acting(getTranslation("review.station.move"), () -> {
                    approvals.advance(actor, strategy.id(), to);
                    changed.run();
                })
                .open();
    }

    private void approver(Div line, boolean approvable) {
        if (strategy.state().open()) {
            var approve = new Button(getTranslation("review.approve"), click -> approve());
            approve.setId("approve");
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setEnabled(approvable);
            line.add(approve);
            if (!approvable) {
                line.add(new Span(getTranslation("review.approve.notYet")));
            }
        }
        if (strategy.state() == DocumentState.APPROVED
                || (strategy.state().open() && strategy.state().ordinal() > DocumentState.DRAFTING.ordinal())) {
            var back = new Button(getTranslation("review.return"), click -> giveBack());
            back.setId("return");
            line.add(back);
        }
    }

    private void approve() {
        var number = new TextField(getTranslation("review.approve.number"));
        number.setMaxLength(100);
        number.setWidthFull();
        var date = new DatePicker(getTranslation("review.approve.date"));
        date.setLocale(getLocale());
        var note = area("review.approve.note");
        new ActDialog(getTranslation("review.approve"), getTranslation("review.approve.follows"))
                .with(number, date, note)
                .acting(getTranslation("review.approve"), () -> {
                    approvals.approve(actor, strategy.id(), number.getValue(), date.getValue(), note.getValue());
                    changed.run();
                })
                .open();
    }

    private void giveBack() {
        var reason = area("review.reason");
        new ActDialog(getTranslation("review.return"), getTranslation("review.return.follows"))
                .with(reason)
                .acting(getTranslation("review.return"), () -> {
                    approvals.returnForChanges(actor, strategy.id(), reason.getValue());
                    changed.run();
                })
                .open();
    }

    private void approvals(Iterable<Approval> all) {
        var list = new UnorderedList();
        list.addClassName("approvals");
        for (var approval : all) {
            var entry = new ListItem(
                    new Span(getTranslation(
                            "review.approval", panels.labels().person(approval.by()), approval.decisionNumber())),
                    new Span(" "),
                    new When(approval.at()),
                    new Span(" "),
                    new Isolated(approval.hash().substring(0, 12)));
            if (!approval.note().isBlank()) {
                entry.add(new Div(new ContentText(approval.note())));
            }
            if (approval.returnOrNull() != null) {
                entry.add(new Div(
                        new Span(getTranslation("review.approval.returned") + " "),
                        new When(approval.returnOrNull().at()),
                        new Span(" "),
                        new ContentText(approval.returnOrNull().reason())));
            }
            list.add(entry);
        }
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(ReviewService.NOTE_MAX);
        area.setWidthFull();
        return ContentText.byContent(area);
    }

    private String name(DocumentState state) {
        return getTranslation("state.document." + state.name().toLowerCase(Locale.ROOT));
    }
}
