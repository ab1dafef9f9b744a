package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.Role;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.MinistryId;
import org.mithaq.common.SectionId;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.strategy.SectionState;

/** Section 1 of a position paper, which legal and language reviewers clear. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReviewServiceTest {

    private static final Party LEGAL = Party.of(ReviewScope.LEGAL);
    private static final Party LANGUAGE = Party.of(ReviewScope.LANGUAGE);

    @Parameter
    TestDatabase database;

    private ReviewRoom room;
    private ReviewService reviews;
    private SectionId section;
    private Actor pen;
    private Actor legal;
    private Actor language;

    @BeforeEach
    void start() {
        room = new ReviewRoom(database.fresh());
        reviews = room.bean(ReviewService.class);
        section = room.section("1").id();
        pen = room.member(Role.LEAD_DRAFTER);
        legal = room.member(Role.REVIEWER_LEGAL);
        language = room.member(Role.REVIEWER_LANGUAGE);
        room.write(pen, section, "تعمل الدولة مع شركائها", "The State works with its partners");
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void aSectionIsClearedWhenEverybodyAskedHasCleared() {
        assertThat(send().section().state()).isEqualTo(SectionState.IN_REVIEW);

        clear(legal, LEGAL);
        assertThat(state()).isEqualTo(SectionState.IN_REVIEW);
        var review = reviews.answer(language, section, LANGUAGE, Outcome.CLEARED_WITH_COMMENTS, "One comma");

        assertThat(review.section().state()).isEqualTo(SectionState.CLEARED);
        assertThat(review.history())
                .allSatisfy(answer -> assertThat(answer.texts()).hasSize(2));
        assertThat(room.published(ReviewAnswered.class))
                .extracting(ReviewAnswered::role)
                .containsExactly(Role.REVIEWER_LEGAL, Role.REVIEWER_LANGUAGE);
    }

    @Test
    void aLaterChangeVoidsClearancesVisibly() {
        send();
        clear(legal, LEGAL);
        clear(language, LANGUAGE);

        rewrite("The State works with all of its partners, everywhere and always");

        assertThat(state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(standing(LEGAL)).isEqualTo(Standing.VOID);
        assertThat(standing(LANGUAGE)).isEqualTo(Standing.VOID);
        var voided = room.published(ClearancesVoided.class).getFirst();
        assertThat(voided.parties()).containsExactly(LEGAL, LANGUAGE);
        assertThat(voided.byOrNull()).isEqualTo(pen.signedIn().orElseThrow());
        assertThat(voided.beforeHash()).isNotEqualTo(voided.afterHash());

        clear(legal, LEGAL);
        clear(language, LANGUAGE);
        assertThat(state()).isEqualTo(SectionState.CLEARED);
    }

    @Test
    void theOldTextComingBackDoesNotReviveAClearance() {
        send();
        clear(legal, LEGAL);
        rewrite("Something else");
        rewrite("The State works with its partners");

        assertThat(standing(LEGAL)).isEqualTo(Standing.VOID);
    }

    @Test
    void savingTheSameTextAgainVoidsNothing() {
        send();
        clear(legal, LEGAL);
        rewrite("The State works with its partners");
        assertThat(standing(LEGAL)).isEqualTo(Standing.AGREED);
    }

    @Test
    void thePenHolderMayConfirmASlipOfThePen() {
        send();
        clear(legal, LEGAL);
        clear(language, LANGUAGE);
        rewrite("The State works with its partner");
        assertThatThrownBy(() -> reviews.confirmSmallChange(legal, section, "Typo"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> reviews.confirmSmallChange(pen, section, " ")).isInstanceOf(Invalid.class);

        var review = reviews.confirmSmallChange(pen, section, "A letter too many");

        assertThat(review.section().state()).isEqualTo(SectionState.CLEARED);
        assertThat(review.parties()).allSatisfy(status -> {
            assertThat(status.standing()).isEqualTo(Standing.AGREED);
            assertThat(status.answer().orElseThrow().carrying().orElseThrow().reason())
                    .isEqualTo("A letter too many");
        });
        assertThat(room.published(SmallChangeConfirmed.class)).hasSize(1);
    }

    @Test
    void slipsOfThePenDoNotAddUpToAnotherText() {
        send();
        clear(legal, LEGAL);
        clear(language, LANGUAGE);
        rewrite("The State works with its good partners");
        reviews.confirmSmallChange(pen, section, "One word");
        rewrite("The State works with its good old partners and");
        assertThatThrownBy(() -> reviews.confirmSmallChange(pen, section, "Another"))
                .isInstanceOf(Invalid.class);
        assertThat(standing(LEGAL)).isEqualTo(Standing.VOID);
    }

    @Test
    void nothingIsConfirmedWhereNothingIsVoid() {
        send();
        clear(legal, LEGAL);
        assertThatThrownBy(() -> reviews.confirmSmallChange(pen, section, "Typo"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void requestedChangesEndARound() {
        send();
        clear(language, LANGUAGE);
        assertThatThrownBy(() -> reviews.answer(legal, section, LEGAL, Outcome.CHANGES_REQUESTED, ""))
                .isInstanceOf(Invalid.class);
        reviews.answer(legal, section, LEGAL, Outcome.CHANGES_REQUESTED, "Name the treaty");
        assertThat(state()).isEqualTo(SectionState.CHANGES_REQUESTED);

        var again = send();

        assertThat(again.requestOrNull().round()).isEqualTo(2);
        assertThat(again.section().state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(standing(LEGAL)).isEqualTo(Standing.WAITING);
        assertThat(standing(LANGUAGE)).isEqualTo(Standing.AGREED);
        clear(legal, LEGAL);
        assertThat(state()).isEqualTo(SectionState.CLEARED);
    }

    @Test
    void anObjectionBlocksUntilItIsSettledOrTakenBack() {
        var approver = room.member(Role.APPROVER);
        send();
        clear(language, LANGUAGE);
        reviews.answer(legal, section, LEGAL, Outcome.OBJECTION, "Against article 12");
        assertThat(state()).isEqualTo(SectionState.IN_REVIEW);
        rewrite("An edit does not end an objection, not even a large one");
        assertThat(standing(LEGAL)).isEqualTo(Standing.OBJECTED);
        assertThatThrownBy(() -> reviews.settle(pen, section, LEGAL, "Never mind"))
                .isInstanceOf(Denied.class);

        reviews.settle(approver, section, LEGAL, "Cabinet decided so");
        clear(language, LANGUAGE);

        assertThat(state()).isEqualTo(SectionState.CLEARED);
        assertThat(standing(LEGAL)).isEqualTo(Standing.SETTLED);
        assertThat(room.published(Settled.class).getFirst().outcome()).isEqualTo(Outcome.OBJECTION);
    }

    @Test
    void silenceIsNotConsentUntilTheApproverGoesOnWithout() {
        var approver = room.member(Role.APPROVER);
        reviews.send(pen, section, Set.of(), LocalDate.parse("2026-11-30"), "");
        clear(language, LANGUAGE);
        assertThatThrownBy(() -> reviews.settle(approver, section, LEGAL, "Too slow"))
                .isInstanceOf(Invalid.class);
        room.pass(Duration.ofDays(9));
        assertThat(standing(LEGAL)).isEqualTo(Standing.OVERDUE);
        assertThat(state()).isEqualTo(SectionState.IN_REVIEW);

        var review = reviews.settle(approver, section, LEGAL, "No answer in a week");

        assertThat(review.section().state()).isEqualTo(SectionState.CLEARED);
        assertThat(review.party(LEGAL).orElseThrow().answer().orElseThrow().outcome())
                .isEqualTo(Outcome.NO_REPLY_BY_DEADLINE);
    }

    @Test
    void nobodyClearsAnOwnText() {
        var author = room.member(Role.LEAD_DRAFTER, Role.REVIEWER_LEGAL);
        var assigned = room.member(Role.SECTION_DRAFTER, Role.REVIEWER_LEGAL);
        room.write(author, section, "نص آخر", "Another text");
        var fresh = room.fresh(section);
        room.strategies.service.assign(
                pen, section, fresh.version(), Set.of(assigned.signedIn().orElseThrow()));
        send();

        assertThatThrownBy(() -> clear(author, LEGAL))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.key()).isEqualTo("review.refusal.ownText"));
        assertThatThrownBy(() -> clear(assigned, LEGAL))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.key()).isEqualTo("review.refusal.assigned"));
        var acts = room.bean(ReviewChoices.class).acts(author, section);
        assertThat(acts.answer()).isEmpty();
        assertThat(acts.hindranceOrNull()).isEqualTo("review.refusal.ownText");
    }

    @Test
    void reviewersClearInTheirOwnScopeOnly() {
        send();
        assertThatThrownBy(() -> clear(legal, LANGUAGE)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> clear(room.member(Role.REVIEWER_ECONOMIC), Party.of(ReviewScope.ECONOMIC)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> clear(pen, LEGAL)).isInstanceOf(Denied.class);
    }

    @Test
    void aFocalPointClearsForTheOwnMinistryOnly() {
        var finance = MinistryId.random();
        var justice = MinistryId.random();
        var forFinance = room.focalPoint(finance);
        room.focalPoint(justice);
        assertThatThrownBy(() -> reviews.send(pen, section, Set.of(MinistryId.random()), null, ""))
                .isInstanceOf(Invalid.class);
        reviews.send(pen, section, Set.of(finance, justice), null, "");

        assertThatThrownBy(() -> clear(forFinance, Party.of(justice))).isInstanceOf(Denied.class);
        var review = reviews.answer(
                forFinance, section, Party.of(finance), Outcome.CLEARED_WITH_COMMENTS, "Subject to the budget");

        assertThat(review.party(Party.of(finance)).orElseThrow().standing()).isEqualTo(Standing.AGREED);
        assertThat(review.party(Party.of(justice)).orElseThrow().standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void aLanguageReviewerNeedsBothTexts() {
        var half = room.section("2").id();
        room.texts()
                .write(
                        room.strategies.stored.bodies(half).getFirst().id(),
                        pen.signedIn().orElseThrow(),
                        "نص بالعربية فقط");
        reviews.send(pen, half, Set.of(), null, "");
        assertThatThrownBy(() -> reviews.answer(language, half, LANGUAGE, Outcome.CLEARED, ""))
                .isInstanceOf(Invalid.class);
        assertThat(reviews.answer(language, half, LANGUAGE, Outcome.CHANGES_REQUESTED, "Translate it")
                        .section()
                        .state())
                .isEqualTo(SectionState.CHANGES_REQUESTED);
    }

    @Test
    void onlySectionsWithTextAreSent() {
        var empty = room.section("3").id();
        assertThatThrownBy(() -> reviews.send(pen, empty, Set.of(), null, "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> reviews.send(legal, section, Set.of(), null, ""))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> reviews.send(pen, section, Set.of(), LocalDate.parse("2026-11-01"), ""))
                .isInstanceOf(Invalid.class);
        send();
        assertThatThrownBy(this::send).isInstanceOf(Invalid.class);
    }

    @Test
    void theBarOffersExactlyWhatIsPossible() {
        var choices = room.bean(ReviewChoices.class);
        assertThat(choices.acts(pen, section)).isEqualTo(new ReviewActs(true, Set.of(), false, Set.of(), null));
        assertThat(choices.acts(legal, section)).isEqualTo(ReviewActs.NONE);
        assertThat(choices.proposal(pen, section).parties()).containsExactly(LEGAL, LANGUAGE);
        assertThat(choices.proposal(pen, section).deadline()).isEqualTo(LocalDate.parse("2026-12-07"));

        send();
        assertThat(choices.acts(pen, section)).isEqualTo(ReviewActs.NONE);
        assertThat(choices.acts(legal, section).answer()).containsExactly(LEGAL);
        clear(legal, LEGAL);
        rewrite("The State works with its partner");
        assertThat(choices.acts(pen, section).confirmSmallChange()).isTrue();
        assertThat(choices.acts(legal, section).confirmSmallChange()).isFalse();
    }

    private SectionReview send() {
        return reviews.send(pen, section, Set.of(), null, "Please look");
    }

    private SectionReview clear(Actor actor, Party party) {
        return reviews.answer(actor, section, party, Outcome.CLEARED, "");
    }

    private void rewrite(String english) {
        room.texts()
                .write(
                        room.strategies.stored.bodies(section).getLast().id(),
                        pen.signedIn().orElseThrow(),
                        english);
    }

    private SectionState state() {
        return room.fresh(section).state();
    }

    private Standing standing(Party party) {
        return room.bean(Reviews.class)
                .of(pen, section)
                .party(party)
                .orElseThrow()
                .standing();
    }
}
