package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.ballot.Consensus.Level;

/** What holds for every method, whatever was voted. */
class CountingTest {

    static final List<String> METHODS = Ballots.METHODS;

    private static Stream<Random> seeds(int many) {
        return IntStream.range(0, many).mapToObj(Random::new);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void theOrderOfPapersChangesNothing(String method) {
        seeds(200).forEach(random -> {
            var ballot = Ballots.random(method, random);
            var rounds = Ballots.rounds(ballot, random);
            var shuffled = rounds.stream()
                    .map(papers -> {
                        var other = new ArrayList<>(papers);
                        Collections.shuffle(other, random);
                        return (List<Paper>) other;
                    })
                    .toList();
            var result = ballot.count(20, rounds);
            assertThat(ballot.count(20, shuffled)).isEqualTo(result);
            assertThat(ballot.count(20, shuffled).canonical()).isEqualTo(result.canonical());
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void storedBallotsAndPapersComeBackAsTheyWereAndCountTheSame(String method) {
        seeds(200).forEach(random -> {
            var ballot = Ballots.random(method, random);
            var rounds = Ballots.rounds(ballot, random);
            var read = Ballot.parse(ballot.canonical());
            var papers = rounds.stream()
                    .map(round -> round.stream()
                            .map(paper -> Paper.parse(paper.canonical()))
                            .toList())
                    .toList();
            assertThat(read).isEqualTo(ballot);
            assertThat(papers).isEqualTo(rounds);
            assertThat(read.count(20, papers).hash())
                    .isEqualTo(ballot.count(20, rounds).hash());
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aPaperThatWasCheckedIsValidAgain(String method) {
        seeds(200).forEach(random -> {
            var ballot = Ballots.random(method, random);
            var paper = Ballots.paper(ballot, random);
            assertThat(ballot.check(paper)).isEqualTo(paper);
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void withoutAQuorumTheFiguresStandAndNothingIsDecided(String method) {
        seeds(100).forEach(random -> {
            var any = Ballots.random(method, random);
            var rounds = Ballots.rounds(any, random);
            var voted = rounds.getLast().size();
            var short_ = Ballots.with(any, new QuorumRule(voted + 1, 0)).count(20, rounds);
            var open = Ballots.with(any, QuorumRule.NONE).count(20, rounds);
            assertThat(short_.isQuorate()).isFalse();
            assertThat(open.isQuorate()).isTrue();
            short_.outcome().standings().ifPresent(standings -> {
                assertThat(standings.chosen()).isEmpty();
                assertThat(standings.tie()).isEmpty();
                assertThat(standings.places().stream().map(place -> place.option() + " " + place.place()))
                        .isEqualTo(open.outcome().standings().orElseThrow().places().stream()
                                .map(place -> place.option() + " " + place.place())
                                .toList());
            });
            switch (short_.outcome()) {
                case Outcome.Classes classes ->
                    assertThat(classes.rows()).allMatch(row -> row.priority().isEmpty());
                case Outcome.Stands stands ->
                    assertThat(stands.rows()).allMatch(row -> row.verdict().isEmpty());
                default -> assertThat(short_.outcome()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void noMoreAreChosenThanWereWantedUnlessEqualsShare(String method) {
        seeds(300).forEach(random -> {
            var ballot = Ballots.random(method, random);
            ballot.count(20, Ballots.rounds(ballot, random))
                    .outcome()
                    .standings()
                    .ifPresent(standings -> {
                        var shared = standings
                                .tie()
                                .filter(tie -> tie.rule() == TieRule.SHARE)
                                .isPresent();
                        if (!shared) {
                            assertThat(standings.chosen()).hasSizeLessThanOrEqualTo(standings.wanted());
                        }
                        // Whoever is chosen stands no lower than whoever is not
                        var worst = standings.places().stream()
                                .filter(Standings.Place::chosen)
                                .mapToInt(Standings.Place::place)
                                .max();
                        worst.ifPresent(place -> assertThat(standings.places())
                                .filteredOn(one -> !one.chosen())
                                .allMatch(one -> one.place() >= place));
                    });
        });
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void everyPaperCountsInTheHashOfTheResult(String method) {
        seeds(100).forEach(random -> {
            var ballot = Ballots.random(method, random);
            var rounds = Ballots.rounds(ballot, random);
            var hashes = new HashSet<String>();
            hashes.add(ballot.count(20, rounds).hash());
            hashes.add(ballot.count(21, rounds).hash());
            var more = new ArrayList<>(rounds.subList(0, rounds.size() - 1));
            more.add(Stream.concat(rounds.getLast().stream(), Stream.of(new Paper.Abstention()))
                    .toList());
            hashes.add(ballot.count(20, more).hash());
            assertThat(hashes).hasSize(3);
        });
    }

    @Test
    void abstainingIsTakingPartAndChoosesNothing() {
        var ballot = Ballots.with(
                Ballots.ballot(new Ranking(new Selection(1, TieRule.CHAIR)), "a", "b"), new QuorumRule(3, 0));
        var result =
                ballot.count(5, List.of(List.of(Ballots.ranked("ab"), new Paper.Abstention(), new Paper.Abstention())));
        assertThat(result.voted()).isEqualTo(3);
        assertThat(result.abstained()).isEqualTo(2);
        assertThat(result.isQuorate()).isTrue();
        assertThat(result.outcome().standings().orElseThrow().chosen()).containsExactly(Ballots.id("a"));
    }

    @Test
    void whereEverybodyAbstainsNothingIsChosen() {
        for (var method : Ballots.METHODS) {
            var ballot = Ballots.random(method, new Random(7));
            var round = List.<Paper>of(new Paper.Abstention(), new Paper.Abstention());
            var result = Ballots.with(ballot, QuorumRule.NONE)
                    .count(2, Collections.nCopies(ballot.method().rounds(), round));
            assertThat(result.outcome().standings().map(Standings::chosen).orElse(List.of()))
                    .isEmpty();
        }
    }

    @Test
    void morePapersThanTheRollIsLongAreNeverCounted() {
        var ballot = Ballots.ballot(new Ranking(new Selection(1, TieRule.CHAIR)), "a", "b");
        var papers = List.<Paper>of(Ballots.ranked("a"), Ballots.ranked("b"));
        assertThatThrownBy(() -> ballot.count(1, List.of(papers))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ballot.count(5, List.of(papers, papers))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The form of stored ballots and results is a promise, in ten years too; the hashes were computed with another program. */
    @Test
    void theKeptFormIsAsItWasPromised() {
        var ballot = new Ballot(
                new Bilingual("هل نعتمد \"النص\"؟", "Adopt the text?"),
                List.of(new Option(new OptionId("P-REC-1.6"), new Bilingual("الاتفاق", "Accord"))),
                new Consensus(0, 25),
                Electorate.MINISTRY,
                Secrecy.SECRET,
                new QuorumRule(2, 50));
        assertThat(ballot.canonical())
                .isEqualTo(
                        "{\"electorate\":\"MINISTRY\",\"format\":\"mithaq-ballot-1\",\"method\":{\"asidePercent\":25,"
                                + "\"blocksBorne\":0,\"kind\":\"consensus\"},\"options\":[{\"id\":\"P-REC-1.6\",\"title\":"
                                + "{\"ar\":\"الاتفاق\",\"en\":\"Accord\"}}],\"question\":{\"ar\":\"هل نعتمد \\\"النص\\\"؟\","
                                + "\"en\":\"Adopt the text?\"},\"quorum\":{\"least\":2,\"percent\":50},\"secrecy\":\"SECRET\"}");
        var result = ballot.count(
                4,
                List.of(List.of(
                        Ballots.stands("P-REC-1.6", Level.AGREE, ""),
                        Ballots.stands("P-REC-1.6", Level.RESERVATION, "المادة 4\nقصيرة"),
                        new Paper.Abstention())));
        assertThat(result.canonical())
                .isEqualTo("{\"abstained\":1,\"ballot\":\"" + ballot.hash()
                        + "\",\"eligible\":4,\"format\":\"mithaq-result-1\","
                        + "\"method\":\"consensus\",\"papers\":\"" + result.papers()
                        + "\",\"quorate\":true,\"quorumNeeded\":2,"
                        + "\"rows\":[{\"counts\":{\"AGREE\":1,\"BLOCK\":0,\"RESERVATION\":1,\"STAND_ASIDE\":0},\"option\":"
                        + "\"P-REC-1.6\",\"reasons\":[{\"level\":\"RESERVATION\",\"reason\":\"المادة 4\\nقصيرة\"}],"
                        + "\"verdict\":\"WITH_RESERVATIONS\"}],\"voted\":3}");
        assertThat(ballot.hash()).isEqualTo("edfef502cd0280f8d13f5bb2405cca4e08e4eed7364493f837ec1a9ad63cf766");
        assertThat(result.papers()).isEqualTo("f9bc5c04bb529985df844f76934b487a87ffb1649cb07ab15e37f93255d63f8f");
        assertThat(result.hash()).isEqualTo("c3ffb205c572f71b516c06d90893f4c43fedb633205d65c350cf896be251e0ab");
    }

    @Test
    void theKeptFormOfEveryMethodIsAsItWasPromised() {
        var hashes = Ballots.METHODS.stream()
                .map(method -> {
                    var random = new Random(42);
                    var ballot = Ballots.random(method, random);
                    return method + " "
                            + ballot.count(20, Ballots.rounds(ballot, random)).hash();
                })
                .toList();
        assertThat(hashes)
                .containsExactly(
                        "dots 82c5b870e966cf06472856d1d98675738c0482b0afcc88d659b43650fc90ef19",
                        "scoring 65f133026c0f3047a579e883909782be5f283288f99c60aa70aec4615b4013b8",
                        "moscow cd2c3282994544631d02daddacb74a0d9e2be79b68ff7a4e63b4821385119f7e",
                        "ranking b9de7053501edef84ea5b3b81fea8de739ef9cdbe4ec4d5a1b7fd67fd94702c9",
                        "delphi a1172743caa7de23749f17550736c2329ad7b0306d1b673a3f0d828759a9ee04",
                        "consensus e3fedbd486d9ada004b6d05f1537f4e8003f681a45fcba406f45f4b6d4eef803");
    }
}
