package org.mithaq.journey;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Where somebody finds the strategies they take part in. */
final class HomePage {

    private final Seat seat;

    HomePage(Seat seat) {
        this.seat = seat;
        seat.open("");
    }

    /** The strategy that the demo begins with, whatever other journeys have added: Rafid is its invented State. */
    String demo() {
        return seat.page()
                .locator("a[href^='strategies/']")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("الرافد|Rafid")))
                .first()
                .getAttribute("href")
                .replace("strategies/", "");
    }
}
