package org.mithaq.export.docx;

import java.util.Set;
import org.mithaq.common.Language;
import org.mithaq.export.layout.Direction;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.layout.TableGrid;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;

/** The blocks of a text in one language as paragraphs, lists, tables and content controls. */
final class DocxText {

    private static final int DEEPEST_LIST = 8;
    private static final int STEP = 567;

    /** The list instances that headings of this language count in. */
    record HeadingLists(int headings, int annexes) {}

    private final Xml out;
    private final DocxRuns runs;
    private final DocxLists lists;
    private final Headings headings;
    private final Language language;
    private final HeadingLists counted;
    private final Set<String> actions;
    private final int[] controls;

    /**
     * @param actions the items that are actions rather than recommendations
     * @param controls the number of content controls so far, shared by all languages
     */
    DocxText(
            Xml out,
            DocxRuns runs,
            DocxLists lists,
            Headings headings,
            Language language,
            HeadingLists counted,
            Set<String> actions,
            int[] controls) {
        this.out = out;
        this.runs = runs;
        this.lists = lists;
        this.headings = headings;
        this.language = language;
        this.counted = counted;
        this.actions = actions;
        this.controls = controls;
    }

    void heading(Headings.Heading heading) {
        var rtl = Direction.rightToLeft(heading.text(), language);
        openHeading(heading, rtl);
        runs.bookmark(out, anchor(heading), () -> runs.plain(out, heading.text(), rtl, null));
        out.end();
    }

    static String anchor(Headings.Heading heading) {
        return "_Toc_" + heading.anchor().replace('-', '_');
    }

    void blocks(Node parent, int width) {
        parent.children().forEach(block -> block(block, "BodyText", width));
    }

    void block(Node block, String style, int width) {
        switch (block.type().name()) {
            case "paragraph" -> paragraph(block, style, 0, 0);
            case "heading" -> heading(block);
            case "blockquote" -> block.children().forEach(inner -> block(inner, quoted(style), width));
            case "bullet_list", "ordered_list" -> list(block, 0, width);
            case "table" -> table(block, width);
            case "library_item" -> item(block);
            case "image" -> picture(block, style, width);
            default ->
                throw new IllegalStateException("no form for " + block.type().name());
        }
    }

    private static String quoted(String style) {
        return style.startsWith("Table") ? style : "Quote";
    }

    private void paragraph(Node block, String style, int number, int level) {
        var rtl = Direction.rightToLeft(block, language);
        DocxParagraphs.open(out, style, number, level, rtl);
        runs.inline(out, block, rtl, language);
        out.end();
    }

    /** The image on a line of its own, its caption below it. */
    private void picture(Node block, String style, int width) {
        var rtl = Direction.rightToLeft(block, language);
        var caption = block.childCount() > 0;
        DocxParagraphs.open(out, caption ? "Figure" : "FigureAlone", rtl);
        runs.picture(out, block, (width - indent(style)) / DocxTables.TWIPS_PER_POINT, rtl);
        out.end();
        if (caption) {
            paragraph(block, "FigureCaption", 0, 0);
        }
    }

    /** What the styles of lists and quotations leave free beside a block. */
    private static int indent(String style) {
        if (style.equals("Quote")) {
            return 2 * STEP;
        }
        return style.startsWith("ListContinue")
                ? STEP * Math.max(1, Character.digit(style.charAt(style.length() - 1), 10))
                : 0;
    }

    private void heading(Node block) {
        var heading = headings.of(block);
        var rtl = Direction.rightToLeft(block, language);
        openHeading(heading, rtl);
        runs.bookmark(out, anchor(heading), () -> runs.inline(out, block, rtl, language));
        out.end();
    }

    private void openHeading(Headings.Heading heading, boolean rtl) {
        if (heading.numbered()) {
            var style = (heading.annex() ? "AnnexHeading" : "Heading") + heading.level();
            var number = heading.annex() ? counted.annexes() : counted.headings();
            // the styles carry the lists of the first language; a second language counts anew
            var own = number == (heading.annex() ? DocxLists.ANNEXES : DocxLists.HEADINGS);
            DocxParagraphs.open(out, style, own ? 0 : number, heading.level() - 1, rtl);
        } else {
            DocxParagraphs.open(out, "PlainHeading" + heading.level(), rtl);
        }
    }

    private void list(Node list, int level, int width) {
        var ordered = list.type().name().equals("ordered_list");
        var depth = Math.min(DEEPEST_LIST, level);
        var number = ordered
                ? lists.ordered(
                        String.valueOf(list.attr("style")),
                        ((Number) list.attr("start")).intValue(),
                        depth,
                        Direction.rightToLeft(list, language))
                : lists.bullets();
        var continued = "ListContinue" + (level == 0 ? "" : String.valueOf(Math.min(3, level + 1)));
        for (var item : list.children()) {
            for (var i = 0; i < item.childCount(); i++) {
                var block = item.child(i);
                if (i == 0) {
                    paragraph(block, ordered ? "ListNumber" : "ListBullet", number, depth);
                } else if (block.type().name().endsWith("_list")) {
                    list(block, level + 1, width);
                } else {
                    block(block, continued, width);
                }
            }
        }
    }

    private void table(Node table, int width) {
        var grid = TableGrid.of(table);
        DocxTables.grid(out, grid, width, Direction.rightToLeft(table, language), (cell, header, cellWidth) -> {
            var last = cell.child(cell.childCount() - 1);
            cell.children()
                    .forEach(block ->
                            block(block, header ? "TableHeading" : "TableText", cellWidth - DocxTables.PADDING));
            if (!last.type().name().equals("paragraph")) {
                DocxParagraphs.open(out, "TableText", false);
                out.end();
            }
        });
        // two tables in a row would grow together
        DocxParagraphs.open(out, "Caption", false);
        out.end();
    }

    private void item(Node item) {
        var id = String.valueOf(item.attr("item"));
        out.start("w:sdt")
                .start("w:sdtPr")
                .leaf("w:alias", "w:val", id)
                .leaf("w:tag", "w:val", id)
                .leaf("w:id", "w:val", ++controls[0])
                .end();
        out.start("w:sdtContent");
        item.children()
                .forEach(paragraph -> paragraph(paragraph, actions.contains(id) ? "Action" : "Recommendation", 0, 0));
        out.end().end();
    }
}
