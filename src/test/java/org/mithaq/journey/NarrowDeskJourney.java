package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.common.Language;

/** The text keeps the room it needs where there is little of it, and what has to be seen stays in sight. */
class NarrowDeskJourney extends Stage {

    private String section;

    @BeforeAll
    void somebodyKnowsASection() {
        var first = seat("tariq", AR);
        section = new OverviewPage(first, new HomePage(first).demo()).draft("8").address();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsAroundATextLeavesItRoom(Language language) {
        var seat = seat("huda", language);
        var page = seat.page();
        page.setViewportSize(728, 700);
        var desk = DeskPage.open(seat, section + "?view=" + language.tag());
        desk.toEnd(language);
        seat.picture("narrow-desk-" + language.tag());
        var more = page.locator("[data-tool=more]");
        assertThat(top(more)).isEqualTo(top(page.locator("[data-tool=bold]")));
        more.click();
        assertThat(page.locator("[data-entry=directionLtr]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(more).isFocused();

        desk.toEnd(language);
        page.keyboard().press("Control+Alt+f");
        assertThat(page.locator(".shell-bar")).isHidden();
        assertThat(page.locator(".demo-banner")).isVisible();
        var banner = page.locator(".demo-banner").boundingBox();
        assertThat(page.locator(".pe-bar").boundingBox().y).isGreaterThanOrEqualTo(banner.y + banner.height);
        page.keyboard().press("Escape");
        assertThat(page.locator(".shell-bar")).isVisible();

        page.setViewportSize(390, 844);
        page.locator(".pe-doc > *").last().click();
        page.keyboard().press("Control+f");
        assertThat(page.locator(".pe-find input[name=words]")).isFocused();
        assertThat(page.locator(".pe-find").boundingBox().height).isLessThan(844 / 6.0);
        seat.picture("narrow-find-" + language.tag());
        page.keyboard().press("Escape");

        // A section chosen from the sheet is shown, not left behind it; and a window that grows gets its columns back
        seat.button("desk.outline").click();
        page.locator(".outline-panel button").first().click();
        assertThat(page.locator(".desk-outline")).isHidden();
        page.setViewportSize(1440, 900);
        assertThat(page.locator(".desk-outline")).isVisible();
        assertThat(page.locator(".desk-panel")).isVisible();
    }

    private static double top(Locator tool) {
        return tool.boundingBox().y;
    }
}
