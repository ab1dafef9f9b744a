package org.mithaq.finding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
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
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.finding.ui")
class FindViewTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Strategies strategies;

    @Autowired
    private Texts texts;

    private StrategyFixture fixture;
    private Body body;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        body = strategies
                .bodies(strategies.outline(fixture.strategy()).getFirst().id())
                .stream()
                .filter(one -> one.language() == Language.EN)
                .findFirst()
                .orElseThrow();
        texts.replaceAll(body.id(), fixture.founder(), new DocumentJson(Schema.mithaq()).read("""
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Our cyber law, cyber space"}]}]}"""));
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aDrafterReplacesTheChosenAndTakesItBack() {
        find(Asker.LEAD_DRAFTER, "CYBER");
        assertThat(message()).isEqualTo("Found in 2 places; texts: 1.");
        assertThat($(HitRow.class).all()).hasSize(2);
        assertThat($(HitRow.class).all().getFirst().getElement().getTextRecursively())
                .contains("cyber");
        assertThat($(Anchor.class).withClassName("find-excerpt").first().getHref())
                .contains("/desk/" + body.section() + "?view=en&hit=");
        replaceAll("digital");
        assertThat(message()).startsWith("Replaced in 2 places.");
        assertThat(text()).isEqualTo("Our digital law, digital space");
        test(button("undo")).click();
        assertThat(message()).startsWith("Taken back in 2 places.");
        assertThat(text()).isEqualTo("Our cyber law, cyber space");
    }

    @Test
    void aContributorSuggests() {
        find(Asker.CONTRIBUTOR, "cyber");
        assertThat($(Paragraph.class).withClassName("find-note").single().getText())
                .contains("suggestion");
        replaceAll("digital");
        assertThat(message()).contains("2 suggestions were made.");
        assertThat(texts.current(body.id()).suggestionsOpen()).isTrue();
        assertThat(button("undo").isVisible()).isFalse();
    }

    @Test
    void aReaderOnlyReads() {
        find(Asker.OBSERVER, "cyber");
        assertThat($(HitRow.class).all()).hasSize(2);
        assertThat($(Button.class).withId("replace-chosen").exists()).isFalse();
    }

    @Test
    void whatIsUnderReviewIsNotChosenByItself() {
        // whether or not the first text has been told of already
        strategies.beginDrafting(body.section());
        strategies.moveSection(body.section(), SectionState.IN_REVIEW);
        find(Asker.LEAD_DRAFTER, "cyber");
        assertThat(button("replace-chosen").isEnabled()).isFalse();
        assertThat($(Paragraph.class).withClassName("find-note").single().getText())
                .contains("voids");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        find(Asker.LEAD_DRAFTER, "  ");
        assertThat(message()).isEqualTo("Please fill this in.");
    }

    @Test
    void speaksArabic() {
        UI.getCurrent().setLocale(Locale.of("ar"));
        find(Asker.LEAD_DRAFTER, "cyber");
        assertThat(message()).isEqualTo("وُجد في موضعين.");
    }

    @Test
    void strangersAreToldThatThereIsNothing() {
        assertThatThrownBy(() -> open(Asker.OUTSIDER)).hasMessageContaining("instead of");
    }

    private void find(Asker asker, String words) {
        open(asker);
        test($(TextField.class).withId("words").single()).setValue(words);
        test(button("find")).click();
    }

    private void replaceAll(String words) {
        test($(TextField.class).withId("replacement").single()).setValue(words);
        test(button("replace-chosen")).click();
        test($(ConfirmDialog.class).single()).confirm();
    }

    private Button button(String id) {
        return $(FindView.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(
                        child -> java.util.stream.Stream.concat(java.util.stream.Stream.of(child), child.getChildren()))
                .filter(element -> id.equals(element.getAttribute("id")))
                .flatMap(element -> element.getComponent().stream())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String message() {
        return $(Paragraph.class).withId("message").single().getText();
    }

    private String text() {
        return DocumentText.plain(texts.current(body.id()).document());
    }

    private void open(Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(FindView.class, Map.of("strategy", fixture.strategy().toString()));
    }
}
