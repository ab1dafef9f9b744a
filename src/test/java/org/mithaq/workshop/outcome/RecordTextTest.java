package org.mithaq.workshop.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.prose.Node;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.evaluation.Sheet;
import org.mithaq.workshop.evaluation.Statement;
import org.mithaq.workshop.evaluation.Tally;

class RecordTextTest {

    private static final String RESERVATION = "لا نقبل المهلة <b>\"ستة أشهر\"</b>";
    private static final OptionId CONTACT = new OptionId("P-REC-1.4");

    static Result consensus() {
        var ballot = new Ballot(
                new Bilingual("هل نعتمد قنوات الاتصال الدائمة؟", "Do we adopt standing channels?"),
                List.of(new Option(CONTACT, new Bilingual("قنوات اتصال دائمة", "Standing channels"))),
                new Consensus(0, 25),
                Electorate.MINISTRY,
                Secrecy.OPEN,
                QuorumRule.NONE);
        return ballot.count(
                3,
                List.of(List.of(
                        stand(Consensus.Level.AGREE, ""),
                        stand(Consensus.Level.AGREE, ""),
                        stand(Consensus.Level.RESERVATION, RESERVATION))));
    }

    private static Paper stand(Consensus.Level level, String reason) {
        return new Paper.Stands(Map.of(CONTACT, new Paper.Stand(level, reason)));
    }

    static Proceedings told(boolean named) {
        var names = named ? List.of("Layla Haddad") : List.<String>of();
        var marks = new EnumMap<Statement, Integer>(Statement.class);
        marks.put(Statement.TIME, 2);
        var sheet = new Sheet(marks, "open talk", "more breaks");
        return new Proceedings(
                new Bilingual("ورشة الأولويات", "Priorities"),
                new Bilingual("أي التوصيات أولاً", ""),
                new Bilingual("الاستراتيجية الوطنية", "National strategy"),
                named ? "ATTRIBUTED" : "CHATHAM_HOUSE",
                named,
                LocalDate.parse("2026-11-28"),
                LocalDate.parse("2026-11-28"),
                new Proceedings.Roll(
                        List.of(new Proceedings.Delegation(
                                new Bilingual("وزارة العدل", "Ministry of Justice"), 3, names)),
                        3,
                        1,
                        1,
                        "MINISTRIES",
                        2),
                List.of(
                        new Proceedings.Slot(
                                "a",
                                1,
                                new Bilingual("الافتتاح", "Opening"),
                                "OPENING",
                                "",
                                20,
                                LocalDateTime.parse("2026-11-28T09:04"),
                                LocalDateTime.parse("2026-11-28T09:31"),
                                27),
                        new Proceedings.Slot(
                                "b", 1, new Bilingual("", "Vote"), "VOTE", "Which first?", 45, null, null, 0)),
                List.of(new Proceedings.Input("P-REC-1.4", new Bilingual("قنوات", "Channels"), 2, List.of())),
                List.of(new Proceedings.Report(
                        "g",
                        "b",
                        new Bilingual("بند", "Item"),
                        new Bilingual("المجموعة 1", "Group 1"),
                        List.of(new Bilingual("وزارة العدل", "Ministry of Justice")),
                        "One point\nand another",
                        "",
                        "We would wait.",
                        "",
                        false,
                        List.of(new Proceedings.Idea(
                                new Bilingual("خط ساخن", "خط ساخن"),
                                "AGREED",
                                4,
                                List.of(new Bilingual("A hotline", "A hotline"), new Bilingual("رقم", "رقم")),
                                List.of("Who answers at night?"))))),
                List.of(new Proceedings.Vote(
                        "v",
                        new Bilingual("", "Vote"),
                        LocalDateTime.parse("2026-11-28T11:00"),
                        consensus(),
                        true,
                        "",
                        List.of(new Proceedings.Voice(
                                CONTACT,
                                Consensus.Level.RESERVATION,
                                RESERVATION,
                                new Bilingual("وزارة العدل", "Ministry of Justice"))))),
                List.of(new Proceedings.Task(
                        "t", "Name a contact", new Bilingual("وزارة العدل", "Ministry of Justice"), true, null, "")),
                List.of(new Proceedings.Deferred("p", "Who pays?", null, "")),
                List.of(),
                Optional.of(Tally.EMPTY.with(sheet).with(sheet).with(sheet)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionOfTheTemplateIsAValidTextInBothLanguages(Language language) {
        var texts = RecordText.write(told(false), language);
        assertThat(texts.keySet())
                .containsExactly(
                        "t3-01", "t3-02", "t3-03", "t3-04", "t3-05", "t3-06", "t3-07", "t3-08", "t3-09", "t3-10",
                        "t3-a");
        texts.values().forEach(document -> {
            document.check();
            assertThat(document.children()).allSatisfy(block -> assertThat(Page.Name.of(block))
                    .hasValueSatisfying(name -> assertThat(name.fits(block)).isTrue()));
            assertThat(document.children().stream().map(block -> block.attr("id")))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void theBallotStandsThereWithMethodTurnoutFiguresResultAndCheckSum() {
        assertThat(text("t3-05", Language.EN))
                .contains("Do we adopt standing channels?", "levels of consensus; one ministry, one vote; open ballot")
                .contains(
                        "3 of 3 ministries",
                        "There is consensus with reservations.",
                        consensus().hash());
        assertThat(text("t3-05", Language.AR))
                .contains("درجات التوافق", "لكل وزارة صوت", consensus().hash());
        assertThat(text("t3-06", Language.EN)).contains("Standing channels");
    }

    @Test
    void theFiguresOfOneOptionAreALine() {
        var words = new BallotWords(consensus(), Language.EN);
        assertThat(words.figures(CONTACT))
                .isEqualTo("Agree: 2; Reservation: 1; Stand aside: 0; Block: 0; Outcome: consensus with reservations");
        assertThat(words.figures(new OptionId("9"))).isEmpty();
        assertThat(words.method()).isEqualTo("levels of consensus; one ministry, one vote; open ballot.");
    }

    @Test
    void reservationsAndMinorityViewsStandWordForWord() {
        for (var language : Language.values()) {
            assertThat(text("t3-07", language)).contains(RESERVATION, "We would wait.");
        }
        assertThat(text("t3-07", Language.EN))
                .contains("Standing channels\nMinistry of Justice – agreement with a reservation:\n" + RESERVATION);
    }

    @Test
    void aGroupStandsThereWithItsDelegationsItsReportAndWhatBecameOfItsCards() {
        assertThat(text("t3-04", Language.EN))
                .contains("Item\nGroup 1\nDelegations: Ministry of Justice\nAgreed: One point\nand another")
                .contains("Minority view, in its own words: We would wait.", "not marked this report as ready")
                .contains("خط ساخن\nAgreed; support: 4\njoined from: “A hotline”; “رقم”\nA visitor remarked: Who")
                .doesNotContain("Still open", "Taken on by");
        assertThat(text("t3-04", Language.AR))
                .contains("المجموعة 1\nالوفود: وزارة العدل", "متفق عليه؛ التأييد: 4", "جُمعت من: «A hotline»؛ «رقم»");
    }

    @Test
    void namesStandThereOnlyWhereTheMeetingRuleLetsThem() {
        assertThat(text("t3-a", Language.EN)).doesNotContain("Layla").contains("only numbers");
        var named = RecordText.write(told(true), Language.EN).get("t3-a");
        assertThat(words(named)).contains("Layla Haddad").doesNotContain("only numbers");
    }

    @Test
    void theAgendaTellsWhatWasHeldAndForHowLong() {
        assertThat(text("t3-02", Language.EN))
                .contains("09:04 to 09:31", "27 min", "not held", "Which first?", "28 November 2026");
        assertThat(text("t3-01", Language.AR)).contains("الموافق", "هـ");
        assertThat(text("t3-01", Language.EN)).contains("It was not reached, with 1.", "one observer");
    }

    @Test
    void theEvaluationIsATableAndWordsWithoutNames() {
        assertThat(text("t3-a", Language.EN)).contains("There was enough time.", "open talk", "more breaks");
    }

    private static String text(String section, Language language) {
        return words(RecordText.write(told(false), language).get(section));
    }

    private static String words(Node document) {
        var lines = new ArrayList<String>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                lines.add(node.textContent());
            }
            return true;
        });
        return String.join("\n", lines);
    }

    /** Equal columns break dates in two and leave numbers alone in a wide space. */
    @ParameterizedTest
    @EnumSource
    void everyTableHasWidthsForAllItsColumns(Language language) {
        var tables = 0;
        for (var document : RecordText.write(told(true), language).values()) {
            for (var block : document.children()) {
                if (block.type().name().equals("table")) {
                    tables++;
                    for (var row : block.children()) {
                        assertThat(row.children()).allSatisfy(cell -> assertThat(cell.attr("colwidth"))
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                                .hasSize(1));
                    }
                }
            }
        }
        assertThat(tables).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void noFactBeginsWithTheNameItWasJustGiven(Language language) {
        var facts = 0;
        for (var document : RecordText.write(told(true), language).values()) {
            for (var block : document.children()) {
                if (block.type().name().equals("paragraph")
                        && block.childCount() == 2
                        && !block.child(0).marks().isEmpty()) {
                    facts++;
                    var name = block.child(0).textContent().replace(':', ' ').strip();
                    assertThat(block.child(1).textContent()).doesNotStartWith(name);
                }
            }
        }
        assertThat(facts).isGreaterThan(5);
    }
}
