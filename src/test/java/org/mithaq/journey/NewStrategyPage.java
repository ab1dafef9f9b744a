package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Where a document is started from a template. */
final class NewStrategyPage {

    static final Pattern OVERVIEW = Pattern.compile("/strategies/[0-9a-f-]{36}$");

    private final Seat seat;

    NewStrategyPage(Seat seat) {
        this.seat = seat;
    }

    /** Starts a document in both languages from the template in that file, and answers with its id. */
    String start(String template, String arabic, String english) {
        seat.open("strategies/new");
        seat.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(name(template)))
                .locator("input")
                .check();
        seat.field("strategy.title.ar").fill(arabic);
        seat.field("strategy.title.en").fill(english);
        seat.button("strategy.new.start").click();
        assertThat(seat.page()).hasURL(OVERVIEW);
        return seat.address().substring("strategies/".length());
    }

    private String name(String template) {
        try (var file = NewStrategyPage.class.getResourceAsStream("/template/" + template + ".yaml")) {
            Map<String, Map<String, String>> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return content.get("title").get(seat.language().tag());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
