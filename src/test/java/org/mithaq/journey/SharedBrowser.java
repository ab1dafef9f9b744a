package org.mithaq.journey;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all journeys of a run, closed at its end; a journey that fails leaves pictures of what everybody saw, and the steps that
 * follow a failed one in a journey of steps are not tried: they would wait long for what cannot be there.
 */
final class SharedBrowser implements BeforeAllCallback, AfterTestExecutionCallback, ExecutionCondition {

    /** Generous: the machine may be busy; no journey waits longer than it must. */
    static final int PATIENCE = 30_000;

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedBrowser.class);

    private static com.microsoft.playwright.Browser open;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(HERE).computeIfAbsent(Running.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && context.getRequiredTestInstance() instanceof Stage stage) {
            var step = context.getRequiredTestMethod().getName();
            stage.leavePictures(step);
            context.getParent().orElseThrow().getStore(HERE).put("failed", step);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var steps = context.getRequiredTestClass().isAnnotationPresent(TestMethodOrder.class);
        var failed = context.getStore(HERE).get("failed", String.class);
        return steps && failed != null
                ? ConditionEvaluationResult.disabled("failed before: " + failed)
                : ConditionEvaluationResult.enabled("nothing failed before");
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
