package org.mithaq.history.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.Asker.OBSERVER;
import static org.mithaq.Asker.REVIEWER_LEGAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.SignIn;
import org.mithaq.history.AuditAction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.history.ui")
class HistoryViewTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

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
    void anAuditorReadsFiltersAndVerifiesTheTrail() {
        open(OBSERVER);
        assertThat(table()).contains("Document started").contains("Change: started");

        test($(Button.class).withId("verify").single()).click();
        assertThat($(Paragraph.class).withId("verdict").single().getText()).startsWith("Verified");

        filter(AuditAction.EXPORTED);
        assertThat(table()).doesNotContain("Document started");
    }

    @Test
    void theCodesOfARowAreReadInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.of("ar"));
        open(OBSERVER);
        assertThat(table())
                .contains("التغيير: بدء الوثيقة")
                .doesNotContain("change")
                .doesNotContain("LEAD_DRAFTER");
    }

    @Test
    void itIsNotForOthers() {
        assertThatThrownBy(() -> open(REVIEWER_LEGAL)).hasMessageContaining("instead of");
    }

    @SuppressWarnings("unchecked")
    private void filter(AuditAction action) {
        ((MultiSelectComboBox<AuditAction>) $(MultiSelectComboBox.class).single()).setValue(action);
    }

    private String table() {
        return $(AuditTable.class).single().getElement().getTextRecursively();
    }

    private void open(Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(HistoryView.class, Map.of("strategy", fixture.strategy().toString()));
    }
}
