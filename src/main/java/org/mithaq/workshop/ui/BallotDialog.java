package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.library.Library;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;

/** Asks what is put to the vote, and by which rules. */
final class BallotDialog {

    private final Div fields = new Div();
    private final TwoLanguages question = new TwoLanguages("workshop.ballotForm.question", false);
    private final MethodFields method = new MethodFields();
    private final OptionFields options;
    private final RadioButtonGroup<Secrecy> secrecy = new RadioButtonGroup<>();
    private final Paragraph secrecyMeans = new Paragraph();
    private final Select<Electorate> electorate = new Select<>();
    private final NumberField percent = new NumberField("quorum", 0, 100, 50);

    BallotDialog(Library library) {
        options = new OptionFields(library);
        secrecy.setLabel(text("secrecy"));
        secrecy.setId("secrecy");
        secrecy.setItems(Secrecy.values());
        secrecy.setItemLabelGenerator(each -> text("secrecy." + each));
        secrecy.addValueChangeListener(change ->
                secrecyMeans.setText(fields.getTranslation("workshop.booth.secrecy." + change.getValue() + ".means")));
        secrecy.setValue(Secrecy.OPEN);
        secrecyMeans.addClassNames("quiet", "small");
        electorate.setLabel(text("electorate"));
        electorate.setId("electorate");
        electorate.setItems(Electorate.values());
        electorate.setItemLabelGenerator(each -> text("electorate." + each));
        electorate.setValue(Electorate.MINISTRY);
        var who = new Div(electorate, percent);
        who.addClassName("workshop-line");
        fields.addClassNames("workshop-fields", "ballot-form");
        fields.add(question, method, options, who, secrecy, secrecyMeans);
    }

    /** Begins with what the current item asks and the cards beside it. */
    BallotDialog from(@Nullable AgendaItem item) {
        if (item != null) {
            var asked = item.data().question();
            question.value(asked.isEmpty() ? item.data().title() : inItsLanguage(asked));
            options.cards(item.data().cards());
        }
        return this;
    }

    /** Begins with a draft that is to be changed. */
    BallotDialog from(Ballot draft) {
        question.value(draft.question());
        method.show(draft.method());
        options.show(draft.options());
        secrecy.setValue(draft.secrecy());
        electorate.setValue(draft.electorate());
        percent.setValue(draft.quorum().percent());
        return this;
    }

    /** @param taken gets the ballot; what it refuses is said in the dialog */
    void open(String title, Consumer<Ballot> taken) {
        new ActDialog(text(title), text("save"), () -> taken.accept(read()), fields).open();
    }

    private Ballot read() {
        var listed = options.read();
        // agreement may be asked to the question itself
        var voted =
                listed.isEmpty() && method.agrees() ? List.of(new Option(new OptionId("1"), question.value())) : listed;
        return new Ballot(
                question.value(),
                voted,
                method.read(voted.size()),
                electorate.getValue(),
                secrecy.getValue(),
                new QuorumRule(0, percent.filled()));
    }

    private static Bilingual inItsLanguage(String text) {
        var arabic = text.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
        return arabic ? new Bilingual(text, "") : new Bilingual("", text);
    }

    private String text(String name) {
        return fields.getTranslation("workshop.ballotForm." + name);
    }
}
