package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.AmendmentId;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.Plenary.Spot;
import org.mithaq.workshop.Proposal;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatId;

/** The line that is read on a phone, a way to propose a change to it, and what became of the own proposals. */
final class SeatReading extends Section {

    private final BiConsumer<AmendmentId, Proposal> proposing;
    private final Consumer<AmendmentId> withdrawing;
    private final Runnable drawn;
    private final Div line = new Div();
    private final ProposalForm form;
    private final Button propose;
    private final Div own = new Div();
    private final ReadingText text = new ReadingText(null);
    private final NativeDetails whole;
    private final Paragraph waits = new Paragraph(getTranslation("workshop.reading.waits"));
    private final Div body = new Div();
    private Optional<Plenary> shown = Optional.empty();
    private @Nullable SeatId seat;

    /** @param drawn reads and draws what is shown anew */
    SeatReading(BiConsumer<AmendmentId, Proposal> proposing, Consumer<AmendmentId> withdrawing, Runnable drawn) {
        this.proposing = proposing;
        this.withdrawing = withdrawing;
        this.drawn = drawn;
        addClassName("seat-reading");
        line.addClassName("seat-line");
        form = new ProposalForm(this::send, this::closed);
        propose = new Button(getTranslation("workshop.propose"), click -> shown.ifPresent(this::write));
        propose.setId("propose");
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        whole = new NativeDetails(getTranslation("workshop.reading.whole"));
        whole.setContent(text);
        own.addClassName("seat-own");
        form.setVisible(false);
        body.addClassName("seat-reading-body");
        body.add(line, propose, form, own, whole);
        waits.addClassName("quiet");
        add(waits, body);
        setVisible(false);
    }

    /**
     * @param voting whether a ballot paper comes first: then it is only said that the text waits
     * @return whether a text is before the room
     */
    boolean show(Optional<Plenary> now, @Nullable Seat holder, boolean voting) {
        seat = holder == null ? null : holder.id();
        setVisible(now.isPresent());
        waits.setVisible(voting);
        body.setVisible(!voting);
        if (now.equals(shown)) {
            return now.isPresent();
        }
        shown = now;
        now.ifPresent(plenary -> {
            line(plenary);
            text.show(plenary);
            own(plenary);
            propose.setVisible(
                    !form.isVisible() && holder != null && holder.role().speaks());
        });
        return now.isPresent();
    }

    /** What the phone shows. */
    Optional<Plenary> shown() {
        return shown;
    }

    private void line(Plenary plenary) {
        line.removeAll();
        var reading = plenary.reading();
        var title = new H2(
                new Isolated(plenary.number()), new Span(" "), new ContentText(InterfaceLanguage.of(plenary.title())));
        var number = new Paragraph(
                new Span(getTranslation("workshop.reading.line") + " "),
                new Isolated(new Spot(reading.block(), reading.sentence()).toString()));
        number.addClassName("quiet");
        line.add(title, number);
        for (var language : ReadingText.languages(plenary)) {
            plenary.current(language).ifPresent(current -> {
                var words = new Paragraph(ReadingText.worded(plenary, language, current));
                words.addClassName("seat-words");
                words.getElement().setAttribute("dir", language.direction());
                line.add(words);
            });
        }
    }

    private void write(Plenary plenary) {
        form.open(plenary);
        form.setVisible(true);
        propose.setVisible(false);
    }

    private void send(AmendmentId submission, Proposal proposal) {
        if (Says.trying(this, () -> proposing.accept(submission, proposal))) {
            closed();
            drawn.run();
            Says.focus("own-" + submission);
        }
    }

    private void closed() {
        form.setVisible(false);
        propose.setVisible(true);
        Says.focus("propose");
    }

    private void own(Plenary plenary) {
        own.removeAll();
        var mine = plenary.amendments().stream()
                .filter(each -> each.by().id().equals(seat))
                .toList();
        if (!mine.isEmpty()) {
            own.add(new H3(getTranslation("workshop.propose.own")));
            mine.forEach(each -> own.add(card(each)));
        }
        var others = plenary.amendments().stream()
                .filter(each -> !each.by().id().equals(seat) && isHere(plenary, each))
                .toList();
        if (!others.isEmpty()) {
            own.add(new H3(getTranslation("workshop.propose.others")));
            others.forEach(each -> own.add(new AmendmentCard(each, "")));
        }
    }

    private static boolean isHere(Plenary plenary, Proposed each) {
        return each.amendment().isOpen()
                && each.here().isPresent()
                && each.here().equals(plenary.current(each.amendment().language()));
    }

    private AmendmentCard card(Proposed each) {
        var card = new AmendmentCard(each, "");
        var id = each.amendment().id();
        card.setId("own-" + id);
        card.getElement().setAttribute("tabindex", "-1");
        if (each.amendment().isOpen()) {
            var withdraw = new Button(getTranslation("workshop.propose.withdraw"), click -> {
                Says.trying(this, () -> withdrawing.accept(id));
                drawn.run();
                Says.focus("own-" + id);
            });
            withdraw.setId("withdraw-" + id);
            withdraw.setDisableOnClick(true);
            card.add(withdraw);
        }
        return card;
    }
}
