package org.mithaq.export.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Joins Arabic letters and puts a right-to-left run into the order in which it is drawn. Vowel marks stay zero-width marks on their
 * letter. A lam-alef is drawn as one glyph, but with an invisible glyph beside it that stands for the alef, because programs that turn
 * drawn text around again turn around what one glyph stands for, too, and would read alef-lam ({@link LogicalText} gives both their
 * meaning).
 */
final class ArabicLines implements BidiReorderer {

    /** Zero-width glyphs of the Naskh font and the alef that each stands for. */
    static final Map<Character, String> ALEFS = Map.of('\u061C', "\u0627", '\u200B', "\u0623", '\uFEFF', "\u0625");

    private static final char ALEF = '\u061C';
    private static final char HAMZA_ABOVE = '\u200B';
    private static final char HAMZA_BELOW = '\uFEFF';
    private static final char MADDA = '\u0653';

    /** Follows marks that were typed between lam and alef; the same invisible glyph, but never drawn in this place. */
    private static final char OF_LAM = HAMZA_BELOW;

    private static final Pattern OURS = Pattern.compile("[\\u061C\\u200B\\uFEFF]");
    private static final Pattern LAM_MARKS_ALEF =
            Pattern.compile("\\u0644([\\u064B-\\u0652]+)([\\u0622\\u0623\\u0625\\u0627])");
    /** By pairs of the presentation forms U+FE70 to U+FE7F. */
    private static final String VOWELS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";

    private final ArabicShaping shaping =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE_TASHKEEL_ISOLATED | ArabicShaping.LENGTH_GROW_SHRINK);
    private final ArabicShaping unshaping = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        var drawn = new StringBuilder();
        var ofLam = new StringBuilder();
        var collecting = false;
        for (var c : Bidi.writeReverse(text, Bidi.DO_MIRRORING).toCharArray()) {
            if (c == OF_LAM) {
                collecting = true;
            } else if (c >= '\uFEF5' && c <= '\uFEFC') {
                lamAlef(drawn, c, ofLam);
                ofLam.setLength(0);
                collecting = false;
            } else {
                (collecting ? ofLam : drawn).append(c);
            }
        }
        return drawn.append(ofLam).toString();
    }

    private static void lamAlef(StringBuilder drawn, char ligature, CharSequence ofLam) {
        var joined = (ligature - 0xFEF5) % 2;
        switch ((ligature - 0xFEF5) / 2) {
            // no fourth invisible glyph in the font: the madda is drawn as a mark on the plain ligature
            case 0 -> drawn.append(MADDA).append(ALEF);
            case 1 -> drawn.append(HAMZA_ABOVE);
            case 2 -> drawn.append(HAMZA_BELOW);
            default -> drawn.append(ALEF);
        }
        drawn.append(ofLam).append(ligature < '\uFEF7' ? (char) ('\uFEFB' + joined) : ligature);
    }

    @Override
    public String shapeText(String text) {
        try {
            // the marks of a lam would otherwise be taken for marks of the alef that it is drawn with
            var marked =
                    LAM_MARKS_ALEF.matcher(OURS.matcher(text).replaceAll("")).replaceAll("\u0644$2$1" + OF_LAM);
            var shaped = new StringBuilder();
            for (var c : shaping.shape(marked).toCharArray()) {
                if (c >= '\uFE70' && c <= '\uFE7F') {
                    shaped.append(VOWELS.charAt((c - 0xFE70) / 2));
                } else if (!invisible(c)) {
                    shaped.append(c);
                }
            }
            return shaped.toString();
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String deshapeText(String text) {
        try {
            return unshaping.shape(text);
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Joiners and direction marks have done their work by now, and some fonts draw them. */
    static boolean invisible(char c) {
        return c >= '\u200C' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069';
    }
}
