package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Delphi;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Method;
import org.mithaq.workshop.ballot.Moscow;
import org.mithaq.workshop.ballot.Moscow.Priority;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Ranking;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Scoring;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class ResultViewTest extends SpringBrowserlessTest {

    private static final OptionId PORTS = new OptionId("ports");
    private static final OptionId BANKS = new OptionId("banks");
    private static final Selection ONE = new Selection(1, TieRule.CHAIR);

    private static Ballot ballot(Method method, QuorumRule quorum) {
        return new Ballot(
                new Bilingual("بمَ نبدأ؟", "Which first?"),
                List.of(
                        new Option(PORTS, new Bilingual("الموانئ", "Ports")),
                        new Option(BANKS, new Bilingual("المصارف", "Banks"))),
                method,
                Electorate.MINISTRY,
                Secrecy.SECRET,
                quorum);
    }

    private static Result count(Method method, Paper... papers) {
        var rounds = IntStream.range(0, method.rounds())
                .mapToObj(i -> List.of(papers))
                .toList();
        return ballot(method, QuorumRule.NONE).count(9, rounds);
    }

    private static Paper.Dots dots(int ports, int banks) {
        return new Paper.Dots(Map.of(PORTS, ports, BANKS, banks));
    }

    /** A result of every method. */
    private static List<Result> results() {
        return List.of(
                count(new DotVoting(3, 3, ONE), dots(1, 2), new Paper.Abstention()),
                count(new Scoring(5, ONE), new Paper.Scores(Map.of(PORTS, new Paper.Score(4, 3)))),
                count(new Moscow(2), new Paper.Classes(Map.of(PORTS, Priority.MUST, BANKS, Priority.COULD))),
                count(new Ranking(ONE), new Paper.Ranked(List.of(BANKS, PORTS))),
                count(new Delphi(9), new Paper.Ratings(Map.of(PORTS, new Paper.Rating(7, "")))),
                count(
                        new Consensus(0, 0),
                        new Paper.Stands(Map.of(
                                PORTS, new Paper.Stand(Level.AGREE, ""), BANKS, new Paper.Stand(Level.BLOCK, "no")))));
    }

    private static String decision(Result result, Language language) {
        return ResultSentence.decision(result, new Words(language, result.ballot()));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Element chart(ResultView view) {
        return view.getElement()
                .getChildren()
                .filter(child -> child.getTag().startsWith("ballot-"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode data(ResultView view) {
        return (JsonNode) chart(view).getPropertyRaw("data");
    }

    @Test
    void everyMethodHasItsChartWithATableOfTheSameOptions() {
        var tags = new ArrayList<String>();
        for (var result : results()) {
            var view = ResultView.onThePage(result, Language.EN, BallotChart.Table.ALWAYS);
            tags.add(chart(view).getTag());
            var data = data(view);
            assertThat(data.get("title").stringValue()).isEqualTo("Which first?");
            assertThat(data.get("rows")).hasSize(2);
            assertThat(data.get("table").get("rows")).hasSize(2).allSatisfy(row -> assertThat(row)
                    .hasSize(data.get("table").get("columns").size()));
            assertThat(chart(view).getProperty("table")).isEqualTo("always");
            assertThat(text(view)).contains(result.hash());
        }
        assertThat(tags)
                .containsExactly(
                        "ballot-dots", "ballot-scatter", "ballot-bars", "ballot-ranks", "ballot-spread", "ballot-bars");
    }

    @Test
    void allWordsAreInTheLanguageAskedForWhateverTheInterfaceSpeaks() {
        for (var result : results()) {
            var english = data(ResultView.onThePage(result, Language.EN, BallotChart.Table.TOGGLE))
                    .toString();
            var arabic = data(ResultView.onThePage(result, Language.AR, BallotChart.Table.TOGGLE))
                    .toString();
            assertThat(english).doesNotContainPattern("\\p{IsArabic}").doesNotContain("!en", "{0}", "{0,");
            assertThat(arabic.replaceAll("\"[a-zA-Z]+\":", ""))
                    .contains("الموانئ")
                    .doesNotContain("Ports", "!ar", "{0}", "{0,");
        }
    }

    @Test
    void figuresAreWrittenWithOneKindOfNumeralsInBothLanguages() {
        for (var result : results()) {
            assertThat(data(ResultView.onThePage(result, Language.AR, BallotChart.Table.TOGGLE))
                            .toString())
                    .doesNotContainPattern("[٠-٩]");
        }
    }

    @Test
    void theWallSaysTheDecisionInBothLanguagesAndTheOptionsToo() {
        var view = ResultView.onTheWall(count(new DotVoting(3, 3, ONE), dots(1, 2)), Language.AR);
        assertThat(text(view)).contains("وقع الاختيار على: «المصارف».", "Chosen: “Banks”.");
        assertThat(data(view).get("lang").stringValue()).isEqualTo("ar");
        assertThat(data(view).get("rows").get(0).get("title").stringValue()).isEqualTo("المصارف");
        assertThat(data(view).get("rows").get(0).get("other").stringValue()).isEqualTo("Banks");
        assertThat(chart(view).getProperty("size")).isEqualTo("projector");
        assertThat(view.getElement().getChild(1).getAttribute("dir")).isEqualTo("ltr");
    }

    @Test
    void theDecisionIsSaidWithTheRuleThatMadeIt() {
        assertThat(decision(count(new DotVoting(3, 3, ONE), dots(1, 1)), Language.EN))
                .isEqualTo("“Ports”, “Banks” are equal, and one place is left. "
                        + "By the rule fixed beforehand whoever chairs decides.");
        assertThat(decision(count(new DotVoting(3, 3, new Selection(1, TieRule.SHARE)), dots(1, 1)), Language.EN))
                .startsWith("Chosen: “Ports”, “Banks”.")
                .endsWith("By the rule fixed beforehand all of them are chosen.");
        assertThat(decision(count(new DotVoting(3, 3, new Selection(1, TieRule.AGREEMENT)), dots(1, 1)), Language.EN))
                .endsWith("Agreement does not tell them apart either: this is still to be decided.");
        assertThat(decision(count(new Ranking(ONE), new Paper.Abstention()), Language.EN))
                .isEqualTo("Nothing is chosen.");
        assertThat(results().subList(2, 6).stream().map(result -> decision(result, Language.EN)))
                .containsExactly(
                        "must: “Ports”. could: “Banks”.",
                        "Chosen: “Banks”.",
                        "Opinions came closer on 0 of 2.",
                        "Consensus on “Ports”. No consensus on “Banks”.");
    }

    @Test
    void turnoutAndAbstentionsAreSaidAndAMissedQuorumDecidesNothing() {
        var ballot = ballot(new DotVoting(3, 3, ONE), new QuorumRule(3, 0));
        var missed = ballot.count(9, List.of(List.of(dots(1, 2), new Paper.Abstention())));
        var words = new Words(Language.EN, ballot);
        assertThat(ResultSentence.turnout(missed, words))
                .isEqualTo("2 of 9 ministries on the roll took part, one of them abstaining. "
                        + "The quorum of 3 was not reached.");
        assertThat(ResultSentence.decision(missed, words))
                .isEqualTo("Nothing is decided, because the quorum was not reached.");
        assertThat(decision(missed, Language.AR)).isEqualTo("لم يُقرَّر شيء لعدم اكتمال النصاب.");
    }

    @Test
    void anOptionWithATitleInOneLanguageOnlyIsShownInThatOne() {
        var options =
                List.of(new Option(PORTS, new Bilingual("الموانئ", "")), new Option(BANKS, new Bilingual("", "Banks")));
        var ballot = new Ballot(
                new Bilingual("بمَ نبدأ؟", ""),
                options,
                new DotVoting(3, 3, ONE),
                Electorate.PERSON,
                Secrecy.OPEN,
                QuorumRule.NONE);
        var view = ResultView.onTheWall(ballot.count(1, List.of(List.of(dots(1, 2)))), Language.EN);
        assertThat(data(view).get("rows").get(1).get("title").stringValue()).isEqualTo("الموانئ");
        assertThat(data(view).get("rows").get(1).has("other")).isFalse();
    }

    @Test
    void hundredsOfDotsAreDrawnInUnitsThatAreSaid() {
        var papers = IntStream.range(0, 100).mapToObj(i -> dots(2, 1)).toArray(Paper[]::new);
        var result = ballot(new DotVoting(3, 3, ONE), QuorumRule.NONE).count(100, List.of(Arrays.asList(papers)));
        var data = data(ResultView.onThePage(result, Language.EN, BallotChart.Table.TOGGLE));
        assertThat(data.get("unit").intValue()).isEqualTo(5);
        assertThat(data.get("unitText").stringValue()).isEqualTo("Each dot drawn stands for 5 dots.");
        assertThat(data.get("rows").get(0).get("dots").intValue()).isEqualTo(200);
    }

    @Test
    void reasonsStandWordForWordBelowTheirOptionInTheirOwnDirection() {
        var view = ResultView.onThePage(results().getLast(), Language.AR, BallotChart.Table.TOGGLE);
        assertThat(text(view))
                .contains("أسباب بشأن «المصارف»", "اعتراض مانع", "no")
                .doesNotContain("أسباب بشأن «الموانئ»");
        var reason = $(Span.class, view).withClassName("reason").single();
        assertThat(reason.getElement().getAttribute("dir")).isEqualTo("auto");
    }

    @Test
    void theFeedbackOfTheFirstRoundShowsItsSpreadAndReasonsAndNoSecondRound() {
        var ballot = ballot(new Delphi(9), QuorumRule.NONE);
        var first = ballot.feedback(List.of(new Paper.Ratings(Map.of(PORTS, new Paper.Rating(2, "too dear")))));
        var page = ResultView.feedback(ballot, first, Language.EN, false);
        assertThat(data(page).get("rounds")).hasSize(1);
        assertThat(data(page).get("rows").get(0).get("rounds")).hasSize(1);
        assertThat(text(page)).contains("too dear");
        assertThat(chart(ResultView.feedback(ballot, first, Language.EN, true)).getProperty("size"))
                .isEqualTo("projector");
    }
}
