package org.mithaq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.account.Person;
import org.mithaq.common.PersonId;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.review.CommentService;
import org.mithaq.review.CommentService.Draft;

/** Where a comment is typed. People are mentioned by choosing them, or by writing {@code @} and their name. */
final class CommentBox extends Div {

    private final TextArea text = new TextArea();
    private final MultiSelectComboBox<Person> mentions = new MultiSelectComboBox<>();
    private final List<Person> members;

    /** What becomes of the comment; a refusal is shown here and nothing typed is lost. */
    @FunctionalInterface
    interface Taking {
        void take(Draft draft);
    }

    CommentBox(String label, String send, Collection<Person> members, Taking taking, Runnable cancelled) {
        this.members = List.copyOf(members);
        addClassName("comment-box");
        text.setLabel(label);
        text.setMaxLength(CommentService.TEXT_MAX);
        text.setMinRows(2);
        text.setMaxRows(12);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        ContentText.byContent(text);
        mentions.setLabel(getTranslation("review.comment.mention"));
        mentions.setItems(this.members);
        mentions.setItemLabelGenerator(person -> InterfaceLanguage.of(person.name()));
        mentions.setWidthFull();
        var confirm = new Button(send, click -> take(taking));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setId("send-comment");
        var cancel = new Button(getTranslation("review.cancel"), click -> cancelled.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(confirm, cancel);
        buttons.addClassName("comment-acts");
        add(text, mentions, buttons);
    }

    CommentBox filled(String old, Set<PersonId> mentioned) {
        text.setValue(old);
        mentions.setValue(members.stream()
                .filter(person -> mentioned.contains(person.id()))
                .toList());
        return this;
    }

    CommentBox focused() {
        text.focus();
        return this;
    }

    private void take(Taking taking) {
        text.setInvalid(false);
        try {
            taking.take(new Draft(text.getValue(), mentioned()));
        } catch (Refusal refusal) {
            text.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
            text.setInvalid(true);
            text.focus();
        }
    }

    private Set<PersonId> mentioned() {
        Set<PersonId> ids = new HashSet<>();
        mentions.getValue().forEach(person -> ids.add(person.id()));
        members.stream()
                .filter(person -> Stream.of(person.name().ar(), person.name().en())
                        .anyMatch(name -> !name.isBlank() && text.getValue().contains("@" + name)))
                .forEach(person -> ids.add(person.id()));
        return ids;
    }
}
