package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Course.Stage;

class CourseTest {

    private static final UnaryOperator<Course> OPEN = Course::open;
    private static final UnaryOperator<Course> CLOSE = Course::close;
    private static final UnaryOperator<Course> ANNUL = course -> course.annul("the wrong text");

    private static final Course ONCE = Course.drafted(new Moscow(1));
    private static final Course TWICE = Course.drafted(new Delphi(5));

    @Test
    void aBallotIsDraftedOpenedAndClosed() {
        assertThat(ONCE.isEditable()).isTrue();
        assertThat(ONCE.open().stage()).isEqualTo(Stage.OPEN);
        assertThat(ONCE.open().isEditable()).isFalse();
        assertThat(ONCE.open().close().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aDelphiBallotShowsTheFirstRoundBeforeTheSecondAndTheResultAfterIt() {
        var feedback = TWICE.open().close();
        assertThat(feedback.stage()).isEqualTo(Stage.FEEDBACK);
        assertThat(TWICE.open().showsFeedback()).isFalse();
        assertThat(feedback.showsFeedback()).isTrue();
        assertThat(feedback.showsResult()).isFalse();
        var second = feedback.open();
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.showsFeedback()).isTrue();
        assertThat(second.showsResult()).isFalse();
        assertThat(second.close().stage()).isEqualTo(Stage.CLOSED);
        assertThat(second.close().showsResult()).isTrue();
    }

    @Test
    void everyOtherStepIsRefused() {
        refused(ONCE, CLOSE, ANNUL);
        refused(ONCE.open(), OPEN);
        refused(ONCE.open().close(), OPEN, CLOSE);
        refused(ONCE.open().annul("x"), OPEN, CLOSE, ANNUL);
        refused(TWICE.open().close(), CLOSE);
        refused(TWICE.open().close().open(), OPEN);
        refused(TWICE.open().close().open().close(), OPEN, CLOSE);
    }

    @SafeVarargs
    private static void refused(Course course, UnaryOperator<Course>... steps) {
        for (var step : steps) {
            Refused.with("move", () -> step.apply(course));
        }
    }

    @Test
    void votesAreTakenWhileItIsOpenAndAtNoOtherTime() {
        Refused.with("notOpen", ONCE::takesVotes);
        ONCE.open().takesVotes();
        TWICE.open().close().open().takesVotes();
        for (var over : List.of(
                ONCE.open().close(), ONCE.open().annul("x"), TWICE.open().close())) {
            Refused.with("closed", over::takesVotes);
        }
    }

    @Test
    void annullingNeedsAReasonAndHidesWhatNobodyHadSeen() {
        Refused.with("refusal.empty", () -> ONCE.open().annul(" "));
        assertThat(ONCE.open().annul("the wrong text").showsResult()).isFalse();
        assertThat(ONCE.open().close().annul("the wrong text").showsResult()).isTrue();
        assertThat(ONCE.open().close().annul("the wrong text").reason()).isEqualTo("the wrong text");
    }

    @Test
    void resultsAreHiddenUntilItIsClosed() {
        assertThat(ONCE.showsResult()).isFalse();
        assertThat(ONCE.open().showsResult()).isFalse();
        assertThat(ONCE.open().showsFeedback()).isFalse();
        assertThat(ONCE.open().close().showsResult()).isTrue();
    }
}
