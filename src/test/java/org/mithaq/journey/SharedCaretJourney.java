package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mithaq.common.Language.AR;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Language;

/**
 * Two people stand at the same place, and what one types there appears for both. Once the browser put the caret inside the other
 * person's mark, where every key was swallowed without a word.
 */
class SharedCaretJourney extends Stage {

    private Seat first;
    private Seat second;
    private String section;

    @BeforeAll
    void twoPeopleOpenTheSameSection() {
        first = seat("tariq", AR);
        second = seat("huda", AR);
        section = new OverviewPage(first, new HomePage(first).demo()).draft("8").address();
    }

    @ParameterizedTest
    @CsvSource({"EN, End", "AR, End", "EN, Home", "AR, Home"})
    void typingWhereSomebodyElseStandsIsNotSwallowed(Language language, String edge) {
        var address = section + "?view=" + language.tag();
        var theirs = DeskPage.open(first, address);
        theirs.paragraph(language, language == AR ? "هنا يقف الجميع" : "everybody stands here");
        theirs.saved();
        var mine = DeskPage.open(second, address);
        mine.reads(language, language == AR ? "هنا يقف الجميع" : "everybody stands here");
        standAt(first, theirs, language, edge);
        assertThat(second.page().locator(".pe-doc > :last-child .pe-caret")).hasCount(1);
        standAt(second, mine, language, edge);
        mine.type(language, "Q-" + edge);
        theirs.reads(language, "Q-" + edge);
        mine.saved();
    }

    private static void standAt(Seat seat, DeskPage desk, Language language, String edge) {
        desk.toEnd(language);
        seat.page().keyboard().press(edge);
    }
}
