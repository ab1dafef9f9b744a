package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Template.Quorum;

class ReviewRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ALL,      AGREED,                          CLEARED
                    ALL,      AGREED AGREED,                   CLEARED
                    ALL,      AGREED SETTLED,                  CLEARED
                    ALL,      AGREED WAITING,                  IN_REVIEW
                    ALL,      AGREED OVERDUE,                  IN_REVIEW
                    ALL,      AGREED VOID,                     IN_REVIEW
                    ALL,      AGREED OBJECTED,                 IN_REVIEW
                    ALL,      AGREED CHANGES_REQUESTED,        CHANGES_REQUESTED
                    ALL,      OBJECTED CHANGES_REQUESTED,      CHANGES_REQUESTED
                    ALL,      VOID VOID,                       IN_REVIEW
                    MAJORITY, AGREED WAITING,                  IN_REVIEW
                    MAJORITY, AGREED AGREED WAITING,           CLEARED
                    MAJORITY, AGREED AGREED OBJECTED,          IN_REVIEW
                    MAJORITY, AGREED AGREED CHANGES_REQUESTED, CHANGES_REQUESTED
                    ANY,      WAITING WAITING,                 IN_REVIEW
                    ANY,      AGREED WAITING OVERDUE,          CLEARED
                    ANY,      AGREED OBJECTED,                 IN_REVIEW
                    """)
    void answersMakeAState(Quorum quorum, String standings, SectionState state) {
        assertThat(ReviewRules.next(standings(standings), quorum)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    CLEARED,               true,  false
                    CLEARED_WITH_COMMENTS, true,  true
                    CHANGES_REQUESTED,     false, true
                    OBJECTION,             false, true
                    NO_INTEREST,           true,  false
                    NO_REPLY_BY_DEADLINE,  false, false
                    """)
    void outcomesAgreeOrNotAndMayNeedARemark(Outcome outcome, boolean agrees, boolean remark) {
        assertThat(outcome.agrees()).isEqualTo(agrees);
        assertThat(outcome.needsRemark()).isEqualTo(remark);
    }

    private static List<Standing> standings(String text) {
        return Arrays.stream(text.split(" ")).map(Standing::valueOf).toList();
    }
}
