package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What came out of a workshop, for whoever runs it. */
final class OutcomePage {

    private final Seat seat;

    OutcomePage(Seat seat, String address) {
        this.seat = seat;
        seat.open(address);
        assertThat(harvest().first()).isVisible();
    }

    /** What no text has yet. */
    Locator harvest() {
        return seat.page().locator(".harvest li");
    }

    /** What went into texts. */
    Locator went() {
        return seat.page().locator("#went > li");
    }

    /** Puts what says so, and is of that kind, at the end of a section. */
    void put(String words, String kind, String section) {
        var row = harvest()
                .filter(new Locator.FilterOptions().setHasText(words))
                .filter(new Locator.FilterOptions()
                        .setHas(seat.page()
                                .getByText(
                                        seat.word("workshop.harvest.kind." + kind),
                                        new Page.GetByTextOptions().setExact(true))));
        row.locator(".harvest-put").click();
        seat.page().locator("#harvest-section input").fill(section + " ");
        seat.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + section + " ")))
                .click();
        seat.page().locator("#confirm").click();
        assertThat(went().filter(new Locator.FilterOptions().setHasText(words))).isVisible();
    }

    /** Ends the evaluation. @return what was answered */
    Locator evaluation(int answers) {
        var stage = seat.page().locator("#evaluation-stage");
        assertThat(stage).hasText(seat.word("workshop.evaluation.stage.OPEN", answers));
        seat.page().locator("#close-evaluation").click();
        seat.page().locator("#confirm").click();
        assertThat(stage).hasText(seat.word("workshop.evaluation.stage.CLOSED", answers));
        return seat.page().locator(".evaluation");
    }

    /** Writes the outcome document. @return its id */
    String write() {
        seat.page().locator("#write-record").click();
        var way = seat.page().locator("#open-record");
        assertThat(way).isVisible();
        return way.getAttribute("href").replaceFirst(".*strategies/", "");
    }
}
