package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.workshop.ballot.Standings.Tie;

/** Three options have three dots each; two voters stand behind b, one behind a and c; d has one dot, e none. */
class StandingsTest {

    private static final Paper[] PAPERS = {
        Ballots.dots("a", 3), Ballots.dots("b", 2, "d", 1), Ballots.dots("b", 1), Ballots.dots("c", 3)
    };

    private static Standings chosen(int wanted, TieRule rule) {
        var ballot = Ballots.ballot(new DotVoting(3, 3, new Selection(wanted, rule)), "a", "b", "c", "d", "e");
        return Ballots.count(ballot, PAPERS).outcome().standings().orElseThrow();
    }

    private static List<OptionId> ids(String... ids) {
        return List.of(ids).stream().map(OptionId::new).toList();
    }

    @Test
    void equalsShareAPlaceAndTheNextPlacesStayEmpty() {
        assertThat(chosen(3, TieRule.CHAIR).places().stream().map(Standings.Place::place))
                .containsExactly(1, 1, 1, 4, 5);
    }

    @Test
    void equalsAreNoTieWhereAllOfThemAreChosen() {
        var standings = chosen(3, TieRule.CHAIR);
        assertThat(standings.chosen()).isEqualTo(ids("a", "b", "c"));
        assertThat(standings.tie()).isEmpty();
    }

    @Test
    void sharingChoosesAllEquals() {
        var standings = chosen(2, TieRule.SHARE);
        assertThat(standings.chosen()).isEqualTo(ids("a", "b", "c"));
        assertThat(standings.tie()).contains(new Tie(ids("a", "b", "c"), 2, TieRule.SHARE, ids("a", "b", "c")));
        assertThat(standings.tie().orElseThrow().isSettled()).isTrue();
    }

    @Test
    void agreementPrefersWhatMoreVotersStandBehind() {
        var standings = chosen(1, TieRule.AGREEMENT);
        assertThat(standings.chosen()).isEqualTo(ids("b"));
        assertThat(standings.tie().orElseThrow().isSettled()).isTrue();
    }

    @Test
    void whereAgreementIsEqualTooItIsSaidToBeUndecided() {
        var standings = chosen(2, TieRule.AGREEMENT);
        assertThat(standings.chosen()).isEqualTo(ids("b"));
        assertThat(standings.tie()).contains(new Tie(ids("a", "b", "c"), 2, TieRule.AGREEMENT, ids("b")));
        assertThat(standings.tie().orElseThrow().isSettled()).isFalse();
    }

    @Test
    void theChairAndARunOffLeaveItToPeople() {
        for (var rule : List.of(TieRule.CHAIR, TieRule.RUN_OFF)) {
            var standings = chosen(1, rule);
            assertThat(standings.chosen()).isEmpty();
            assertThat(standings.tie()).contains(new Tie(ids("a", "b", "c"), 1, rule, List.of()));
        }
    }

    @Test
    void aLotIsDrawnFromThePapersAndFallsTheSameForEverybody() {
        var first = chosen(1, TieRule.LOT);
        assertThat(first.chosen()).hasSize(1).isSubsetOf(ids("a", "b", "c"));
        assertThat(chosen(1, TieRule.LOT)).isEqualTo(first);
    }

    /** Which option wins must not hang on its name or place: over many ballots each of two equals wins about half. */
    @Test
    void aLotFavoursNobody() {
        var wins = 0;
        for (var run = 0; run < 400; run++) {
            var ballot = Ballots.ballot(new DotVoting(3, 3, new Selection(1, TieRule.LOT)), "a", "b", "x" + run);
            var standings = Ballots.count(ballot, Ballots.dots("a", 1), Ballots.dots("b", 1))
                    .outcome()
                    .standings()
                    .orElseThrow();
            wins += standings.chosen().equals(ids("a")) ? 1 : 0;
        }
        assertThat(wins).isBetween(150, 250);
    }

    @Test
    void whatNobodyWantedIsNeverChosen() {
        var standings = chosen(5, TieRule.SHARE);
        assertThat(standings.chosen()).isEqualTo(ids("a", "b", "c", "d"));
        assertThat(standings.tie()).isEmpty();
    }
}
