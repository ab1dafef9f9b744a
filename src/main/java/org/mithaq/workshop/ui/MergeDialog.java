package org.mithaq.workshop.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.mithaq.library.Library;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Card;

/** Asks which cards say the same as one, and what they say together. */
final class MergeDialog {

    private MergeDialog() {}

    /** @param merge gets the cards as they were seen, the first first, and the joint wording */
    static void open(Pile first, List<Pile> others, Library library, BiConsumer<List<Card.Seen>, String> merge) {
        var means = new Paragraph();
        means.setText(means.getTranslation("workshop.board.merge.means"));
        means.addClassNames("quiet", "small");
        var same = new CheckboxGroup<Pile>(means.getTranslation("workshop.board.merge.with"));
        same.setItems(others);
        same.setItemLabelGenerator(pile -> CardFace.label(pile.card(), library));
        same.addClassName("merge-choice");
        same.setId("merge-with");
        var wording = wording(CardFace.label(first.card(), library));
        new ActDialog(
                        means.getTranslation("workshop.board.merge"),
                        means.getTranslation("workshop.board.merge"),
                        () -> {
                            var cards = new ArrayList<>(List.of(first.card().seen()));
                            same.getValue()
                                    .forEach(pile -> cards.add(pile.card().seen()));
                            merge.accept(cards, wording.getValue());
                        },
                        means,
                        same,
                        wording)
                .open();
    }

    static TextArea wording(String text) {
        var wording = new TextArea();
        wording.setLabel(wording.getTranslation("workshop.board.merge.wording"));
        wording.setMaxLength(Card.MOST_CHARACTERS);
        wording.setWidthFull();
        wording.setId("merge-wording");
        wording.setValue(text.substring(0, Math.min(Card.MOST_CHARACTERS, text.length())));
        return wording;
    }
}
