package org.mithaq.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaKind;

/** Asks what happens in an item. Choosing a section offers its guiding questions and its suggested cards. */
final class ItemDialog {

    private final List<Section> sections;
    private final TwoLanguages title = new TwoLanguages("workshop.item.title", false);
    private final Select<AgendaKind> kind = new Select<>();
    private final IntegerField minutes;
    private final ComboBox<Section> section;
    private final Select<String> questions = new Select<>();
    private final TextArea question;
    private final TextField cards;
    private final Div fields = new Div();

    ItemDialog(List<Section> sections, @Nullable AgendaItem known) {
        this.sections = sections;
        kind.setLabel(text("kind"));
        kind.setId("kind");
        kind.setItems(AgendaKind.values());
        kind.setItemLabelGenerator(each -> title.getTranslation("workshop.kind." + each));
        minutes = new IntegerField(text("minutes"));
        minutes.setId("minutes");
        minutes.setMin(1);
        minutes.setMax(600);
        minutes.setStepButtonsVisible(true);
        section = new ComboBox<>(text("section"));
        section.setItems(sections);
        section.setItemLabelGenerator(
                each -> each.number() + " " + InterfaceLanguage.of(each.data().title()));
        section.setClearButtonVisible(true);
        question = new TextArea(text("question"));
        question.setHelperText(text("question.help"));
        question.setMaxLength(1_000);
        questions.setLabel(text("questions"));
        questions.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(question::setValue));
        cards = new TextField(text("cards"));
        cards.setHelperText(text("cards.help"));
        section.addValueChangeListener(change -> offer(change.getValue(), change.isFromClient()));
        show(known);
        var line = new Div(kind, minutes);
        line.addClassName("workshop-line");
        fields.addClassName("workshop-fields");
        fields.add(title, line, section, questions, question, cards);
    }

    /** @param taken gets what was chosen; what it refuses is said in the dialog */
    void open(String heading, Consumer<ItemData> taken) {
        var word = fields.getTranslation("workshop.item.save");
        new ActDialog(heading, word, () -> taken.accept(read()), fields).open();
    }

    private void show(@Nullable AgendaItem known) {
        kind.setValue(known == null ? AgendaKind.DISCUSSION : known.data().kind());
        minutes.setValue(known == null ? 30 : known.data().minutes());
        title.value(known == null ? Bilingual.EMPTY : known.data().title());
        question.setValue(known == null ? "" : known.data().question());
        cards.setValue(known == null ? "" : String.join(" ", known.data().cards()));
        var at = known == null ? null : known.data().sectionOrNull();
        section.setValue(sections.stream()
                .filter(each -> each.id().equals(at))
                .findFirst()
                .orElse(null));
        offer(section.getValue(), false);
    }

    private void offer(@Nullable Section chosen, boolean fill) {
        var asked = chosen == null
                ? List.<String>of()
                : chosen.data().guidingQuestions().stream()
                        .map(InterfaceLanguage::of)
                        .toList();
        questions.setItems(asked);
        questions.setVisible(!asked.isEmpty());
        if (chosen != null && fill) {
            if (title.value().isBlank()) {
                title.value(chosen.data().title());
            }
            if (cards.isEmpty()) {
                cards.setValue(String.join(
                        " ", chosen.data().suggestedItems().stream().limit(20).toList()));
            }
        }
    }

    private ItemData read() {
        if (minutes.getValue() == null) {
            throw new Invalid("workshop.refusal.minutes", 1, 600);
        }
        var codes = cards.getValue().strip();
        var at = section.getValue();
        return new ItemData(
                kind.getValue(),
                title.value(),
                minutes.getValue(),
                at == null ? null : at.id(),
                question.getValue(),
                codes.isEmpty() ? List.of() : Arrays.asList(codes.split("[\\s,،]+")));
    }

    private String text(String name) {
        return title.getTranslation("workshop.item." + name);
    }
}
