package org.mithaq.review.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Ministry;
import org.mithaq.common.MinistryId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.review.ReviewProposal;
import org.mithaq.review.ReviewService;

/** Whom to ask besides the section's own reviewers, by when, and a word to them. */
final class SendForm extends Div {

    private final MultiSelectComboBox<Ministry> ministries = new MultiSelectComboBox<>();
    private final DatePicker deadline = new DatePicker();
    private final TextArea note = new TextArea();

    SendForm(ReviewProposal proposal, PartyLabels labels) {
        addClassName("act-fields");
        var asked = proposal.parties().stream()
                .map(party -> labels.party(this, party))
                .collect(Collectors.joining(getTranslation("review.and")));
        if (!proposal.parties().isEmpty()) {
            add(new Paragraph(getTranslation("review.send.asked", asked)));
        }
        ministries.setLabel(getTranslation("review.send.ministries"));
        ministries.setItems(proposal.ministries());
        ministries.setItemLabelGenerator(ministry -> InterfaceLanguage.of(ministry.name()));
        ministries.setVisible(!proposal.ministries().isEmpty());
        ministries.setWidthFull();
        deadline.setLabel(getTranslation("review.deadline"));
        deadline.setLocale(getLocale());
        deadline.setValue(proposal.deadline());
        note.setLabel(getTranslation("review.send.note"));
        note.setMaxLength(ReviewService.NOTE_MAX);
        note.setWidthFull();
        ContentText.byContent(note);
        add(ministries, deadline, note);
    }

    Set<MinistryId> ministries() {
        return ministries.getValue().stream().map(Ministry::id).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable LocalDate deadline() {
        return deadline.getValue();
    }

    String note() {
        return note.getValue();
    }
}
