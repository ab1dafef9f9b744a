package org.mithaq.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Drawing;
import org.mithaq.review.Clearance;
import org.mithaq.review.Party;
import org.mithaq.review.PartyStatus;
import org.mithaq.review.ReviewActs;
import org.mithaq.review.ReviewRequest;
import org.mithaq.review.SectionReview;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.ui.StateBadge;

/** Where a section stands in review, party by party, and exactly the acts that this person may do. Live. */
public final class ReviewBar extends Section {

    private final ReviewPanels services;
    private final Actor actor;
    private final SectionId section;
    private final Div told = new Div();
    private final Div acts = new Div();
    private @Nullable Standing standing;
    private @Nullable ReviewActs offered;
    private Broadcast.@Nullable Subscription subscription;

    ReviewBar(ReviewPanels services, Actor actor, SectionId section) {
        this.services = services;
        this.actor = actor;
        this.section = section;
        addClassName("review-bar");
        getElement().setAttribute("aria-label", getTranslation("review.bar"));
        told.addClassName("review-bar-told");
        add(told, acts);
        refresh();
    }

    /**
     * Reads the review again. Each half is drawn anew only when it says something else: while others answer or type, a button that is
     * replaced under the pointer loses the click, and one that has the focus loses it.
     */
    public void refresh() {
        var review = services.reviews().of(actor, section);
        var next = new Standing(review.section().state(), review.requestOrNull(), review.parties());
        if (!next.equals(standing)) {
            standing = next;
            told.removeAll();
            told.add(head(review));
            if (review.requestOrNull() != null) {
                told.add(parties(review));
            }
        }
        var may = services.choices().acts(actor, section);
        if (!may.equals(offered)) {
            offered = may;
            acts.removeAll();
            if (may.hindranceOrNull() != null) {
                acts.add(new Paragraph(getTranslation(may.hindranceOrNull())));
            }
            if (may.any()) {
                acts.add(acts(may));
            }
        }
    }

    private Div head(SectionReview review) {
        var head = new Div(StateBadge.of(review.section().state()));
        head.addClassName("review-bar-head");
        var request = review.requestOrNull();
        if (request == null) {
            head.add(new Span(getTranslation("review.never")));
        } else {
            head.add(new Span(getTranslation("review.round", request.round())));
            if (request.deadlineOrNull() != null) {
                head.add(new Span(
                        new Span(getTranslation("review.deadline") + " "), new When(request.deadlineOrNull())));
            }
            if (!request.note().isBlank()) {
                head.add(new ContentText(request.note()));
            }
        }
        return head;
    }

    private UnorderedList parties(SectionReview review) {
        var list = new UnorderedList();
        list.addClassName("review-parties");
        review.parties().forEach(status -> list.add(party(status)));
        return list;
    }

    private ListItem party(PartyStatus status) {
        var name = new Span(services.labels().party(this, status.party()));
        name.addClassName("review-party");
        var entry = new ListItem(name, PartyLabels.standing(this, status.standing()));
        status.answer().ifPresent(answer -> {
            entry.add(new Div(answer(answer)));
            if (!answer.remark().isBlank()) {
                entry.add(remark("review.remark", answer.remark()));
            }
            answer.settlement().ifPresent(deed -> entry.add(remark("review.settledBecause", deed.reason())));
            answer.carrying()
                    .filter(deed -> !answer.voided())
                    .ifPresent(deed -> entry.add(remark("review.carriedBecause", deed.reason())));
        });
        return entry;
    }

    private Component[] answer(Clearance answer) {
        var outcome = new Span(getTranslation(
                "review.given",
                getTranslation("review.outcome." + answer.outcome().name().toLowerCase(Locale.ROOT)),
                services.labels().person(answer.person())));
        return answer.voiding()
                .map(deed -> new Component[] {
                    outcome,
                    new Span(" "),
                    new When(answer.at()),
                    new Span(" · " + getTranslation("review.voided") + " "),
                    new When(deed.at())
                })
                .orElseGet(() -> new Component[] {outcome, new Span(" "), new When(answer.at())});
    }

    private Div remark(String key, String text) {
        var label = new Span(getTranslation(key) + " ");
        label.addClassName("quiet");
        var line = new Div(label, new ContentText(text));
        line.addClassName("review-remark");
        return line;
    }

    private Div acts(ReviewActs acts) {
        var buttons = new Div();
        buttons.addClassName("review-acts");
        if (acts.send()) {
            buttons.add(button("send-to-review", getTranslation("review.act.send"), this::send));
        }
        acts.answer()
                .forEach(party -> buttons.add(button(
                        "answer-" + party.scope().name().toLowerCase(Locale.ROOT),
                        getTranslation("review.act.answer", services.labels().party(this, party)),
                        () -> answer(party))));
        if (acts.confirmSmallChange()) {
            buttons.add(button("confirm-small", getTranslation("review.act.confirmSmall"), this::confirmSmall));
        }
        acts.settle()
                .forEach(party -> buttons.add(button(
                        "settle-" + party.scope().name().toLowerCase(Locale.ROOT),
                        getTranslation("review.act.settle", services.labels().party(this, party)),
                        () -> settle(party))));
        return buttons;
    }

    private Button button(String id, String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.setId(id);
        return button;
    }

    private void send() {
        var form = new SendForm(services.choices().proposal(actor, section), services.labels());
        new ActDialog(getTranslation("review.act.send"), getTranslation("review.send.follows"))
                .with(form)
                .acting(getTranslation("review.act.send"), () -> {
                    services.service().send(actor, section, form.ministries(), form.deadline(), form.note());
                    refresh();
                })
                .open();
    }

    private void answer(Party party) {
        var form = new AnswerForm(party);
        new ActDialog(
                        getTranslation("review.act.answer", services.labels().party(this, party)),
                        getTranslation("review.answer.follows"))
                .with(form)
                .acting(getTranslation("review.answer.give"), () -> {
                    services.service().answer(actor, section, party, form.outcome(), form.remark());
                    refresh();
                })
                .open();
    }

    private void confirmSmall() {
        var reason = reason();
        new ActDialog(getTranslation("review.act.confirmSmall"), getTranslation("review.confirmSmall.follows"))
                .with(reason)
                .acting(getTranslation("review.confirmSmall.confirm"), () -> {
                    services.service().confirmSmallChange(actor, section, reason.getValue());
                    refresh();
                })
                .open();
    }

    private void settle(Party party) {
        var reason = reason();
        new ActDialog(
                        getTranslation("review.act.settle", services.labels().party(this, party)),
                        getTranslation("review.settle.follows"))
                .with(reason)
                .acting(getTranslation("review.settle.confirm"), () -> {
                    services.service().settle(actor, section, party, reason.getValue());
                    refresh();
                })
                .open();
    }

    private TextArea reason() {
        var reason = new TextArea(getTranslation("review.reason"));
        reason.setWidthFull();
        reason.setMaxLength(org.mithaq.review.ReviewService.NOTE_MAX);
        return ContentText.byContent(reason);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var drawing = new Drawing(attached.getUI(), this::refresh);
        var strategy = services.reviews().of(actor, section).section().strategy();
        subscription = services.broadcast().subscribe(strategy, event -> drawing.due());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    /** All that the bar tells. */
    private record Standing(SectionState state, @Nullable ReviewRequest request, List<PartyStatus> parties) {}
}
