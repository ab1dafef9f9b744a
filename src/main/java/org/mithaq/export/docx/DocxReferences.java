package org.mithaq.export.docx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mithaq.common.Language;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.SectionReference;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;

/**
 * References to sections as fields of Word on the bookmark of the heading, so that Word renumbers them with the headings. Until it does,
 * they show number and title of the exported version.
 */
final class DocxReferences {

    private final DocxRuns runs;
    private final Map<Language, Headings> headings = new EnumMap<>(Language.class);

    DocxReferences(DocxRuns runs) {
        this.runs = runs;
    }

    void headings(Language language, Headings found) {
        headings.put(language, found);
    }

    void write(Xml out, Node node, boolean rtl, Language language) {
        var reference = SectionReference.of(node, Objects.requireNonNull(headings.get(language)), language);
        var target = reference.target();
        if (target == null) {
            plain(out, reference.title(), rtl, language);
            return;
        }
        var bookmark = DocxText.anchor(target);
        if (!reference.number().isEmpty()) {
            // \t leaves the word "Annex" of the heading's label to the author of the sentence
            DocxRuns.field(
                    out, "REF " + bookmark + " \\r \\t \\h", () -> plain(out, reference.number(), rtl, language));
        }
        if (!reference.number().isEmpty() && !reference.title().isEmpty()) {
            runs.plain(out, " ", rtl, null);
        }
        if (!reference.title().isEmpty()) {
            DocxRuns.field(out, "REF " + bookmark + " \\h", () -> plain(out, reference.title(), rtl, language));
        }
    }

    private void plain(Xml out, String text, boolean rtl, Language language) {
        runs.plain(out, DocxRuns.isolated(text, rtl, language), rtl, null);
    }
}
