package org.mithaq.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.Asker.LEAD_DRAFTER;
import static org.mithaq.Asker.OBSERVER;
import static org.mithaq.Asker.OUTSIDER;
import static org.mithaq.Asker.OWNER;
import static org.mithaq.Asker.REVIEWER_LEGAL;
import static org.mithaq.Asker.SECTION_DRAFTER;
import static org.mithaq.Asker.STRATEGIST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Person;
import org.mithaq.account.SignIn;
import org.mithaq.common.Bilingual;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.Template;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.strategy.ui")
class StrategyViewsTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private StrategyService service;

    @Autowired
    private Strategies stored;

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
    void homeTeachesWhoeverHasNothingYet() {
        be(STRATEGIST);
        navigate(HomeView.class);

        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.contains("template"));
        assertThat(hrefs()).contains(StrategyRoutes.start());
    }

    @Test
    void homeListsTheDocumentsOfAMemberWithoutTheStartForOthers() {
        be(OBSERVER);
        navigate(HomeView.class);

        assertThat($(StrategyCard.class).all()).hasSize(1);
        assertThat(hrefs())
                .contains(StrategyRoutes.overview(fixture.strategy()))
                .doesNotContain(StrategyRoutes.start());
    }

    @Test
    void aStrategistStartsADocumentAndLosesNothingOnAnError() {
        be(STRATEGIST);
        var view = navigate(NewStrategyView.class);
        var english = field("Name in English");
        test(english).setValue("A new strategy");

        test($(Button.class).withId("start").single()).click();

        assertThat(getCurrentView()).isSameAs(view);
        assertThat(templates().isInvalid()).isTrue();
        assertThat(field("Name in Arabic").isInvalid()).isTrue();
        assertThat(field("Name in Arabic").getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(english.getValue()).isEqualTo("A new strategy");
        assertThat(english.isInvalid()).isFalse();

        templates().setValue(templates().getListDataView().getItem(0));
        test(field("Name in Arabic")).setValue("استراتيجية جديدة");
        test($(Button.class).withId("start").single()).click();

        assertThat(getCurrentView()).isInstanceOf(StrategyView.class);
        var mine = service.mine(fixture.actor(STRATEGIST));
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().data().title()).isEqualTo(new Bilingual("استراتيجية جديدة", "A new strategy"));
        assertThat($(OutlineRow.class).all()).hasSize(17);
    }

    @Test
    void onlyStrategistsComeToTheStartPage() {
        be(OWNER);

        isRefused(() -> navigate(NewStrategyView.class));
    }

    @Test
    void theOverviewShowsEverySectionToEveryMember() {
        for (var asker : Asker.members()) {
            be(asker);
            overview();
            assertThat($(OutlineRow.class).all()).as(asker.name()).hasSize(12);
            var changes = asker == OWNER || asker == LEAD_DRAFTER;
            assertThat($(Button.class).withId("add-section").exists())
                    .as(asker.name())
                    .isEqualTo(changes);
            assertThat($(MenuBar.class).exists()).as(asker.name()).isEqualTo(changes);
            assertThat($(Anchor.class).withId("settings").exists())
                    .as(asker.name())
                    .isEqualTo(asker == OWNER);
        }
    }

    @Test
    void theOverviewDoesNotExistForOthers() {
        be(OUTSIDER);

        isRefused(this::overview);
        isRefused(() -> navigate("strategies/not-an-id", StrategyView.class));
    }

    @Test
    void settingsAreForTheOwner() {
        be(LEAD_DRAFTER);

        isRefused(this::settings);
    }

    @Test
    void altWithAnArrowMovesASectionAndSaysSo() {
        be(OWNER);
        overview();
        var second = rows().get(1).section();

        press(rows().get(1), "ArrowUp");

        assertThat(rows().getFirst().section().id()).isEqualTo(second.id());
        assertThat(notice()).isEqualTo("“Applicability of international law” is now section 1.");
        test($(Button.class).withId("undo").single()).click();
        assertThat(rows().get(1).section().id()).isEqualTo(second.id());
    }

    @Test
    void theLevelFollowsTheDirectionOfTheLanguage() {
        be(OWNER);
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        overview();
        var second = rows().get(1).section();

        press(rows().get(1), "ArrowLeft");

        assertThat(fresh(second).number()).isEqualTo("1.1");
        press(rows().get(1), "ArrowRight");
        assertThat(fresh(second).number()).isEqualTo("2");
    }

    @Test
    void theMenuAddsRemovesAndBringsBack() {
        be(LEAD_DRAFTER);
        overview();
        var first = rows().getFirst().section();

        menu(0, "Remove");
        assertThat(rows()).hasSize(11);
        test($(Button.class).withId("undo").single()).click();
        assertThat(rows().getFirst().section().id()).isEqualTo(first.id());

        menu(0, "Add a section inside it");
        test(field("Title in English")).setValue("Reservation of rights");
        test($(Button.class).withId("save").single()).click();
        assertThat(rows().get(1).section().number()).isEqualTo("1.1");
        assertThat(rows().get(1).section().data().title().en()).isEqualTo("Reservation of rights");
    }

    @Test
    void aDialogStaysOpenUntilItIsRight() {
        be(OWNER);
        overview();
        menu(0, "Rename and change details");
        test(field("Title in English")).setValue("");
        test(field("Title in Arabic")).setValue("");

        test($(Button.class).withId("save").single()).click();

        assertThat(field("Title in English").isInvalid()).isTrue();
        test(field("Title in English")).setValue("Purpose");
        test($(Button.class).withId("save").single()).click();
        assertThat(rows().getFirst().section().data().title()).isEqualTo(new Bilingual("", "Purpose"));
    }

    @Test
    void somebodyElsesChangeIsShownInsteadOfOverwritten() {
        be(OWNER);
        overview();
        var first = rows().getFirst().section();
        service.changeSection(
                fixture.actor(LEAD_DRAFTER),
                first.id(),
                0,
                first.data().titled(new Bilingual("س", "Changed elsewhere")));

        menu(0, "Remove");

        assertThat(notice()).startsWith("Somebody else changed this");
        assertThat(rows()).hasSize(12);
        assertThat(rows().getFirst().section().data().title().en()).isEqualTo("Changed elsewhere");
    }

    @Test
    @SuppressWarnings("unchecked")
    void peopleAreAssignedAndThenMayMarkTheSectionReady() {
        be(OWNER);
        overview();
        menu(0, "Assign people");
        var people = (MultiSelectComboBox<Person>) $(MultiSelectComboBox.class).single();
        var drafter = people.getListDataView()
                .getItems()
                .filter(person -> person.id().equals(fixture.person(SECTION_DRAFTER)))
                .findFirst()
                .orElseThrow();
        people.setValue(drafter);
        test($(Button.class).withId("save").single()).click();
        var first = rows().getFirst().section();
        assertThat(first.assignees()).containsExactly(drafter.id());
        stored.moveSection(first.id(), SectionState.DRAFTING);

        be(SECTION_DRAFTER);
        overview();
        menu(0, "Mark as ready for the team");

        assertThat(fresh(first).state()).isEqualTo(SectionState.READY_FOR_TEAM);
        be(REVIEWER_LEGAL);
        overview();
        assertThat($(MenuBar.class).exists()).isFalse();
    }

    @Test
    void settingsAreSavedAndAStaleFormSaysSo() {
        be(OWNER);
        settings();
        test(field("Name in English")).setValue("Renamed");
        test($(Button.class).withId("save").single()).click();
        var saved = service.get(fixture.founderActor(), fixture.strategy());
        assertThat(saved.data().title().en()).isEqualTo("Renamed");

        service.settings(fixture.founderActor(), saved.id(), saved.version(), saved.data());
        test(field("Name in English")).setValue("Mine");
        test($(Button.class).withId("save").single()).click();

        assertThat(field("Name in English").getValue()).isEqualTo("Mine");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Somebody else changed this"));
    }

    /** The error page is the shell's; here it is enough that the view is not shown. */
    private static void isRefused(ThrowableAssert.ThrowingCallable visit) {
        assertThatThrownBy(visit).hasMessageContaining("instead of");
    }

    private void be(Asker asker) {
        signIn.as(fixture.person(asker));
    }

    private void overview() {
        navigate(StrategyView.class, Map.of("strategy", fixture.strategy().toString()));
    }

    private void settings() {
        navigate(SettingsView.class, Map.of("strategy", fixture.strategy().toString()));
    }

    private List<OutlineRow> rows() {
        return $(OutlineRow.class).all();
    }

    private Section fresh(Section section) {
        return stored.section(section.id()).orElseThrow();
    }

    private void menu(int row, String text) {
        var bar = $(MenuBar.class, rows().get(row)).single();
        test(bar.getItems().getFirst().getSubMenu().getItems().stream()
                        .filter(item -> item.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static void press(Component row, String key) {
        var data = JacksonUtils.createObjectNode();
        data.put("event.key", key);
        data.put(OutlineEditor.ARROWS, true);
        row.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(row.getElement(), "keydown", data));
    }

    private String notice() {
        return $(Span.class).withClassName("notice-text").last().getText();
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Template> templates() {
        return (RadioButtonGroup<Template>) $(RadioButtonGroup.class).first();
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
