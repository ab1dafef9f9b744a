package org.mithaq.export.layout;

import java.util.List;

/** The label of a list item, for formats that do not count by themselves. */
public final class ListLabels {

    private static final List<String> ABJAD =
            List.of("أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split(" "));
    private static final List<String> ALPHABET =
            List.of("أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هـ و ي".split(" "));
    private static final List<String> BULLETS = List.of("•", "–", "◦");
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final List<String> ROMAN_SIGNS = List.of("m cm d cd c xc l xl x ix v iv i".split(" "));

    private ListLabels() {}

    public static String bullet(int level) {
        return BULLETS.get(level % BULLETS.size());
    }

    /** A number in a style of the document schema; numbers that a style cannot write are decimal. */
    public static String numbered(String style, int number, boolean rightToLeft) {
        var label =
                switch (style) {
                    case "arabic_indic" -> arabicIndic(number);
                    case "abjad" -> letter(ABJAD, number);
                    case "alpha" -> rightToLeft ? letter(ALPHABET, number) : latin(number);
                    case "roman" -> roman(number);
                    default -> String.valueOf(number);
                };
        return label + ".";
    }

    private static String arabicIndic(int number) {
        var text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append((char) ('\u0660' + digit - '0')));
        return text.toString();
    }

    private static String letter(List<String> letters, int number) {
        return number >= 1 && number <= letters.size() ? letters.get(number - 1) : String.valueOf(number);
    }

    private static String latin(int number) {
        return number >= 1 && number <= 26 ? String.valueOf((char) ('a' + number - 1)) : String.valueOf(number);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                text.append(ROMAN_SIGNS.get(i));
                rest -= ROMAN[i];
            }
        }
        return text.toString();
    }
}
