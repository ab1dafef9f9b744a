package org.mithaq.export.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.common.Language;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;

/**
 * The numbering part. Headings hang on one multilevel list; every list of a text is an instance of its own, so that it starts where its
 * author said. Arabic-Indic lists are decimal in a right-to-left run: Word has no number format for these digits (its
 * {@code hindiNumbers} are Devanagari) and takes their shape from the reader's numeral setting.
 */
final class DocxLists {

    static final int HEADINGS = 1;
    static final int ANNEXES = 2;
    private static final int BULLETS = 3;
    private static final int LEVELS = 9;
    private static final int HANGING = 567;

    private final Xml abstracts = new Xml();
    private final Xml numbers = new Xml();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private int nextAbstract;
    private int nextNumber = BULLETS + 1;
    private final int[] annexes = new int[Language.values().length];

    DocxLists(Language first) {
        headings();
        annexes[first.ordinal()] = annexList(first, true);
        annexes[first.other().ordinal()] = annexList(first.other(), false);
        var bullets = bulletList();
        number(HEADINGS, 0);
        number(ANNEXES, annexes[first.ordinal()]);
        number(BULLETS, bullets);
    }

    int bullets() {
        return BULLETS;
    }

    /** The headings of one more language, counted from one again. */
    int headingsAgain() {
        return restarted(0, 4);
    }

    int annexesAgain(Language language) {
        return restarted(annexes[language.ordinal()], 4);
    }

    /** A list of its own that begins with {@code start} at a level. */
    int ordered(String style, int start, int level, boolean rightToLeft) {
        var format =
                switch (style) {
                    case "abjad" -> "arabicAbjad";
                    case "alpha" -> rightToLeft ? "arabicAlpha" : "lowerLetter";
                    case "roman" -> "lowerRoman";
                    default -> "decimal";
                };
        var indic = style.equals("arabic_indic");
        var list = formats.computeIfAbsent(format + indic, unused -> orderedList(format, indic));
        var id = nextNumber++;
        numbers.start("w:num", "w:numId", id).leaf("w:abstractNumId", "w:val", list);
        numbers.start("w:lvlOverride", "w:ilvl", level)
                .leaf("w:startOverride", "w:val", start)
                .end();
        numbers.end();
        return id;
    }

    byte[] part() {
        return new Xml()
                .start("w:numbering", "xmlns:w", DocxRuns.W)
                .add(abstracts)
                .add(numbers)
                .end()
                .toBytes();
    }

    private int restarted(int list, int levels) {
        var id = nextNumber++;
        numbers.start("w:num", "w:numId", id).leaf("w:abstractNumId", "w:val", list);
        for (var level = 0; level < levels; level++) {
            numbers.start("w:lvlOverride", "w:ilvl", level)
                    .leaf("w:startOverride", "w:val", 1)
                    .end();
        }
        numbers.end();
        return id;
    }

    private void number(int id, int list) {
        numbers.start("w:num", "w:numId", id).leaf("w:abstractNumId", "w:val", list).end();
    }

    private void headings() {
        open("multilevel");
        for (var level = 0; level < LEVELS; level++) {
            level(level, "decimal", level < 4 ? "Heading" + (level + 1) : null, dotted(level), level < 4 ? 0 : HANGING * level);
        }
        abstracts.end();
    }

    private int annexList(Language language, boolean styled) {
        var list = open("multilevel");
        for (var level = 0; level < LEVELS; level++) {
            var text = level == 0 ? Words.in(language).get("export.doc.annex", "%1") : dotted(level);
            level(
                    level,
                    level == 0 ? "upperLetter" : "decimal",
                    styled && level < 4 ? "AnnexHeading" + (level + 1) : null,
                    text,
                    0);
        }
        abstracts.end();
        return list;
    }

    private int bulletList() {
        var list = open("hybridMultilevel");
        var bullets = new String[] {"•", "–", "◦"};
        for (var level = 0; level < LEVELS; level++) {
            level(level, "bullet", null, bullets[level % bullets.length], HANGING * (level + 1));
        }
        abstracts.end();
        return list;
    }

    private int orderedList(String format, boolean indic) {
        var list = open("hybridMultilevel");
        for (var level = 0; level < LEVELS; level++) {
            abstracts.start("w:lvl", "w:ilvl", level)
                    .leaf("w:start", "w:val", 1)
                    .leaf("w:numFmt", "w:val", format)
                    .leaf("w:lvlText", "w:val", "%" + (level + 1) + ".")
                    .leaf("w:lvlJc", "w:val", "start");
            indent(HANGING * (level + 1));
            if (indic) {
                abstracts.start("w:rPr").leaf("w:rtl").leaf("w:lang", "w:bidi", "ar-IQ").end();
            }
            abstracts.end();
        }
        abstracts.end();
        return list;
    }

    private int open(String type) {
        abstracts.start("w:abstractNum", "w:abstractNumId", nextAbstract).leaf("w:multiLevelType", "w:val", type);
        return nextAbstract++;
    }

    private void level(
            int level, String format, @org.jspecify.annotations.Nullable String style, String text, int indent) {
        abstracts.start("w:lvl", "w:ilvl", level).leaf("w:start", "w:val", 1).leaf("w:numFmt", "w:val", format);
        if (style != null) {
            abstracts.leaf("w:pStyle", "w:val", style);
        }
        if (indent == 0) {
            abstracts.leaf("w:suff", "w:val", "space");
        }
        abstracts.leaf("w:lvlText", "w:val", indent == 0 ? text + "\u2002" : text).leaf("w:lvlJc", "w:val", "start");
        if (indent == 0) {
            abstracts.start("w:pPr").leaf("w:ind", "w:start", 0, "w:firstLine", 0).end();
        } else {
            indent(indent);
        }
        abstracts.end();
    }

    private void indent(int start) {
        abstracts.start("w:pPr").leaf("w:ind", "w:start", start, "w:hanging", HANGING).end();
    }

    private static String dotted(int level) {
        var text = new StringBuilder("%1");
        for (var i = 2; i <= level + 1; i++) {
            text.append(".%").append(i);
        }
        return text.toString();
    }
}
