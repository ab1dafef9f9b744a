package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;

class BallotTest {

    private static final Bilingual QUESTION = new Bilingual("سؤال", "Question");
    private static final Selection ONE = new Selection(1, TieRule.CHAIR);
    private static final Method RANKING = new Ranking(ONE);

    private static Ballot ballot(Bilingual question, List<Option> options, Method method) {
        return new Ballot(question, options, method, Electorate.PERSON, Secrecy.OPEN, QuorumRule.NONE);
    }

    private static Ballot ballot(Method method) {
        return ballot(QUESTION, Ballots.options("a", "b"), method);
    }

    @Test
    void aBallotNeedsAQuestionAndOptionsThatCanBeToldApart() {
        Refused.with("refusal.empty", () -> ballot(Bilingual.EMPTY, Ballots.options("a", "b"), RANKING));
        Refused.with(
                "refusal.tooLong",
                () -> ballot(new Bilingual("", "x".repeat(501)), Ballots.options("a", "b"), RANKING),
                500);
        Refused.with("options", () -> ballot(QUESTION, Ballots.options("a"), RANKING), 2, 100);
        Refused.with("options", () -> ballot(QUESTION, List.of(), new Consensus(0, 0)), 1, 100);
        var many = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
        Refused.with("options", () -> ballot(QUESTION, Ballots.options(many), RANKING), 2, 100);
        Refused.with("sameOption", () -> ballot(QUESTION, Ballots.options("a", "a"), RANKING));
        Refused.with("option", () -> new OptionId("a b"));
        Refused.with("option", () -> new OptionId(""));
        Refused.with("refusal.empty", () -> new Option(new OptionId("a"), new Bilingual(" ", "")));
    }

    @Test
    void rulesThatCannotWorkAreRefused() {
        Refused.with("wanted", () -> ballot(new Ranking(new Selection(0, TieRule.LOT))), 2);
        Refused.with("wanted", () -> ballot(new Ranking(new Selection(3, TieRule.LOT))), 2);
        Refused.with("dots", () -> ballot(new DotVoting(0, 1, ONE)), 50);
        Refused.with("dots", () -> ballot(new DotVoting(3, 4, ONE)), 50);
        Refused.with("dots", () -> ballot(new DotVoting(51, 1, ONE)), 50);
        Refused.with("scale", () -> ballot(new Scoring(2, ONE)), 3, 10);
        Refused.with("scale", () -> ballot(new Delphi(11)), 3, 10);
        Refused.with("mostMusts", () -> ballot(new Moscow(0)), 2);
        Refused.with("mostMusts", () -> ballot(new Moscow(3)), 2);
        Refused.with("consensusRule", () -> ballot(new Consensus(-1, 0)));
        Refused.with("consensusRule", () -> ballot(new Consensus(0, 101)));
        Refused.with("quorum", () -> new QuorumRule(-1, 0));
        Refused.with("quorum", () -> new QuorumRule(0, 101));
    }

    @Test
    void anInvisibleControlInAQuestionIsTakenOut() {
        assertThat(ballot(new Bilingual("", "Agree\u202E?"), Ballots.options("a", "b"), RANKING)
                        .question()
                        .en())
                .isEqualTo("Agree?");
    }

    @Test
    void aBallotSaysWhetherEverybodyCanReadIt() {
        assertThat(ballot(RANKING).isInBothLanguages()).isTrue();
        var half = new Option(new OptionId("c"), new Bilingual("نص", ""));
        var options =
                Stream.concat(Ballots.options("a").stream(), Stream.of(half)).toList();
        assertThat(ballot(QUESTION, options, RANKING).isInBothLanguages()).isFalse();
    }

    @Test
    void everyWordAndEveryRuleChangesTheHash() {
        var options = new ArrayList<>(Ballots.options("a", "b"));
        var reversed = new ArrayList<>(options);
        Collections.reverse(reversed);
        var renamed = List.of(options.getFirst(), new Option(new OptionId("b"), new Bilingual("الخيار b", "Option B")));
        var others = List.of(
                ballot(RANKING),
                ballot(new Bilingual("سؤال", "Question?"), options, RANKING),
                ballot(new Bilingual("سؤال؟", "Question"), options, RANKING),
                ballot(new Bilingual("Question", "سؤال"), options, RANKING),
                ballot(QUESTION, reversed, RANKING),
                ballot(QUESTION, renamed, RANKING),
                ballot(QUESTION, Ballots.options("a", "b", "c"), RANKING),
                ballot(new Ranking(new Selection(2, TieRule.CHAIR))),
                ballot(new Ranking(new Selection(1, TieRule.LOT))),
                ballot(new DotVoting(3, 1, ONE)),
                ballot(new DotVoting(3, 2, ONE)),
                ballot(new DotVoting(4, 2, ONE)),
                ballot(new Scoring(5, ONE)),
                ballot(new Scoring(6, ONE)),
                ballot(new Delphi(5)),
                ballot(new Delphi(9)),
                ballot(new Moscow(1)),
                ballot(new Moscow(2)),
                ballot(new Consensus(0, 0)),
                ballot(new Consensus(1, 0)),
                ballot(new Consensus(0, 1)),
                new Ballot(QUESTION, options, RANKING, Electorate.MINISTRY, Secrecy.OPEN, QuorumRule.NONE),
                new Ballot(QUESTION, options, RANKING, Electorate.PERSON, Secrecy.SECRET, QuorumRule.NONE),
                new Ballot(QUESTION, options, RANKING, Electorate.PERSON, Secrecy.OPEN, new QuorumRule(1, 0)),
                new Ballot(QUESTION, options, RANKING, Electorate.PERSON, Secrecy.OPEN, new QuorumRule(0, 1)));
        assertThat(new HashSet<>(others.stream().map(Ballot::hash).toList())).hasSameSizeAs(others);
        assertThat(ballot(RANKING).hash()).isEqualTo(ballot(RANKING).hash());
    }

    @Test
    void halfASurrogatePairHasAHashOfItsOwn() {
        var one = ballot(new Bilingual("", "a\uD800"), Ballots.options("a", "b"), RANKING);
        var other = ballot(new Bilingual("", "a\uD801"), Ballots.options("a", "b"), RANKING);
        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThat(Ballot.parse(one.canonical())).isEqualTo(one);
    }

    @Test
    void whatIsNoBallotIsNotRead() {
        var good = ballot(RANKING).canonical();
        for (var bad : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                good.replace("mithaq-ballot-1", "mithaq-ballot-2"),
                good.replace("\"wanted\":1", "\"wanted\":\"1\""),
                good.replace("\"wanted\":1", "\"wanted\":1.5"),
                good.replace("ranking", "raffle"),
                good.replace("PERSON", "NOBODY"),
                good.replace("\"ar\"", "\"fr\""),
                "[".repeat(100_000),
                " ".repeat(1_000_001))) {
            Refused.with("unreadable", () -> Ballot.parse(bad));
        }
        for (var bad : List.of(
                "",
                "{}",
                "{\"kind\":\"vote\"}",
                "{\"kind\":\"dots\",\"on\":[]}",
                "{\"kind\":\"dots\",\"on\":{\"a\":3000000000}}",
                "{\"kind\":\"ranked\",\"order\":{}}",
                "{\"kind\":\"stands\",\"on\":{\"a\":{\"level\":\"YES\",\"reason\":\"\"}}}")) {
            Refused.with("unreadable", () -> Paper.parse(bad));
        }
    }

    @Test
    void aQuorumIsCountedInPapersAndInShareOfTheRoll() {
        assertThat(new QuorumRule(0, 0).met(0, 10)).isTrue();
        assertThat(new QuorumRule(3, 0).met(2, 10)).isFalse();
        assertThat(new QuorumRule(0, 50).needed(9)).isEqualTo(5);
        assertThat(new QuorumRule(0, 50).needed(10)).isEqualTo(5);
        assertThat(new QuorumRule(0, 100).needed(7)).isEqualTo(7);
        assertThat(new QuorumRule(4, 50).needed(6)).isEqualTo(4);
        assertThat(new QuorumRule(0, 1).needed(200)).isEqualTo(2);
    }
}
