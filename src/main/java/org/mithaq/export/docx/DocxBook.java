package org.mithaq.export.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.SideBySideRow;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;
import org.mithaq.library.ItemKind;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;

/** The main document: cover, then for each language contents, sections and annexes; or both languages side by side. */
final class DocxBook {

    /** The text area of an A4 page in twentieths of a point. */
    static final int WIDTH = 9070;

    private final ExportModel model;
    private final ExportWish wish;
    private final List<Language> languages;
    private final Map<Language, Headings> headings = new EnumMap<>(Language.class);
    private final Map<Language, DocxText> texts = new EnumMap<>(Language.class);
    private final Map<Language, DocxAnnexes> annexes = new EnumMap<>(Language.class);
    private final Map<Language, DocxMargins.Frame> frames = new EnumMap<>(Language.class);
    private final DocxRuns runs;
    private final DocxLists lists;
    private final Xml out = new Xml();

    DocxBook(ExportModel model, ExportWish wish, DocxPackage file) {
        this.model = model;
        this.wish = wish;
        languages = wish.ordered(model.document().data().controlling());
        runs = new DocxRuns(file, model.images());
        lists = new DocxLists(languages.getFirst());
        var margins = new DocxMargins(model, file, runs);
        var controls = new int[1];
        for (var language : languages) {
            var first = language == languages.getFirst();
            var found = new Headings(model, language);
            headings.put(language, found);
            runs.headings(language, found);
            texts.put(
                    language,
                    new DocxText(
                            out,
                            runs,
                            lists,
                            found,
                            language,
                            new DocxText.HeadingLists(
                                    first ? DocxLists.HEADINGS : lists.headingsAgain(),
                                    first ? DocxLists.ANNEXES : lists.annexesAgain(language)),
                            actions(),
                            controls));
            annexes.put(language, new DocxAnnexes(model, wish, out, runs, texts.get(language), found, language));
            frames.put(language, margins.frame(language));
        }
    }

    DocxRuns runs() {
        return runs;
    }

    DocxLists lists() {
        return lists;
    }

    byte[] document() {
        out.start("w:document", "xmlns:w", DocxRuns.W, "xmlns:r", DocxRuns.R).start("w:body");
        cover();
        if (sideBySide()) {
            contents(languages.getFirst());
            runs.bookmark(out, bookmark(languages.getFirst()), () -> {
                model.sections().forEach(this::pair);
                languages.forEach(language -> annexes.get(language).write());
            });
        } else {
            for (var language : languages) {
                contents(language);
                runs.bookmark(out, bookmark(language), () -> {
                    model.sections().forEach(section -> section(section, language));
                    annexes.get(language).write();
                });
                if (language != languages.getLast()) {
                    breakSection(language);
                }
            }
        }
        var last = sideBySide() ? languages.getFirst() : languages.getLast();
        properties(last);
        return out.end().end().toBytes();
    }

    private boolean sideBySide() {
        return languages.size() == 2 && wish.layout() == ExportWish.Layout.SIDE_BY_SIDE;
    }

    private Set<String> actions() {
        return model.items().stream()
                .filter(used ->
                        used.item().kind() == ItemKind.ACTION || used.item().kind() == ItemKind.IMPLIED_ACTION)
                .map(used -> used.item().id().value())
                .collect(Collectors.toSet());
    }

    private void cover() {
        var first = languages.getFirst();
        line("Title", model.document().title().in(first), first);
        if (languages.size() == 2) {
            line("Subtitle", model.document().title().in(first.other()), first.other());
        }
        for (var language : languages) {
            var words = Words.in(language);
            line("Marking", words.marking(model), language);
            line("CoverLine", words.get("export.doc.state") + ": " + words.state(model), language);
            line(
                    "CoverLine",
                    words.get("export.doc.version") + ": " + model.document().shortHash(),
                    language);
            line("CoverLine", words.get("export.doc.date") + ": " + words.isolatedDate(model.day()), language);
            if (model.document().data().languages().size() == 2) {
                line("CoverLine", words.controlling(model), language);
            }
            line("CoverLine", words.get("export.doc.notAccredited"), language);
        }
        breakSection(first);
    }

    private void line(String style, String text, Language language) {
        var rtl = language.isRightToLeft();
        DocxParagraphs.open(out, style, rtl);
        runs.plain(out, text, rtl, null);
        out.end();
    }

    /** The field that Word fills, with the entries already in it for programs that do not. */
    private void contents(Language language) {
        var all = new ArrayList<>(headings.get(language).all());
        all.addAll(annexes.get(language).prepare());
        if (sideBySide()) {
            annexes.get(language.other()).prepare();
        }
        var rtl = language.isRightToLeft();
        line("TOCHeading", Words.in(language).get("export.doc.contents"), language);
        var entries = all.stream().filter(heading -> heading.level() <= 3).toList();
        for (var i = 0; i < entries.size(); i++) {
            var heading = entries.get(i);
            DocxParagraphs.open(out, "TOC" + heading.level(), rtl);
            if (i == 0) {
                out.start("w:r").leaf("w:fldChar", "w:fldCharType", "begin").end();
                out.start("w:r")
                        .element(
                                "w:instrText",
                                " TOC \\o \"1-3\" \\h \\z \\u \\b " + bookmark(language) + " ",
                                "xml:space",
                                "preserve")
                        .end();
                out.start("w:r").leaf("w:fldChar", "w:fldCharType", "separate").end();
            }
            entry(heading, rtl, language);
            out.end();
        }
        DocxParagraphs.open(out, "BodyText", rtl);
        if (!entries.isEmpty()) {
            out.start("w:r").leaf("w:fldChar", "w:fldCharType", "end").end();
        }
        out.end();
        breakSection(language);
    }

    private void entry(Headings.Heading heading, boolean rtl, Language language) {
        out.start("w:hyperlink", "w:anchor", DocxText.anchor(heading), "w:history", 1);
        if (heading.numbered()) {
            var annex = heading.annex() && heading.level() == 1;
            var number = annex ? Words.in(language).get("export.doc.annex", heading.number()) : heading.number();
            runs.plain(out, annex ? number + "\u2002" : number + "\t", rtl, null);
        }
        runs.plain(out, heading.text(), rtl, null);
        out.start("w:r").leaf("w:tab").end();
        DocxRuns.field(out, "PAGEREF " + DocxText.anchor(heading) + " \\h", "");
        out.end();
    }

    /** What the contents of a language look at. */
    private static String bookmark(Language language) {
        return "text_" + language.tag();
    }

    private void section(ExportModel.ExportedSection section, Language language) {
        var text = texts.get(language);
        text.heading(headings.get(language).of(section));
        var body = section.bodies().get(language);
        if (body == null || DocumentText.isEmpty(body.document())) {
            line("BodyText", Words.in(language).get("export.doc.empty"), language);
        } else {
            text.blocks(body.document(), WIDTH);
        }
    }

    /** A section as a table whose rows pair the blocks of both languages. */
    private void pair(ExportModel.ExportedSection section) {
        var half = WIDTH / 2;
        DocxTables.open(
                out,
                "SideBySide",
                WIDTH,
                List.of(500, 500),
                languages.getFirst().isRightToLeft(),
                false);
        var room = (half - DocxTables.PADDING) / DocxTables.TWIPS_PER_POINT;
        for (var row : SideBySideRow.of(section, languages, room)) {
            // long blocks may run over the page here, unlike rows of the text's own tables
            out.start("w:tr");
            for (var column = 0; column < 2; column++) {
                var cell = row.cells().get(column);
                var language = languages.get(column);
                if (row.across() && !cell.isEmpty()) {
                    DocxTables.cell(out, WIDTH, 2, () -> paired(section, cell, language, WIDTH));
                } else if (!row.across()) {
                    DocxTables.cell(out, half, () -> paired(section, cell, language, half));
                }
            }
            out.end();
        }
        out.end();
        line("Caption", "", languages.getFirst());
    }

    private void paired(ExportModel.ExportedSection section, SideBySideRow.Cell cell, Language language, int width) {
        if (cell.title()) {
            texts.get(language).heading(headings.get(language).of(section));
        }
        var blocks = cell.blocks();
        blocks.forEach(block -> texts.get(language).block(block, "BodyText", width - DocxTables.PADDING));
        if (blocks.isEmpty() ? !cell.title() : !endsWithParagraph(blocks.getLast())) {
            line("TableText", "", language);
        }
    }

    private static boolean endsWithParagraph(Node block) {
        return block.isTextblock() || block.type().name().equals("bullet_list");
    }

    private void breakSection(Language language) {
        out.start("w:p").start("w:pPr").leaf("w:pStyle", "w:val", "Normal");
        properties(language);
        out.end().end();
    }

    private void properties(Language language) {
        frames.get(language).properties(out, language.isRightToLeft());
    }
}
