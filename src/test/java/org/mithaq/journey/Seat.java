package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mithaq.common.Language;

/** A person at a browser: a context of its own, the interface's words in that person's language. */
final class Seat {

    private static final Path IMAGES = Path.of(System.getProperty("mithaq.images", "target/images"));

    /** The page waits for no answer of the server, which could still draw something anew. */
    static final String ANSWERED =
            "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

    /** What the router does when a link is clicked, until the server has shown the view. */
    private static final String WALK = """
            async path => {
              const arrived = new Promise((done, fail) => {
                addEventListener('vaadin-router-location-changed', done, { once: true });
                setTimeout(() => fail(new Error(`nothing at ${path}`)), 60_000);
              });
              dispatchEvent(new CustomEvent('vaadin-router-go', { detail: new URL(path, location.origin) }));
              await arrived;
            }""";

    private final BrowserContext context;
    private Page page;
    private final String base;
    private final Words words;
    private final Language language;

    /** On what somebody works. */
    enum Device {
        DESKTOP,
        /** Narrow, and touched by fingers. */
        PHONE;

        private com.microsoft.playwright.Browser.NewContextOptions options() {
            var options = new com.microsoft.playwright.Browser.NewContextOptions();
            return this == DESKTOP
                    ? options.setViewportSize(1440, 900)
                    : options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
        }
    }

    Seat(com.microsoft.playwright.Browser browser, String base, Language language, Device device) {
        this.base = base;
        this.language = language;
        this.words = new Words(language);
        context = browser.newContext(device.options().setLocale(language.tag()).setAcceptDownloads(true));
        context.setDefaultTimeout(SharedBrowser.PATIENCE);
        context.setDefaultNavigationTimeout(SharedBrowser.PATIENCE * 2);
        page = context.newPage();
    }

    private Seat(Seat before, Page page) {
        this.base = before.base;
        this.language = before.language;
        this.words = before.words;
        this.context = before.context;
        this.page = page;
    }

    /** The same person at what opens in a tab of its own. */
    Seat opened(Runnable act) {
        return new Seat(this, page.waitForPopup(act));
    }

    Page page() {
        return page;
    }

    Language language() {
        return language;
    }

    String word(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** Opens an address of the application and waits for its heading or its page. */
    Seat open(String path) {
        page.navigate(base + "/" + path);
        assertThat(page.locator("h1").first()).isVisible();
        return this;
    }

    /** Begins to open an address without waiting for it: several people load their pages at the same time. */
    Seat begin(String path) {
        page.navigate(base + "/" + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    /** Goes to an address as a link inside the application does: the page stays, the view changes. */
    Seat walk(String path) {
        page.evaluate(WALK, "/" + path);
        page.waitForFunction(ANSWERED);
        assertThat(page.locator("h1").first()).isVisible();
        return this;
    }

    Locator button(String key, Object... arguments) {
        return button(page.locator("body"), key, arguments);
    }

    Locator button(Locator inside, String key, Object... arguments) {
        return inside.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(word(key, arguments)).setExact(true));
    }

    Locator field(String key) {
        return page.getByLabel(word(key), new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Locator option(String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    /** Fills a combo box and takes the entry of that name. */
    void choose(Locator box, String name) {
        box.fill(name);
        option(name).first().click();
    }

    /** The id in the address of the page that is open. */
    String address() {
        return page.url().substring(base.length() + 1);
    }

    /** What is on the screen, when nothing moves any more and the pointer is out of the way. */
    void picture(String name) {
        page.mouse().move(720, 2);
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(IMAGES.resolve(name + ".png")));
    }

    /** What is on the screen now, as a picture and as assistive technology reads it. */
    void failed(String name) {
        if (page.isClosed()) {
            return;
        }
        var folder = Path.of("target/failed-journeys");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        try {
            Files.writeString(
                    folder.resolve(name + ".txt"), page.locator("body").ariaSnapshot());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Cuts the network of this browser, or gives it back. */
    void offline(boolean cut) {
        context.setOffline(cut);
    }

    /** Takes the sign-in out of this browser. */
    void forgetSession() {
        context.clearCookies();
    }

    /** Closes the page without a question, as a crash would, and goes on in a new one of the same browser. */
    void crash() {
        page.close();
        page = context.newPage();
    }

    /** Closes this tab; what else the person has open stays. */
    void close() {
        page.close();
    }

    void leave() {
        context.close();
    }
}
