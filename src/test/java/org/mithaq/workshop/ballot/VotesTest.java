package org.mithaq.workshop.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.MinistryId;

class VotesTest {

    private static final Elector ONE = new Elector(new UUID(0, 1));
    private static final Elector TWO = new Elector(new UUID(0, 2));
    private static final Elector STRANGER = new Elector(new UUID(0, 3));
    private static final Set<Elector> ROLL = Set.of(ONE, TWO);

    @Test
    void anOpenVoteMayBeChangedAndCountsOnce() {
        var votes =
                Votes.none(Secrecy.OPEN, ROLL).cast(ONE, Ballots.ranked("ab")).cast(ONE, Ballots.ranked("ba"));
        assertThat(votes.papers()).containsExactly(Ballots.ranked("ba"));
        assertThat(votes.voted()).containsExactly(ONE);
        assertThat(votes.missing()).containsExactly(TWO);
        assertThat(((Book) votes).cast()).containsEntry(ONE, Ballots.ranked("ba"));
    }

    @Test
    void aSecretVoteIsCastOnceAndTheFirstStands() {
        var votes = Votes.none(Secrecy.SECRET, ROLL).cast(ONE, Ballots.ranked("ab"));
        Refused.with("twice", () -> votes.cast(ONE, Ballots.ranked("ba")));
        assertThat(votes.papers()).containsExactly(Ballots.ranked("ab"));
        assertThat(votes.missing()).containsExactly(TWO);
    }

    @Test
    void whoeverIsNotOnTheRollDoesNotVote() {
        for (var secrecy : Secrecy.values()) {
            Refused.with("notOnRoll", () -> Votes.none(secrecy, ROLL).cast(STRANGER, new Paper.Abstention()));
        }
    }

    @Test
    void anUrnLooksTheSameWhoeverCastWhichPaperAndWhen() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var ballot = Ballots.random(Ballots.METHODS.get(seed % 6), random);
            var papers = Ballots.papers(ballot, 5, random);
            var roll = Stream.generate(() -> new Elector(new UUID(random.nextLong(), random.nextLong())))
                    .limit(5)
                    .collect(Collectors.toSet());
            assertThat(filled(roll, papers, new Random(seed))).isEqualTo(filled(roll, papers, new Random(seed + 1)));
        }
    }

    private static Votes filled(Set<Elector> roll, List<Paper> papers, Random random) {
        var electors = new ArrayList<>(roll);
        Collections.shuffle(electors, random);
        var shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);
        var votes = Votes.none(Secrecy.SECRET, roll);
        for (var i = 0; i < papers.size(); i++) {
            votes = votes.cast(electors.get(i), shuffled.get(i));
        }
        return votes;
    }

    @Test
    void aPaperHasNoPlaceForAVoter() {
        var papers = new ClassFileImporter()
                .importPackagesOf(Paper.class)
                .that(DescribedPredicate.describe(
                        "papers", type -> type.isAssignableTo(Paper.class) || type.isAssignableTo(Outcome.class)));
        assertThat(papers).hasSizeGreaterThan(13);
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Elector.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UUID.class)
                .check(papers);
    }

    @Test
    void anUrnThatHoldsMorePapersThanVotersIsNoUrn() {
        assertThatThrownBy(() -> new Urn(ROLL, Set.of(ONE), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneMinistryHasOneVoteWhoeverOfItCastsIt() {
        var ministry = MinistryId.random();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        assertThat(Electorate.MINISTRY.elector(first, ministry))
                .isEqualTo(Electorate.MINISTRY.elector(second, ministry));
        assertThat(Electorate.PERSON.elector(first, ministry))
                .isNotEqualTo(Electorate.PERSON.elector(second, ministry));
        assertThat(Electorate.PERSON.elector(first, null)).isEqualTo(new Elector(first));
        Refused.with("noMinistry", () -> Electorate.MINISTRY.elector(first, null));
    }

    @Test
    void aHundredVotesAndChangesCountEachElectorOnce() {
        var random = new Random(5);
        var ballot = Ballots.random("dots", random);
        var roll = new HashSet<Elector>();
        for (var i = 0; i < 20; i++) {
            roll.add(new Elector(new UUID(7, i)));
        }
        var last = new HashMap<Elector, Paper>();
        Votes votes = Votes.none(Secrecy.OPEN, roll);
        for (var i = 0; i < 100; i++) {
            var elector = new Elector(new UUID(7, random.nextInt(20)));
            var paper = Ballots.paper(ballot, random);
            votes = votes.cast(elector, paper);
            last.put(elector, paper);
        }
        assertThat(votes.papers()).containsExactlyInAnyOrderElementsOf(last.values());
        assertThat(votes.voted()).isEqualTo(last.keySet());
    }
}
