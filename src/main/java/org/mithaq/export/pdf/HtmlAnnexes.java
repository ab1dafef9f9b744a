package org.mithaq.export.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.layout.AnnexWords;
import org.mithaq.export.layout.Direction;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;

/** Coverage matrix, clearances and references as XHTML. */
final class HtmlAnnexes {

    private final ExportModel model;
    private final ExportWish wish;
    private final Xml out;
    private final HtmlText text;
    private final Headings headings;
    private final Language language;
    private final Words words;
    private final AnnexWords annexWords;
    private final Map<ExportWish.Annex, Headings.Heading> prepared = new EnumMap<>(ExportWish.Annex.class);

    HtmlAnnexes(ExportModel model, ExportWish wish, Xml out, HtmlText text, Headings headings, Language language) {
        this.model = model;
        this.wish = wish;
        this.out = out;
        this.text = text;
        this.headings = headings;
        this.language = language;
        words = Words.in(language);
        annexWords = new AnnexWords(model, language);
    }

    void prepare() {
        for (var annex : ExportWish.Annex.values()) {
            if (wish.annexes().contains(annex)) {
                prepared.put(annex, headings.annex(annexWords.title(annex)));
            }
        }
        if (prepared.containsKey(ExportWish.Annex.REFERENCES)) {
            model.items().forEach(used -> text.referable(used.item().id().value()));
        }
    }

    void write() {
        prepared.forEach((annex, heading) -> {
            text.heading(heading);
            switch (annex) {
                case COVERAGE ->
                    table(
                            List.of(430, 170, 130, 270),
                            annexWords.coverageHeader(),
                            model.coverage().stream().map(annexWords::coverage).toList(),
                            "export.doc.coverage.none");
                case CLEARANCES ->
                    table(
                            List.of(110, 130, 130, 220, 150, 135, 125),
                            annexWords.clearanceHeader(),
                            model.clearances().stream()
                                    .map(annexWords::clearance)
                                    .toList(),
                            "export.doc.clearances.none");
                case REFERENCES -> references();
            }
        });
    }

    private void table(List<Integer> widths, List<String> header, List<List<String>> rows, String none) {
        if (rows.isEmpty()) {
            out.element("p", words.get(none), "dir", language.direction());
            return;
        }
        var rtl = language.isRightToLeft();
        out.start("table", "class", "grid", "dir", language.direction(), "lang", language.tag());
        HtmlTables.columns(out, widths, rtl);
        out.start("thead").start("tr");
        for (var title : HtmlTables.order(header, rtl)) {
            out.element("th", title, "scope", "col", "dir", language.direction());
        }
        out.end().end().start("tbody");
        for (var row : rows) {
            out.start("tr");
            for (var cell : HtmlTables.order(row, rtl)) {
                out.start("td", "dir", language.direction());
                for (var line : cell.split("\n", -1)) {
                    var own = line.indexOf(' ') < 0 ? rtl : Direction.rightToLeft(line, language);
                    out.element("p", line, "dir", HtmlText.direction(own));
                }
                out.end();
            }
            out.end();
        }
        out.end().end();
    }

    private void references() {
        if (model.items().isEmpty()) {
            out.element("p", words.get("export.doc.references.none"), "dir", language.direction());
        }
        for (var used : model.items()) {
            var item = used.item();
            out.start("p", "id", text.anchor(item.id().value()), "class", "reference", "dir", language.direction());
            out.element("span", "[" + item.id().value() + "]", "class", "code").text(" ");
            out.element("b", words.of(item.title())).text(annexWords.sentence(words.of(item.text())));
            var source = item.verifiedSourceOrNull();
            if (source != null) {
                out.text(annexWords.source(source));
                var url = source.url();
                if (url != null) {
                    out.text(" ")
                            .element("a", source.symbol() == null ? url : source.symbol(), "href", url, "title", url);
                }
                out.text(".");
            }
            out.text(annexWords.usedIn(used)).end();
            for (var note : model.notesOf(item)) {
                out.element("p", annexWords.note(note), "class", "reference", "dir", language.direction());
            }
        }
    }
}
