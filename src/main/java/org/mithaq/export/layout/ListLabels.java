package org.mithaq.export.layout;

import java.util.List;

/** The label of a list item, for formats that do not count by themselves. The editor says the same; both are held to {@code list-labels.json}. */
public final class ListLabels {

    private static final List<String> ABJAD =
            List.of("أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split(" "));
    private static final List<String> ALPHABET =
            List.of("أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هـ و ي".split(" "));
    private static final List<String> LATIN = List.of("a b c d e f g h i j k l m n o p q r s t u v w x y z".split(" "));
    private static final int ROUNDS = 4;
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
                    case "alpha" -> rightToLeft ? letter(ALPHABET, number) : letter(LATIN, number);
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

    /** After the last letter they are doubled and trebled, as Word does; after the fourth round numbers are clearer. */
    private static String letter(List<String> letters, int number) {
        if (number < 1 || number > letters.size() * ROUNDS) {
            return String.valueOf(number);
        }
        return letters.get((number - 1) % letters.size()).repeat((number - 1) / letters.size() + 1);
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
