package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.account.AccountService;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every view of the application in both languages: no barrier that axe knows of, nothing beyond the edge of a phone, one heading. */
class AccessibilityJourney extends Stage {

    /** The page waits for no answer of the server, which could still draw what has the focus anew. */
    private static final String ANSWERED =
            "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    @Autowired
    ApplicationContext beans;

    private final Map<String, Language> spoken = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private AccessibilityScene scene;
    private List<View> views;

    @BeforeAll
    void documentsAreThere() {
        scene = new AccessibilityScene(beans);
        views = new Views(scene).all();
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
        assertThat(views).extracting(View::route).containsAll(registered);
        assertThat(registered).containsAll(views.stream().map(View::route).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyViewIsOpenToEverybody() {
        return Stream.of(Language.values()).flatMap(language -> views.stream()
                .map(view -> DynamicTest.dynamicTest(language.tag() + ": " + view.name(), () -> look(view, language))));
    }

    @Test
    void theKeyboardSkipsTheFrameAndWalksTheTabsInReadingDirection() {
        var seat = seatOf("layla", Language.AR);
        var page = seat.open("").page();
        page.waitForFunction(ANSWERED);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isFocused();
        page.waitForFunction(ANSWERED);
        page.keyboard().press("Tab");
        assertThat(page.locator("main#content a").first()).isFocused();
        seat.open(scene.desk());
        var tabs = page.locator(".desk-panel vaadin-tab");
        tabs.first().focus();
        page.keyboard().press("ArrowLeft");
        assertThat(tabs.nth(1)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".library-panel")).isVisible();
    }

    private void look(View view, Language language) {
        var seat = seatOf(view.login(), language);
        seat.open(view.address());
        view.done().accept(seat);
        assertThat(new Inspection(seat).findings()).as(view.address()).isEmpty();
    }

    private Seat seatOf(String login, Language language) {
        return seats.computeIfAbsent(login + language, key -> seated(login, language));
    }

    private Seat seated(String login, Language language) {
        var seat = stranger(language);
        Inspection.calm(seat);
        if (!login.isEmpty()) {
            speak(login, language);
            new SignInPage(seat).signIn(login);
        }
        return seat;
    }

    private void speak(String login, Language language) {
        var account = Actor.of(scene.person(login));
        var accounts = beans.getBean(AccountService.class);
        spoken.putIfAbsent(login, accounts.me(account).language());
        accounts.language(account, language);
    }

    @AfterAll
    void everybodySpeaksAsBefore() {
        spoken.forEach((login, language) ->
                beans.getBean(AccountService.class).language(Actor.of(scene.person(login)), language));
    }
}
