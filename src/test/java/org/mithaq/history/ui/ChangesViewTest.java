package org.mithaq.history.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.Asker.LEAD_DRAFTER;
import static org.mithaq.Asker.OBSERVER;
import static org.mithaq.Asker.OUTSIDER;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.SignIn;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.history.ui")
class ChangesViewTest extends SpringBrowserlessTest {

    private static final Schema SCHEMA = Schema.mithaq();

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Texts texts;

    @Autowired
    private Strategies strategies;

    private StrategyFixture fixture;
    private Body body;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        body = strategies.bodies(fixture.strategy()).stream()
                .filter(each -> each.language() == Language.EN)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    private static Node p(String id, String words) {
        return SCHEMA.node("paragraph", Map.of("id", id), SCHEMA.text(words));
    }

    private void wrote(String... words) {
        var author = fixture.person(LEAD_DRAFTER);
        var size = texts.current(body.id()).document().content().size();
        var blocks = new java.util.ArrayList<Node>();
        for (var i = 0; i < words.length; i++) {
            blocks.add(p("b" + i, words[i]));
        }
        texts.change(body.id(), author, List.of(new ReplaceStep(0, size, new Slice(Fragment.of(blocks), 0, 0))));
    }

    @Test
    void whatWasWrittenSinceIsReadWithWhatItReplaced() {
        wrote("States should cooperate.", "Nothing new here.", "Nor here.", "Nor there.");

        open(OBSERVER);

        assertThat(text())
                .contains("Added: ")
                .contains("States should cooperate.")
                .contains("English text");
        assertThat($(Paragraph.class).withId("count").single().getText()).isEqualTo("Changed places: 4");
        test($(Button.class).withText("Next change").single()).click();
        assertThat($(Paragraph.class).withId("count").single().getText()).isEqualTo("Change 1 of 4");
        test($(Button.class).withText("Previous change").single()).click();
        test($(Button.class).withText("Previous change").single()).click();
        assertThat($(Paragraph.class).withId("count").single().getText()).isEqualTo("Change 3 of 4");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTimeInWhichNothingWasWrittenSaysSo() {
        open(OBSERVER);

        assertThat($(Paragraph.class).withId("count").single().getText())
                .isEqualTo("Nothing has changed in this time.");
        var period = (Select<Period>) $(Select.class).single();
        assertThat(period.getValue()).as("who was never here").isEqualTo(Period.WEEK);
        assertThat(period.getListDataView().getItems()).doesNotContain(Period.VISIT);
    }

    @Test
    void itIsNotThereForOthers() {
        signIn.as(fixture.person(OUTSIDER));
        org.assertj.core.api.Assertions.assertThatThrownBy(this::navigateThere).hasMessageContaining("instead of");
    }

    private String text() {
        return $(ChangesView.class).single().getElement().getTextRecursively();
    }

    private void open(Asker asker) {
        signIn.as(fixture.person(asker));
        navigateThere();
    }

    private void navigateThere() {
        navigate(
                ChangesView.class,
                Map.of(
                        "strategy",
                        fixture.strategy().toString(),
                        "section",
                        body.section().toString()));
    }
}
