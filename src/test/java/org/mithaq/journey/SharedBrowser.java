package org.mithaq.journey;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all journeys of a run, closed at its end; a journey that fails leaves pictures of what everybody saw. */
final class SharedBrowser implements BeforeAllCallback, AfterTestExecutionCallback {

    /** Generous: the machine may be busy; no journey waits longer than it must. */
    static final int PATIENCE = 30_000;

    private static com.microsoft.playwright.Browser open;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedBrowser.class))
                .computeIfAbsent(Running.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && context.getRequiredTestInstance() instanceof Stage stage) {
            stage.leavePictures(context.getRequiredTestMethod().getName());
        }
    }

    static com.microsoft.playwright.Browser get() {
        return open;
    }

    /** Ends with the run. */
    static final class Running implements AutoCloseable {

        private final Playwright playwright = Browser.playwright();

        Running() {
            open = Browser.launch(playwright);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        @Override
        public void close() {
            open.close();
            playwright.close();
        }
    }
}
