package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.prose.DocumentText;
import org.mithaq.workshop.GroupText;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.GroupsOfItem.Progress;
import org.mithaq.workshop.WorkshopId;

/** How a group's text and report begin, in the languages in which they were written: as much as a hall can read from its seats. */
final class HallText extends Div {

    /** The style sheet shows fewer; more would travel in vain. */
    private static final int MOST_CHARACTERS = 600;

    HallText(GroupTextService texts, Actor actor, WorkshopId id, Progress progress) {
        addClassName("projector-text");
        progress.text().ifPresent(text -> text.parts().stream()
                .filter(part -> part.words() > 0)
                .forEach(part -> add(begins(texts, actor, id, text, part))));
        if (!progress.report().data().agreed().isEmpty()) {
            add(line(progress.report().data().agreed()));
        }
        setVisible(getComponentCount() > 0);
    }

    private static Paragraph begins(
            GroupTextService texts, Actor actor, WorkshopId id, GroupText text, GroupText.Part part) {
        var line = line(DocumentText.plain(
                texts.read(actor, id, text.group(), part.body().id()).document()));
        line.getElement().setAttribute("lang", part.body().language().tag());
        return line;
    }

    private static Paragraph line(String text) {
        var end = Math.min(text.length(), MOST_CHARACTERS);
        return ContentText.byContent(new Paragraph(text.substring(0, end)));
    }
}
