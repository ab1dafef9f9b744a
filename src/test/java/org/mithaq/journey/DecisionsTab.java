package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What workshops decided in a section, beside its text. */
final class DecisionsTab {

    private final Seat seat;

    DecisionsTab(Seat seat) {
        this.seat = seat;
    }

    private Locator all() {
        return seat.page().locator("#origins .origin");
    }

    /** The one of that kind tells when it was decided, by what vote of levels of consensus, and all of that. */
    void byVote(String kind, String electorate, String... said) {
        var heading = new Page.LocatorOptions().setHasText(seat.word("workshop.harvest.kind." + kind));
        var one = all().filter(new Locator.FilterOptions().setHas(seat.page().locator("h4", heading)));
        assertThat(one).containsText(seat.word("workshop.origin.when"));
        assertThat(one).containsText(String.valueOf(LocalDate.now().getYear()));
        assertThat(one)
                .containsText(seat.word(
                        "workshop.t3.methodIs",
                        seat.word("workshop.t3.method.consensus"),
                        seat.word("workshop.t3.electorate." + electorate),
                        seat.word("workshop.t3.secrecy.OPEN")));
        for (var words : said) {
            assertThat(one).containsText(words);
        }
    }

    /** The one that says so comes from a group. */
    void inGroup(String words) {
        assertThat(all().filter(new Locator.FilterOptions().setHasText(words)))
                .containsText(
                        Pattern.compile(seat.word("workshop.group.number", 1).replace("1", "[1-3]")));
    }
}
