package org.mithaq.workshop;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.outcome.Wordbook;

/**
 * What a card says together with the cards that were joined in it, a line for each. Where that is more than can be kept, the longest of the
 * joined cards are shortened, all to the same length and each with a mark, and the last line says so; none of them is left out.
 */
final class JoinedWords {

    static final String CUT = " […]";

    private static final String BULLET = "• ";

    /** Shorter than this a card says nothing; so many that even this does not fit are counted in the last line. */
    private static final int LEAST = 24;

    private JoinedWords() {}

    /**
     * @param words of the card, kept whole
     * @param longest so many characters at most; room for the words of the card and a line more
     * @param language in which a mark is explained
     */
    static String of(Bilingual words, List<Bilingual> origins, int longest, Language language) {
        var own = new LinkedHashSet<>(List.of(words.in(Language.AR), words.in(Language.EN)));
        var head = String.join("\n", own);
        var said = origins.stream().map(origin -> origin.in(Language.AR)).toList();
        var whole = said.stream().map(line -> "\n" + BULLET + line).collect(Collectors.joining());
        if (head.length() + whole.length() <= longest) {
            return head + whole;
        }
        var book = Wordbook.in(language);
        var room = longest - head.length();
        var fitting = (room - tail(book, said.size()).length()) / (LEAST + line());
        var kept = said.subList(0, Math.clamp(fitting, 0, said.size()));
        var tail = tail(book, said.size() - kept.size());
        var share = share(kept, room - tail.length());
        return head
                + kept.stream().map(each -> "\n" + BULLET + cut(each, share)).collect(Collectors.joining())
                + tail;
    }

    private static int line() {
        return 1 + BULLET.length();
    }

    private static String tail(Wordbook book, int left) {
        var lines = new ArrayList<>(List.of("", book.say("workshop.harvest.shortened", CUT.strip())));
        if (left > 0) {
            lines.add(book.say("workshop.harvest.notListed", left));
        }
        return String.join("\n", lines);
    }

    /** So many characters for each, that what the short ones leave goes to the long ones. */
    private static int share(List<String> lines, int room) {
        var left = room - lines.size() * line();
        var byLength =
                lines.stream().sorted(Comparator.comparing(String::length)).toList();
        for (var i = 0; i < byLength.size(); i++) {
            var each = left / (byLength.size() - i);
            if (byLength.get(i).length() > each) {
                return each;
            }
            left -= byLength.get(i).length();
        }
        return Integer.MAX_VALUE;
    }

    /** Before a word, where one begins not too far back, and never within a character. */
    private static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        var room = most - CUT.length();
        var space = line.lastIndexOf(' ', room);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        var end = space > room / 2 ? space : characters.preceding(room + 1);
        return line.substring(0, end).stripTrailing() + CUT;
    }
}
