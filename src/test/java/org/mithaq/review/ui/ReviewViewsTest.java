package org.mithaq.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mithaq.Asker.APPROVER;
import static org.mithaq.Asker.CONTRIBUTOR;
import static org.mithaq.Asker.LEAD_DRAFTER;
import static org.mithaq.Asker.OBSERVER;
import static org.mithaq.Asker.OWNER;
import static org.mithaq.Asker.REVIEWER_LEGAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.SignIn;
import org.mithaq.editing.Texts;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditEntry;
import org.mithaq.history.AuditFilter;
import org.mithaq.history.AuditTrail;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.review.Outcome;
import org.mithaq.review.Party;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.review.ReviewService;
import org.mithaq.review.Reviews;
import org.mithaq.review.Threads;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.review.ui")
class ReviewViewsTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private Strategies stored;

    @Autowired
    private Texts texts;

    @Autowired
    private Threads threads;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private Reviews states;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ReviewPanels panels;

    @Autowired
    private SignIn signIn;

    private StrategyFixture fixture;
    private Section section;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        section = stored.outline(fixture.strategy()).getFirst();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aCommentIsWrittenAnsweredAndResolved() {
        open(CONTRIBUTOR);
        test($(Button.class).withId("comment-section").single()).click();
        test($(TextArea.class).single()).setValue("Who leads this?");
        test($(Button.class).withId("send-comment").single()).click();

        assertThat(texts()).contains("Who leads this?");
        open(REVIEWER_LEGAL);
        test(button("Reply")).click();
        test($(TextArea.class).single()).setValue("The ministry of foreign affairs");
        test($(Button.class).withId("send-comment").single()).click();
        test(button("Resolve")).click();

        var thread = threads.of(fixture.founderActor(), section.id()).getFirst();
        assertThat(thread.comments()).hasSize(2);
        assertThat(thread.resolved()).isTrue();
    }

    @Test
    void anEmptyCommentIsRefusedWhereItWasTyped() {
        open(CONTRIBUTOR);
        test($(Button.class).withId("comment-section").single()).click();
        test($(Button.class).withId("send-comment").single()).click();

        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat($(TextArea.class).single().getErrorMessage()).isEqualTo("Please fill this in.");
    }

    @Test
    void writingAtAndANameMentionsTheMember() {
        open(CONTRIBUTOR);
        var legal = panels.members(fixture.founderActor(), fixture.strategy()).stream()
                .filter(person -> person.id().equals(fixture.person(REVIEWER_LEGAL)))
                .findFirst()
                .orElseThrow();
        test($(Button.class).withId("comment-section").single()).click();
        test($(TextArea.class).single()).setValue("@" + legal.name().en() + " is this right?");
        test($(Button.class).withId("send-comment").single()).click();

        assertThat(threads.of(fixture.founderActor(), section.id())
                        .getFirst()
                        .comments()
                        .getFirst()
                        .mentions())
                .containsExactly(legal.id());
    }

    @Test
    void anObserverReadsAndWritesNothing() {
        open(OBSERVER);
        assertThat($(Button.class).withId("comment-section").exists()).isFalse();
        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void theBarOffersExactlyWhatEachPersonMayDo() {
        write();
        bar(LEAD_DRAFTER);
        test($(Button.class).withId("send-to-review").single()).click();
        test($(Button.class).withId("confirm").single()).click();
        assertThat(fresh().state()).isEqualTo(SectionState.IN_REVIEW);

        for (var asker : Asker.members()) {
            bar(asker);
            assertThat($(Button.class).withId("answer-legal").exists())
                    .as(asker.name())
                    .isEqualTo(asker == REVIEWER_LEGAL);
        }
    }

    @Test
    void aReviewerObjectsWithAReasonOrNotAtAll() {
        write();
        reviews.send(fixture.actor(LEAD_DRAFTER), section.id(), Set.of(), null, "");
        bar(REVIEWER_LEGAL);
        test($(Button.class).withId("answer-legal").single()).click();
        test($(Button.class).withId("confirm").single()).click();
        assertThat(texts()).contains("Please choose an answer.");
        outcomes().setValue(Outcome.OBJECTION);
        test($(Button.class).withId("confirm").single()).click();
        assertThat(texts()).contains("Please fill this in.");
        test($(TextArea.class).single()).setValue("Against article 12");
        test($(Button.class).withId("confirm").single()).click();

        bar(APPROVER);
        assertThat($(Button.class).withId("settle-legal").exists()).isTrue();
    }

    @Test
    void aChangeOfTheTextVoidsAClearanceAndThePenHolderMayConfirmASlip() {
        write("The State shall cooperate");
        reviews.send(fixture.actor(LEAD_DRAFTER), section.id(), Set.of(), null, "");
        reviews.answer(fixture.actor(REVIEWER_LEGAL), section.id(), Party.of(ReviewScope.LEGAL), Outcome.CLEARED, "");

        var english = stored.bodies(section.id()).getLast();
        texts.replaceAll(english.id(), fixture.founder(), document("The State shall co-operate"));
        await().until(() -> standing() == Standing.VOID);

        bar(LEAD_DRAFTER);
        test($(Button.class).withId("confirm-small").single()).click();
        test($(TextArea.class).single()).setValue("Spelling");
        test($(Button.class).withId("confirm").single()).click();
        assertThat(standing()).isEqualTo(Standing.AGREED);
        assertThat(trail.find(fixture.founderActor(), fixture.strategy(), AuditFilter.ALL, 0, 50))
                .extracting(AuditEntry::action)
                .contains(
                        AuditAction.TEXT_CHANGED,
                        AuditAction.REVIEW_REQUESTED,
                        AuditAction.REVIEW_ANSWERED,
                        AuditAction.CLEARANCES_VOIDED,
                        AuditAction.SMALL_CHANGE_CONFIRMED);
    }

    private Standing standing() {
        return states.of(fixture.founderActor(), section.id())
                .party(Party.of(ReviewScope.LEGAL))
                .orElseThrow()
                .standing();
    }

    @Test
    void theReviewPageSaysWhatIsMissingAndApprovesNothingBefore() {
        be(APPROVER);
        page();
        assertThat($(Button.class).withId("approve").single().isEnabled()).isFalse();
        assertThat($(MissingList.class).single().getElement().getTextRecursively())
                .contains("13 things are missing", "has no text in the controlling language");
    }

    @Test
    void theSecretariatMovesTheDocumentAndApprovesNothing() {
        be(OWNER);
        page();
        assertThat($(Button.class).withId("approve").exists()).isFalse();
        assertThat($(Select.class).withId("station").exists()).isTrue();
    }

    @Test
    void theReviewPageIsArabicForArabicReaders() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        be(APPROVER);
        page();
        assertThat($(MissingList.class).single().getElement().getTextRecursively())
                .contains("متطلبات");
    }

    private void write() {
        write("A sentence");
    }

    private void write(String text) {
        for (var body : stored.bodies(section.id())) {
            texts.replaceAll(body.id(), fixture.founder(), document(text));
            await().until(() -> fresh().state() == SectionState.DRAFTING);
        }
    }

    private static Node document(String text) {
        return new DocumentJson(Schema.mithaq())
                .read(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                                + text + "\"}]}]}");
    }

    private Section fresh() {
        return stored.section(section.id()).orElseThrow();
    }

    private void be(Asker asker) {
        signIn.as(fixture.person(asker));
    }

    private void open(Asker asker) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panels.comments(fixture.actor(asker), section, (body, anchor) -> {}));
    }

    private void bar(Asker asker) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panels.bar(fixture.actor(asker), section.id()));
    }

    private void page() {
        navigate(ReviewView.class, Map.of("strategy", fixture.strategy().toString()));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcome> outcomes() {
        return (RadioButtonGroup<Outcome>) $(RadioButtonGroup.class).single();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream()
                .map(paragraph -> paragraph.getElement().getTextRecursively())
                .toList();
    }
}
