package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Problem;

/** What is wrong with catalogue files: file and line, and the reason. */
final class ProblemList extends Composite<Div> {

    private static final int MOST = 100;

    ProblemList(String title, List<Problem> problems) {
        var list = new UnorderedList();
        for (var problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            var place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
            list.add(new ListItem(new Isolated(place), new Span(problem.reason(InterfaceLanguage.current()))));
        }
        getContent().addClassName("problem-list");
        getContent().add(new Paragraph(Words.decorative(VaadinIcon.WARNING), new Span(title)), list);
        if (problems.size() > MOST) {
            getContent().add(new Paragraph(getTranslation("library.curate.more", problems.size() - MOST)));
        }
    }
}
