package org.mithaq.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.mithaq.common.Language;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Item;

/** The wordings of a glossary term by language: the preferred one, others that will do, and those to avoid. */
final class TermWordings extends Composite<Section> {

    TermWordings(Item item) {
        var root = getContent();
        root.add(new H2(getTranslation("library.term")));
        var list = new DescriptionList();
        list.addClassName("facts");
        var first = InterfaceLanguage.current();
        for (var language : List.of(first, first.other())) {
            add(list, "library.term.preferred", language, List.of(item.title().exactly(language)));
            add(
                    list,
                    "library.term.variants",
                    language,
                    item.extras().variants().in(language));
            add(list, "library.term.avoid", language, item.extras().avoid().in(language));
        }
        root.add(list);
    }

    private void add(DescriptionList list, String key, Language language, List<String> wordings) {
        if (wordings.isEmpty()) {
            return;
        }
        var name = getTranslation(key + "." + language.tag());
        list.add(new DescriptionList.Term(name));
        for (var wording : wordings) {
            var text = new ContentText(wording);
            text.getElement().setAttribute("lang", language.tag());
            list.add(new DescriptionList.Description(text));
        }
    }
}
