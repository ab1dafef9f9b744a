package org.mithaq.export.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;

/**
 * The numbering part. Headings hang on one multilevel list, and so do those of annexes; every list of a text is an instance of its own, so that it starts where its
 * author said. Arabic-Indic lists are decimal in a right-to-left run: Word has no number format for these digits (its
 * {@code hindiNumbers} are Devanagari) and takes their shape from the reader's numeral setting.
 */
final class DocxLists {

    static final int HEADINGS = 1;
    static final int ANNEXES = 2;
    private static final int BULLETS = 3;
    private static final int LEVELS = 9;
    private static final int HANGING = 567;
    private static final int ANNEX_HANGING = 1360;

    private final Xml abstracts = new Xml();
    private final Xml numbers = new Xml();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private int nextAbstract;
    private int nextNumber = BULLETS + 1;

    DocxLists(Language first) {
        number(HEADINGS, headings(true));
        number(ANNEXES, annexes(first, true));
        number(BULLETS, bulletList());
    }

    int bullets() {
        return BULLETS;
    }

    /** The headings of one more language count on their own, even where the two stand side by side. */
    int headingsAgain() {
        number(nextNumber, headings(false));
        return nextNumber++;
    }

    int annexesAgain(Language language) {
        number(nextNumber, annexes(language, false));
        return nextNumber++;
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

    private void number(int id, int list) {
        numbers.start("w:num", "w:numId", id)
                .leaf("w:abstractNumId", "w:val", list)
                .end();
    }

    private int headings(boolean styled) {
        var list = open("multilevel");
        for (var level = 0; level < LEVELS; level++) {
            level(
                    level,
                    "decimal",
                    styled && level < 4 ? "Heading" + (level + 1) : null,
                    dotted(level),
                    heading(level));
        }
        abstracts.end();
        return list;
    }

    private int annexes(Language language, boolean styled) {
        var list = open("multilevel");
        for (var level = 0; level < LEVELS; level++) {
            level(
                    level,
                    level == 0 ? "upperLetter" : "decimal",
                    styled && level < 4 ? "AnnexHeading" + (level + 1) : null,
                    level == 0 ? Words.in(language).get("export.doc.annex", "%1") : dotted(level),
                    level == 0 ? ANNEX_HANGING : heading(level));
        }
        abstracts.end();
        return list;
    }

    /** Room for the number of a heading: {@code 1}, {@code 1.1}, {@code 1.1.1}. */
    private static int heading(int level) {
        return HANGING + level * 170;
    }

    private int bulletList() {
        var list = open("hybridMultilevel");
        var bullets = new String[] {"•", "–", "◦"};
        for (var level = 0; level < LEVELS; level++) {
            level(level, "bullet", null, bullets[level % bullets.length], HANGING, HANGING * (level + 1));
        }
        abstracts.end();
        return list;
    }

    private int orderedList(String format, boolean indic) {
        var list = open("hybridMultilevel");
        for (var level = 0; level < LEVELS; level++) {
            abstracts
                    .start("w:lvl", "w:ilvl", level)
                    .leaf("w:start", "w:val", 1)
                    .leaf("w:numFmt", "w:val", format)
                    .leaf("w:lvlText", "w:val", "%" + (level + 1) + ".")
                    .leaf("w:lvlJc", "w:val", "left");
            indent(HANGING * (level + 1), HANGING);
            if (indic) {
                abstracts
                        .start("w:rPr")
                        .leaf("w:rtl")
                        .leaf("w:lang", "w:bidi", "ar-IQ")
                        .end();
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

    private void level(int level, String format, @Nullable String style, String text, int hanging) {
        level(level, format, style, text, hanging, hanging);
    }

    private void level(int level, String format, @Nullable String style, String text, int hanging, int start) {
        abstracts.start("w:lvl", "w:ilvl", level).leaf("w:start", "w:val", 1).leaf("w:numFmt", "w:val", format);
        if (style != null) {
            abstracts.leaf("w:pStyle", "w:val", style);
        }
        abstracts.leaf("w:lvlText", "w:val", text).leaf("w:lvlJc", "w:val", "left");
        indent(start, hanging);
        abstracts.end();
    }

    private void indent(int start, int hanging) {
        abstracts
                .start("w:pPr")
                .leaf("w:ind", "w:start", start, "w:hanging", hanging)
                .end();
    }

    private static String dotted(int level) {
        var text = new StringBuilder("%1");
        for (var i = 2; i <= level + 1; i++) {
            text.append(".%").append(i);
        }
        return text.toString();
    }
}
