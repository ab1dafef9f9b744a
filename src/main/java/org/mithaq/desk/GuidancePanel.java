package org.mithaq.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Section;

/** What the template says of a section: why it is there, what to ask, how long, who leads, what reviewers will check. */
final class GuidancePanel extends Div {

    GuidancePanel(Section section) {
        addClassName("guidance-panel");
        var data = section.data();
        part("desk.guidance.purpose", data.purpose());
        list("desk.guidance.questions", data.guidingQuestions());
        if (data.words() != null) {
            add(new H3(getTranslation("desk.guidance.length")));
            add(new Paragraph(
                    new Isolated(data.words().min() + "–" + data.words().max())));
        }
        part("desk.guidance.lead", data.lead());
        list("desk.guidance.checks", data.reviewChecks());
        if (getComponentCount() == 0) {
            add(new Paragraph(getTranslation("desk.guidance.none")));
        }
    }

    private void part(String key, Bilingual text) {
        if (!text.isBlank()) {
            add(new H3(getTranslation(key)), ContentText.byContent(new Paragraph(InterfaceLanguage.of(text))));
        }
    }

    private void list(String key, List<Bilingual> entries) {
        if (!entries.isEmpty()) {
            var list = new UnorderedList();
            entries.forEach(entry -> list.add(ContentText.byContent(new ListItem(InterfaceLanguage.of(entry)))));
            add(new H3(getTranslation(key)), list);
        }
    }
}
