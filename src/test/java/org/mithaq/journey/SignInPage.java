package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

/** The door of the demo, where one click signs a person in. */
final class SignInPage {

    private final Seat seat;

    SignInPage(Seat seat) {
        this.seat = seat;
    }

    void signIn(String login) {
        seat.open("sign-in");
        seat.page().locator("#demo-" + login).click();
        assertThat(seat.page()).not().hasURL(Pattern.compile("sign-in"));
        assertThat(seat.page().locator("h1").first()).isVisible();
        // the page speaks the person's language, whatever the browser wished
        if (!seat.language().tag().equals(seat.page().locator("html").getAttribute("lang"))) {
            seat.page().locator(".language-switch").click();
        }
        assertThat(seat.page().locator("h1").first()).hasText(seat.word("strategy.home.title"));
    }
}
