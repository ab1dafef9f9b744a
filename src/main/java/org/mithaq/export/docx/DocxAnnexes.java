package org.mithaq.export.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.layout.AnnexWords;
import org.mithaq.export.layout.Direction;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;
import org.mithaq.library.Item;

/** The annexes that the application writes itself: coverage matrix, clearances, references with their notes. */
final class DocxAnnexes {

    private final ExportModel model;
    private final ExportWish wish;
    private final Xml out;
    private final DocxRuns runs;
    private final DocxText text;
    private final Headings headings;
    private final Language language;
    private final Words words;
    private final AnnexWords annexWords;
    private final boolean rtl;
    private final Map<ExportWish.Annex, Headings.Heading> prepared = new EnumMap<>(ExportWish.Annex.class);

    DocxAnnexes(
            ExportModel model,
            ExportWish wish,
            Xml out,
            DocxRuns runs,
            DocxText text,
            Headings headings,
            Language language) {
        this.model = model;
        this.wish = wish;
        this.out = out;
        this.runs = runs;
        this.text = text;
        this.headings = headings;
        this.language = language;
        words = Words.in(language);
        annexWords = new AnnexWords(model, language);
        rtl = language.isRightToLeft();
    }

    /** Gives the annexes their letters, and lets citations know that there will be references. */
    List<Headings.Heading> prepare() {
        for (var annex : ExportWish.Annex.values()) {
            if (wish.annexes().contains(annex)) {
                prepared.put(annex, headings.annex(annexWords.title(annex)));
            }
        }
        if (prepared.containsKey(ExportWish.Annex.REFERENCES)) {
            model.items()
                    .forEach(used -> runs.referable(language, used.item().id().value()));
        }
        return new ArrayList<>(prepared.values());
    }

    void write() {
        prepared.forEach((annex, heading) -> {
            text.heading(heading);
            switch (annex) {
                case COVERAGE -> coverage();
                case CLEARANCES -> clearances();
                case REFERENCES -> references();
            }
        });
    }

    private void coverage() {
        if (model.coverage().isEmpty()) {
            paragraph("BodyText", words.get("export.doc.coverage.none"));
            return;
        }
        table(
                List.of(430, 170, 130, 270),
                annexWords.coverageHeader(),
                model.coverage().stream().map(annexWords::coverage).toList());
    }

    private void clearances() {
        if (model.clearances().isEmpty()) {
            paragraph("BodyText", words.get("export.doc.clearances.none"));
            return;
        }
        table(
                List.of(110, 130, 130, 220, 150, 135, 125),
                annexWords.clearanceHeader(),
                model.clearances().stream().map(annexWords::clearance).toList());
    }

    private void references() {
        if (model.items().isEmpty()) {
            paragraph("BodyText", words.get("export.doc.references.none"));
        }
        for (var used : model.items()) {
            reference(used);
        }
    }

    private void reference(ExportModel.UsedItem used) {
        var item = used.item();
        DocxParagraphs.open(out, "Reference", rtl);
        runs.bookmark(
                out,
                DocxRuns.referenceAnchor(language, item.id().value()),
                () -> runs.plain(out, "[" + item.id().value() + "]", false, "Code"));
        runs.plain(out, " ", rtl, null);
        runs.plain(out, words.of(item.title()), rtl, "Strong");
        runs.plain(out, annexWords.sentence(words.of(item.text())), rtl, null);
        source(item);
        runs.plain(out, annexWords.usedIn(used), rtl, null);
        out.end();
        for (var note : model.notesOf(item)) {
            paragraph("Reference", annexWords.note(note));
        }
    }

    private void source(Item item) {
        var source = item.verifiedSourceOrNull();
        if (source != null) {
            runs.plain(out, annexWords.source(source), rtl, null);
            if (source.url() != null) {
                runs.plain(out, " ", rtl, null);
                runs.external(out, source.url(), source.symbol() == null ? source.url() : source.symbol());
            }
            runs.plain(out, ".", rtl, null);
        }
    }

    private void table(List<Integer> widths, List<String> header, List<List<String>> rows) {
        var cells =
                rows.stream().map(row -> row.stream().map(this::cell).toList()).toList();
        DocxTables.plain(out, runs, DocxBook.WIDTH, widths, rtl, header, cells);
        paragraph("Caption", "");
    }

    private Consumer<Xml> cell(String content) {
        return into -> {
            for (var line : content.split("\n", -1)) {
                // a code or a date alone stands with the words of its column
                var direction = line.indexOf(' ') < 0 ? rtl : Direction.rightToLeft(line, language);
                DocxParagraphs.open(into, "TableText", direction);
                runs.plain(into, line, direction, null);
                into.end();
            }
        };
    }

    private void paragraph(String style, String content) {
        DocxParagraphs.open(out, style, rtl);
        runs.plain(out, content, rtl, null);
        out.end();
    }
}
