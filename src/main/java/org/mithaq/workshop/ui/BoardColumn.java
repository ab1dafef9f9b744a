package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.Board;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Card;
import org.mithaq.workshop.CardId;
import org.mithaq.workshop.Lane;
import org.mithaq.workshop.Report;
import org.mithaq.workshop.ui.InPlace.Child;

/** One group's board among those of the others: cards to choose from, what visitors said, the text and the report. */
final class BoardColumn extends Section {

    private final Set<CardId> chosen;
    private final Runnable choice;
    private final Consumer<Card> part;
    private final InPlace parts = new InPlace(this);

    /**
     * @param chosen which cards are ticked, over all boards; changed here
     * @param choice called when that changed
     * @param part takes a merge back
     */
    BoardColumn(Set<CardId> chosen, Runnable choice, Consumer<Card> part) {
        this.chosen = chosen;
        this.choice = choice;
        this.part = part;
        addClassName("boards-column");
    }

    /** @param pageOrNull the group's text, if it has one */
    void show(Board board, Report report, @Nullable GivenText pageOrNull, CardFace.Context context) {
        var children = new ArrayList<Child>();
        var name = GroupNames.of(board.group());
        children.add(child("name", name, () -> new H2(new ContentText(name))));
        for (var lane : Lane.values()) {
            var piles = board.in(lane);
            if (!piles.isEmpty()) {
                children.add(
                        heading("lane " + lane, getTranslation("workshop.lane." + lane) + " (" + piles.size() + ")"));
                piles.forEach(pile -> children.add(card(pile, context)));
            }
        }
        if (!board.remarks().isEmpty()) {
            children.add(heading("remarks", getTranslation("workshop.board.remarks")));
            children.add(child(
                    "said",
                    CardFace.shown(board.remarks(), context),
                    () -> CardFace.remarks(board.remarks(), context)));
        }
        if (pageOrNull != null) {
            children.add(heading("text", getTranslation("workshop.text")));
            children.add(child("page", pageOrNull, () -> pageOrNull));
        }
        children.add(heading("report", getTranslation("workshop.report")));
        children.add(child("reported", report, () -> new ReportText(report)));
        parts.show(children);
    }

    private static Child heading(String key, String words) {
        return child(key, words, () -> new H3(words));
    }

    private static Child child(String key, Object shows, Supplier<Component> drawing) {
        return new Child(key, shows, old -> drawing.get());
    }

    private Child card(Pile pile, CardFace.Context context) {
        return new Child(
                pile.card().id(),
                List.of(
                        CardFace.shown(pile, context),
                        chosen.contains(pile.card().id())),
                old -> {
                    var card = old instanceof Choice known
                            ? known
                            : new Choice(pile.card().id());
                    card.show(pile, context);
                    return card;
                });
    }

    /** A card that can be ticked. What it shows changes beneath the tick, which may have the focus. */
    private final class Choice extends Div {

        private final Checkbox tick = new Checkbox();
        private final Div body = new Div();

        Choice(CardId id) {
            tick.setId("choose-" + id);
            tick.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(id);
                } else {
                    chosen.remove(id);
                }
                choice.run();
            });
            addClassNames("board-card", "board-choice");
            add(tick, body);
        }

        void show(Pile pile, CardFace.Context context) {
            var card = pile.card();
            tick.setAriaLabel(getTranslation("workshop.boards.choose", CardFace.label(card, context.library())));
            tick.setValue(chosen.contains(card.id()));
            body.removeAll();
            body.add(new CardFace(pile, context));
            if (card.joint()) {
                var apart = new Button(getTranslation("workshop.board.part"), click -> part.accept(card));
                apart.setId("part-" + card.id());
                apart.setAriaLabel(getTranslation("workshop.board.part") + ": " + card.text());
                apart.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                body.add(apart);
            }
        }
    }
}
