package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.workshop.GroupText;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.GroupTextService.Shown;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.WorkshopId;

/** The live text of the own group on a seat's screen: the editor for who works in the group, the text as it grows for observers. */
final class TextPane extends Div {

    private final GroupTextService texts;
    private final Paragraph said = new Paragraph();
    private final Div languages = new Div();
    private final Div place = new Div();
    private final GivenText given = new GivenText();
    private @Nullable Language chosen;
    private @Nullable BodyId open;
    private @Nullable PolicyEditor editor;
    private Runnable again = () -> {};
    private volatile boolean live;

    TextPane(GroupTextService texts) {
        this.texts = texts;
        addClassName("group-text");
        said.addClassNames("quiet", "small");
        languages.addClassName("acts");
        languages
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("workshop.text.language"));
        place.addClassName("group-text-page");
        add(said, languages, place, given);
    }

    void show(Pass pass, WorkshopId id, Shown shown) {
        var text = shown.text();
        var member = shown.writerOrNull();
        var word = !text.open() ? "closed" : member == null ? "along" : "";
        said.setVisible(!word.isEmpty());
        said.setText(word.isEmpty() ? "" : getTranslation("workshop.text." + word));
        languages.setVisible(member != null && text.parts().size() > 1);
        place.setVisible(member != null);
        given.setVisible(member == null);
        live = member != null;
        if (member == null) {
            given.show(text, body -> texts.read(pass, id, text.group(), body));
            return;
        }
        var part = part(text);
        again = () -> texts.find(pass, id, text.group()).ifPresent(now -> show(pass, id, now));
        if (!part.body().id().equals(open)) {
            // and not with every news: the focus may be on one of them
            languages.removeAll();
            text.parts().forEach(each -> languages.add(language(each, each.equals(part))));
        }
        open(part, member, pass, id, shown);
    }

    /** The one that was chosen; at first that of the workshop. */
    private GroupText.Part part(GroupText text) {
        return text.parts().stream()
                .filter(part -> part.body().language() == chosen)
                .findFirst()
                .orElseGet(() -> text.parts().getFirst());
    }

    private void open(GroupText.Part part, PersonId member, Pass pass, WorkshopId id, Shown shown) {
        if (editor == null || !part.body().id().equals(open)) {
            open = part.body().id();
            editor = new PolicyEditor();
            editor.setAlone();
            editor.open(part.body(), member, shown.writes());
            editor.showStored(
                    texts.read(pass, id, shown.text().group(), part.body().id()));
            place.removeAll();
            place.add(editor);
        }
        editor.setEditable(shown.writes());
    }

    private Button language(GroupText.Part part, boolean on) {
        var language = part.body().language();
        var button = new Button(getTranslation("workshop.text.in." + language.tag()), click -> {
            chosen = language;
            again.run();
            Says.focus("text-" + language.tag());
        });
        button.setId("text-" + language.tag());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (on) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    /** Whether what others write comes by itself, over the line of the editor; from any thread. */
    boolean live() {
        return live;
    }
}
