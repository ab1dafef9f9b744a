package org.mithaq.workshop.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.prose.Comparison;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Fragment;
import org.mithaq.workshop.Amendment;
import org.mithaq.workshop.Plenary.Proposed;

/** The words of a line, and what an amendment would make of them: struck through and underlined, not by colour alone. */
final class Worded extends Span {

    private Worded(Language language) {
        addClassName("compared");
        getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
    }

    static Worded plain(String text, Language language) {
        var line = new Worded(language);
        line.add(new Text(text));
        return line;
    }

    /** What it would change in the line as it was when it was proposed. */
    static Worded of(Proposed proposed) {
        var amendment = proposed.amendment();
        var line = new Worded(amendment.language());
        line.amend(proposed.line().text(), amendment);
        return line;
    }

    /** A sentence that was added behind it. */
    void added(String text) {
        add(new Text(" "));
        mark("ins", text);
    }

    private void amend(String before, Amendment amendment) {
        switch (amendment.kind()) {
            case ADD -> {
                add(new Text(before));
                added(amendment.text());
            }
            case DELETE -> mark("del", before);
            case REPLACE -> {
                for (var segment : Comparison.words(before, amendment.text())) {
                    switch (segment.kind()) {
                        case DELETED -> mark("del", text(segment.before()));
                        case INSERTED -> mark("ins", text(segment.after()));
                        case KEPT, FORMATTED -> add(new Text(text(segment.after())));
                    }
                }
            }
        }
    }

    private void mark(String tag, String text) {
        var marked = new HtmlComponent(tag);
        marked.getElement().setText(text);
        add(marked);
    }

    private static String text(Fragment content) {
        return content.children().stream().map(DocumentText::of).collect(Collectors.joining());
    }
}
