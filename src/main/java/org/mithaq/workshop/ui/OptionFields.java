package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.NotFound;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;

/** The options of a ballot: cards of the library, or own words in both languages. A card's wording may be shortened for the vote. */
final class OptionFields extends Div {

    private static final int MOST_FOUND = 200;

    private final Library library;
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();

    private final class Row extends Div {

        private final Optional<String> card;
        private final TwoLanguages title = new TwoLanguages("workshop.ballotForm.option", false);

        Row(Optional<String> card, Bilingual text) {
            this.card = card;
            addClassName("option-row");
            title.value(text);
            card.ifPresent(code -> add(new Isolated(code)));
            var remove = new Button(getTranslation("workshop.ballotForm.option.remove"), click -> {
                rows.remove(this);
                list.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("workshop.ballotForm.option.removeThis", rows.size() + 1));
            add(title, remove);
        }

        boolean isBlank() {
            return title.value().isBlank();
        }

        Option read(int number) {
            return new Option(new OptionId(card.orElse(String.valueOf(number))), title.value());
        }
    }

    OptionFields(Library library) {
        this.library = library;
        addClassName("option-fields");
        var own = new Button(
                getTranslation("workshop.ballotForm.option.add"), click -> put(Optional.empty(), Bilingual.EMPTY));
        own.setId("add-option");
        var acts = new Div(own, cards());
        acts.addClassName("workshop-line");
        var help = new Paragraph(getTranslation("workshop.ballotForm.options.help"));
        help.addClassNames("quiet", "small");
        add(new H3(getTranslation("workshop.ballotForm.options")), help, list, acts);
    }

    private ComboBox<Item> cards() {
        var cards = new ComboBox<Item>();
        cards.setId("add-card");
        cards.setPlaceholder(getTranslation("workshop.ballotForm.option.card"));
        cards.setAriaLabel(getTranslation("workshop.ballotForm.option.card"));
        cards.setItemLabelGenerator(item -> item.id() + "  " + InterfaceLanguage.of(item.title()));
        cards.setItems(query -> found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        cards.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                put(change.getValue());
                cards.clear();
            }
        });
        return cards;
    }

    private List<Item> found(String text) {
        return text.isBlank()
                ? library.items()
                : library.search(text, Set.of(), InterfaceLanguage.current(), MOST_FOUND);
    }

    /** Puts the cards of an agenda item on the ballot; codes that the library no longer has are left out. */
    void cards(List<String> codes) {
        for (var code : codes) {
            try {
                library.find(new ItemId(code)).ifPresent(this::put);
            } catch (NotFound unknown) {
                // nothing to vote on
            }
        }
    }

    void show(List<Option> options) {
        for (var option : options) {
            var code = option.id().value();
            put(code.chars().allMatch(Character::isDigit) ? Optional.empty() : Optional.of(code), option.title());
        }
    }

    private void put(Item item) {
        var known = rows.stream()
                .anyMatch(row -> row.card.filter(item.id().toString()::equals).isPresent());
        if (!known) {
            put(Optional.of(item.id().toString()), item.title());
        }
    }

    private void put(Optional<String> card, Bilingual text) {
        var row = new Row(card, text);
        rows.add(row);
        list.add(row);
    }

    /** What stands there, in order; rows without a word are left out. */
    List<Option> read() {
        var options = new ArrayList<Option>();
        for (var row : rows) {
            if (!row.isBlank()) {
                options.add(row.read(options.size() + 1));
            }
        }
        return options;
    }
}
