package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;

/** The views in Arabic and in the dark; that no view is forgotten; the order of the keyboard from right to left. */
class ArabicAccessibilityJourney extends AccessibilityOfViews {

    ArabicAccessibilityJourney() {
        super(Language.AR);
    }

    @Test
    void everyRegisteredRouteAndErrorPageIsLookedAt() {
        var context = new VaadinServletContext(beans.getBean(ServletContext.class));
        var registry = ApplicationRouteRegistry.getInstance(context);
        var registered = new TreeSet<String>();
        registry.getRegisteredRoutes().forEach(route -> registered.add(route.getTemplate()));
        registry.getConfiguration().getExceptionHandlers().values().stream()
                .filter(page -> page.getPackageName().startsWith("org.mithaq"))
                .filter(HasErrorParameter.class::isAssignableFrom)
                .forEach(page -> registered.add(page.getSimpleName()));
        assertThat(views()).extracting(View::route).containsAll(registered);
        assertThat(registered).containsAll(views().stream().map(View::route).toList());
    }

    @Test
    void aPageThatCouldNotReachTheDataComesBackByItself() {
        FailingView.TIMES.set(1);
        var seat = seatOf("tariq").open(FailingView.AWAY);
        var page = seat.page();
        assertThat(page.locator(".error-page")).containsText(seat.word("shell.busy.text"));
        assertThat(seat.button("shell.busy.again")).isVisible();
        assertThat(page.locator(".error-page")).hasCount(0);
        assertThat(page.locator("h1").last()).hasText("Mithaq");
    }

    @Test
    void theKeyboardSkipsTheFrameAndWalksTheTabsInReadingDirection() {
        var seat = seatOf("layla");
        var page = seat.open("").page();
        page.waitForFunction(Seat.ANSWERED);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();
        page.waitForFunction(Seat.ANSWERED);
        page.keyboard().press("Tab");
        assertThat(page.locator("main#content a").first()).isFocused();
        seat.open(scene().desk());
        var tabs = page.locator(".desk-panel vaadin-tab");
        tabs.first().focus();
        page.keyboard().press("ArrowLeft");
        assertThat(tabs.nth(1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".library-panel")).isVisible();
    }
}
