package org.mithaq.export.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.DataFile;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.SideBySideRow;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;
import org.mithaq.library.ItemKind;
import org.mithaq.prose.DocumentText;

/** The whole document as one XHTML page: cover, contents, sections, annexes; running heads and feet; bookmarks. */
final class HtmlBook {

    /** Points for what stands in one of two columns. */
    private static final double COLUMN = 210;

    private final ExportModel model;
    private final ExportWish wish;
    private final List<Language> languages;
    private final Map<Language, Headings> headings = new EnumMap<>(Language.class);
    private final Map<Language, HtmlText> texts = new EnumMap<>(Language.class);
    private final Map<Language, HtmlAnnexes> annexes = new EnumMap<>(Language.class);
    private final Xml out = new Xml();

    HtmlBook(ExportModel model, ExportWish wish) {
        this.model = model;
        this.wish = wish;
        languages = wish.ordered(model.document().data().controlling());
        var actions = actions();
        for (var language : languages) {
            var found = new Headings(model, language);
            var text = new HtmlText(out, found, language, actions, new HtmlPictures(model.images()));
            headings.put(language, found);
            texts.put(language, text);
            var annex = new HtmlAnnexes(model, wish, out, text, found, language);
            annex.prepare();
            annexes.put(language, annex);
        }
    }

    String page() {
        var first = languages.getFirst();
        out.start("html", "lang", first.tag(), "dir", first.direction());
        head(first);
        out.start("body", "dir", first.direction());
        margins(first, "first");
        cover(first);
        if (sideBySide()) {
            out.start("div", "class", "part", "dir", first.direction());
            contents(first);
            model.sections().forEach(this::pair);
            languages.forEach(language -> {
                out.start("div", "dir", language.direction(), "lang", language.tag());
                annexes.get(language).write();
                out.end();
            });
            out.end();
        } else {
            for (var language : languages) {
                var style = language == first ? "part" : "part second";
                out.start("div", "class", style, "dir", language.direction(), "lang", language.tag());
                if (language != first) {
                    margins(language, "second");
                }
                contents(language);
                model.sections().forEach(section -> section(section, language));
                annexes.get(language).write();
                out.end();
            }
        }
        return out.end().end().toString();
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

    private void head(Language first) {
        out.start("head");
        out.element("title", model.document().title().in(first));
        out.leaf("meta", "name", "subject", "content", Words.in(first).marking(model));
        out.leaf(
                "meta",
                "name",
                "description",
                "content",
                model.document().title().in(first));
        out.element("style", DataFile.resource("org/mithaq/export/pdf/page.css"));
        out.start("bookmarks");
        for (var language : languages) {
            if (languages.size() == 2 && !sideBySide()) {
                out.start(
                        "bookmark",
                        "name",
                        model.document().title().in(language),
                        "href",
                        "#contents-" + language.tag());
                bookmarks(headings.get(language).all());
                out.end();
            } else if (!sideBySide() || language == first) {
                bookmarks(headings.get(language).all());
            }
        }
        out.end().end();
    }

    /** Nested as the levels are. */
    private void bookmarks(List<Headings.Heading> all) {
        var open = new java.util.ArrayDeque<Integer>();
        for (var heading : all) {
            while (!open.isEmpty() && open.peek() >= heading.level()) {
                out.end();
                open.pop();
            }
            var number = heading.numbered() ? heading.number() + " " : "";
            out.start("bookmark", "name", number + heading.text(), "href", "#" + heading.anchor());
            open.push(heading.level());
        }
        open.forEach(level -> out.end());
    }

    private void cover(Language first) {
        out.start("div", "class", "cover");
        line("title", model.document().title().in(first), first);
        if (languages.size() == 2) {
            line("subtitle", model.document().title().in(first.other()), first.other());
        }
        for (var language : languages) {
            var words = Words.in(language);
            line("marking", words.marking(model), language);
            line("line", words.get("export.doc.state") + ": " + words.state(model), language);
            pair(words.get("export.doc.version"), model.document().shortHash(), language);
            pair(words.get("export.doc.date"), words.date(model.day()), language);
            if (model.document().data().languages().size() == 2) {
                line("line", words.controlling(model), language);
            }
            line("line", words.get("export.doc.notAccredited"), language);
        }
        out.end();
    }

    private void line(String style, String text, Language language) {
        out.element("p", text, "class", style, "dir", language.direction(), "lang", language.tag());
    }

    /** A word and a code that keeps its order. */
    private void pair(String word, String code, Language language) {
        out.start("p", "class", "line", "dir", language.direction(), "lang", language.tag())
                .text(word + ": ")
                .element("bdi", code, "dir", "ltr")
                .end();
    }

    /** Running head and foot of the pages that follow in this language. */
    private void margins(Language language, String which) {
        var words = Words.in(language);
        var dir = language.direction();
        out.start("div", "class", "head-" + which, "dir", dir, "lang", language.tag())
                .element("div", words.marking(model), "class", "marking", "dir", dir)
                .element("div", model.document().title().in(language), "class", "running", "dir", dir)
                .end();
        out.start("div", "class", "foot-" + which, "dir", dir, "lang", language.tag());
        out.start("div", "class", "running", "dir", dir)
                .text(words.get("export.doc.version") + " " + model.document().shortHash() + " \u00b7 ");
        var parts = words.get("export.doc.page", "\u0001", "\u0001").split("\u0001", -1);
        out.text(parts[0])
                .element("span", "", "class", "page-number")
                .text(parts[1])
                .element("span", "", "class", "page-count")
                .text(parts[2])
                .end();
        out.element("div", words.marking(model), "class", "marking", "dir", dir).end();
    }

    private void contents(Language language) {
        var dir = language.direction();
        out.start("div", "class", "contents", "id", "contents-" + language.tag(), "dir", dir);
        line("contents-title", Words.in(language).get("export.doc.contents"), language);
        for (var heading : headings.get(language).all()) {
            if (heading.level() > 3) {
                continue;
            }
            var annex = heading.annex() && heading.level() == 1;
            var number = annex ? Words.in(language).get("export.doc.annex", heading.number()) : heading.number();
            out.start("p", "class", "entry level" + heading.level() + " " + dir, "dir", dir);
            out.start("a", "href", "#" + heading.anchor(), "title", heading.text());
            out.text((number.isEmpty() ? "" : number + "\u2002") + heading.text());
            out.element("span", "", "class", "pg", "dir", "ltr", "href", "#" + heading.anchor());
            out.end().end();
        }
        out.end();
    }

    private void section(ExportModel.ExportedSection section, Language language) {
        texts.get(language).heading(headings.get(language).of(section));
        var body = section.bodies().get(language);
        if (body == null || DocumentText.isEmpty(body.document())) {
            line("empty", Words.in(language).get("export.doc.empty"), language);
        } else {
            texts.get(language).blocks(body.document());
        }
    }

    /** A section as a table whose rows pair the blocks of both languages. */
    private void pair(ExportModel.ExportedSection section) {
        out.start(
                "table",
                "class",
                "pair",
                "dir",
                languages.getFirst().direction(),
                "lang",
                languages.getFirst().tag());
        out.start("tbody");
        for (var row : SideBySideRow.of(section, languages, COLUMN)) {
            out.start("tr", "class", row.together() ? "together" : null);
            for (var language : HtmlTables.order(languages, languages.getFirst().isRightToLeft())) {
                var cell = row.cells().get(languages.indexOf(language));
                if (!row.across() || !cell.isEmpty()) {
                    paired(section, cell, language, row.across());
                }
            }
            out.end();
        }
        out.end().end();
    }

    private void paired(
            ExportModel.ExportedSection section, SideBySideRow.Cell cell, Language language, boolean across) {
        out.start(
                "td",
                "dir",
                language.direction(),
                "lang",
                language.tag(),
                "colspan",
                across ? 2 : null,
                "class",
                across ? "across" : null);
        var text = texts.get(language);
        if (cell.title()) {
            text.heading(headings.get(language).of(section));
        }
        cell.blocks().forEach(block -> text.block(block, across ? HtmlText.PAGE_WIDTH : COLUMN));
        out.end();
    }
}
