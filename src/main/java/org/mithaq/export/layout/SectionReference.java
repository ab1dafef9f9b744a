package org.mithaq.export.layout;

import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.prose.CrossReferences;
import org.mithaq.prose.Node;

/**
 * What a cross-reference says in a handed-over document.
 *
 * @param target the heading it leads to, null when the section is no longer there
 * @param number empty when the reference gives the title alone; likewise the title
 */
public record SectionReference(Headings.@Nullable Heading target, String number, String title) {

    public static SectionReference of(Node reference, Headings headings, Language language) {
        var heading = headings.section(CrossReferences.section(reference));
        if (heading == null) {
            return new SectionReference(null, "", "[" + Words.in(language).get("export.doc.sectionGone") + "]");
        }
        var form = String.valueOf(reference.attr("form"));
        var number = form.equals("title") ? "" : heading.number();
        var title = form.equals("number") && !number.isEmpty() ? "" : heading.text();
        return new SectionReference(heading, number, title);
    }

    /** The whole of it in one line. */
    public String text() {
        return number.isEmpty() || title.isEmpty() ? number + title : number + " " + title;
    }
}
