package org.mithaq.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.Asker.OBSERVER;
import static org.mithaq.Asker.OWNER;
import static org.mithaq.Asker.STRATEGIST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.SignIn;
import org.mithaq.common.Language;
import org.mithaq.export.ExportService;
import org.mithaq.export.ExportWish;
import org.mithaq.export.StrategyReader;
import org.mithaq.strategy.StrategyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.export.ui")
class ExportViewsTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private StrategyService strategies;

    @Autowired
    private ExportService exports;

    @Autowired
    private SignIn signIn;

    private StrategyFixture fixture;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theChoicesBecomeTheWish() {
        open(OWNER);
        var panel = find(ExportPanel.class).single();
        assertThat(panel.wish().format()).isEqualTo(ExportWish.Format.DOCX);

        var format = (RadioButtonGroup<ExportWish.Format>)
                find(RadioButtonGroup.class).all().getFirst();
        var languages =
                (CheckboxGroup<Language>) find(CheckboxGroup.class).all().getFirst();
        format.setValue(ExportWish.Format.PDF);
        languages.setValue(Set.of(Language.AR));
        assertThat(panel.wish().format()).isEqualTo(ExportWish.Format.PDF);
        assertThat(panel.wish().languages()).containsExactly(Language.AR);

        languages.setValue(Set.of());
        assertThat(languages.isInvalid()).isTrue();
        assertThat(download().isEnabled()).isFalse();

        format.setValue(ExportWish.Format.JSON);
        assertThat(download().isEnabled()).isTrue();
        assertThat(panel.wish().languages()).hasSize(2);
    }

    @Test
    void anObserverIsToldThatExportIsNotForThisRole() {
        open(OBSERVER);
        assertThat(find(ExportPanel.class).all()).isEmpty();
        assertThat(find(ImportPanel.class).all()).isEmpty();
        assertThat(texts()).anyMatch(text -> text.contains("does not include export"));
    }

    @Test
    void aStrategistImportsWhatSomebodyExportedAndIsToldWhatIsWrongWithOtherFiles() {
        var file = exports.export(
                fixture.actor(OWNER),
                fixture.strategy(),
                ExportWish.of(ExportWish.Format.JSON, Language.AR, Language.EN));
        signIn.as(fixture.person(STRATEGIST));
        navigate(ImportView.class);
        var panel = find(ImportPanel.class).single();
        var words = find(Upload.class).single().getI18n();
        assertThat(words.getDropFiles().getOne()).isEqualTo("Drop the JSON file here");
        assertThat(words.getError().getFileIsTooBig()).contains(StrategyReader.MAX_BYTES / 1024 / 1024 + " MB");
        assertThat(words.getError().getIncorrectFileType()).contains(".json");

        panel.take("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(texts()).anyMatch(text -> text.startsWith("The file is not a Mithaq document"));
        assertThat(strategies.mine(fixture.actor(STRATEGIST))).isEmpty();

        panel.take(file.bytes());
        assertThat(strategies.mine(fixture.actor(STRATEGIST))).hasSize(1);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Open the new document");
    }

    private java.util.List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Anchor download() {
        return find(Anchor.class).withId("export-download").single();
    }

    private void open(Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(ExportView.class, Map.of("strategy", fixture.strategy().toString()));
    }
}
