package org.mithaq.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.coverage.TextsInMemory.block;
import static org.mithaq.coverage.TextsInMemory.citing;
import static org.mithaq.coverage.TextsInMemory.doc;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.coverage.Matrix.Standing;
import org.mithaq.editing.Texts;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.ShippedLibrary;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyRoom;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trace table follows the documents, and the matrix says what they and the stances make of each item. On both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CoverageTest {

    @Parameter
    TestDatabase database;

    private StrategyRoom room;
    private TextsInMemory texts;
    private CoverageIndex index;
    private CoverageService service;
    private StrategyId strategy;
    private Section section;
    private Body arabic;

    /** How often somebody was told that coverage changed. */
    static class Told {
        private int times;

        @EventListener
        void on(CoverageChanged change) {
            times++;
        }
    }

    @TestConfiguration
    static class Wiring {
        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        TextsInMemory texts() {
            return new TextsInMemory();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Library library() {
            return ShippedLibrary.load();
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    @BeforeEach
    void startAStrategy() {
        room = new StrategyRoom(
                database.fresh(),
                Wiring.class,
                JdbcUses.class,
                JdbcDecisions.class,
                JdbcChoices.class,
                CoverageIndex.class,
                CoverageService.class,
                SuggestedItemsProgress.class);
        texts = room.bean(TextsInMemory.class);
        index = room.bean(CoverageIndex.class);
        service = room.bean(CoverageService.class);
        strategy = room.create("T1").id();
        section = room.stored.outline(strategy).stream()
                .filter(s -> s.data().suggestedItems().contains("P-REC-1.4"))
                .findFirst()
                .orElseThrow();
        arabic = room.stored.bodies(section.id()).getFirst();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aFreshStrategyHasThirtyFourGapsAmongTheActions() {
        var matrix = service.matrix(room.owner, strategy, MatrixRows.ACTIONS);
        assertThat(matrix.items()).hasSize(34).allMatch(row -> row.standing() == Standing.GAP);
    }

    @Test
    void theRowSetsHaveTheNumbersOfTheirInstruments() {
        assertThat(service.matrix(room.owner, strategy, MatrixRows.NORMS).items())
                .hasSize(11);
        assertThat(service.matrix(room.owner, strategy, MatrixRows.MEASURES).items())
                .hasSize(24);
        assertThat(service.matrix(room.owner, strategy, MatrixRows.CHALLENGES).items())
                .hasSize(6);
    }

    @Test
    void anItemUsedInATextIsAnsweredThereAndItsChallengeThroughIt() {
        typed(1, doc(block("l1", "P-REC-1.4"), citing("l2", "P-REC-1.4")));

        var row = row(MatrixRows.ACTIONS, "P-REC-1.4");
        assertThat(row.standing()).isEqualTo(Standing.ANSWERED);
        assertThat(row.cells().get(section.id()).blocks()).isEqualTo(1);
        assertThat(row.cells().get(section.id()).citations()).isEqualTo(1);
        assertThat(row.cells().get(section.id()).languages()).isEqualTo(Set.of(Language.AR));
        var challenge = row(MatrixRows.CHALLENGES, "P-CH-5");
        assertThat(challenge.standing()).isEqualTo(Standing.INDIRECT);
        assertThat(challenge.through()).contains(new ItemId("P-REC-1.4"));
    }

    @Test
    void takingTheBlockOutOpensTheGapAgain() {
        typed(1, doc(block("l1", "P-REC-1.4")));
        typed(2, doc(citing("l9", "P-REC-1.1")));
        assertThat(row(MatrixRows.ACTIONS, "P-REC-1.4").standing()).isEqualTo(Standing.GAP);
    }

    @Test
    void anOlderReadingNeverReplacesANewerOne() {
        typed(5, doc(block("l1", "P-REC-1.4")));
        var before = index.uses(strategy);
        room.bean(JdbcUses.class).replace(new BodyUses(arabic.id(), 3, List.of()));
        assertThat(index.uses(strategy)).isEqualTo(before).hasSize(1);
    }

    @Test
    void nobodyIsToldOfAChangeThatUsesTheSameItems() {
        typed(1, doc(block("l1", "P-REC-1.4")));
        typed(2, doc(block("l1", "P-REC-1.4"), citing("l2", "P-REC-1.1")));
        typed(3, doc(citing("l2", "P-REC-1.1"), block("l1", "P-REC-1.4")));
        index.rebuild(strategy);
        assertThat(room.bean(Told.class).times).isEqualTo(2);
        assertThat(index.uses(strategy)).hasSize(2);

        // what this server has not read itself yet it finds in the table
        var restarted = new CoverageIndex(
                room.stored, texts, room.bean(JdbcUses.class), room.bean(TransactionTemplate.class), event -> {
                    throw new AssertionError(event);
                });
        restarted.textChanged(new Texts.SectionChanged(strategy, section.id(), arabic.id(), 3, null));
    }

    @Test
    void whatATransactionTookBackIsWrittenWhenItIsToldAgain() {
        room.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            typed(1, doc(block("l1", "P-REC-1.4")));
            transaction.setRollbackOnly();
        });
        assertThat(index.uses(strategy)).isEmpty();
        typed(1, doc(block("l1", "P-REC-1.4")));
        assertThat(index.uses(strategy)).hasSize(1);
    }

    @Test
    void rebuildingTheTraceTableChangesNothing() {
        typed(1, doc(block("l1", "P-REC-1.4"), block("l2", "P-CH-1"), citing("l3", "P-FW-5")));
        var live = index.uses(strategy);
        index.rebuild(strategy);
        assertThat(index.uses(strategy)).isEqualTo(live).hasSize(3);
    }

    @Test
    void rejectingTakesAReasonAndIsSeenInTheMatrix() {
        var item = new ItemId("P-REC-2.4");
        leading();
        assertThatThrownBy(() -> service.decide(room.owner, strategy, null, item, Stance.REJECTED, "  ", 0))
                .isInstanceOf(Invalid.class);
        service.decide(room.owner, strategy, null, item, Stance.REJECTED, "لا تسمح به السياسة الخارجية", 0);
        assertThat(row(MatrixRows.ACTIONS, "P-REC-2.4").standing()).isEqualTo(Standing.REJECTED);
    }

    @Test
    void aStanceSeenAtAnOlderVersionIsRefused() {
        var item = new ItemId("P-REC-2.4");
        leading();
        service.decide(room.owner, strategy, section.id(), item, Stance.ADOPTED, "", 0);
        assertThatThrownBy(() -> service.decide(room.owner, strategy, section.id(), item, Stance.DEFERRED, "later", 0))
                .isInstanceOf(StaleVersion.class);
        service.decide(room.owner, strategy, section.id(), item, Stance.DEFERRED, "later", 1);
        service.undecide(room.owner, strategy, section.id(), item, 2);
        assertThat(service.decisions(room.owner, strategy)).isEmpty();
    }

    @Test
    void anItemThatDoesNotExistCannotBeDecided() {
        leading();
        assertThatThrownBy(() ->
                        service.decide(room.owner, strategy, null, new ItemId("P-REC-9.9"), Stance.ADOPTED, "", 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepingAWordingThatANoteCallsWrongTakesAReason() {
        leading();
        var contested = new ItemId("P-REC-1.6");
        assertThatThrownBy(() -> service.insert(room.owner, section.id(), contested, "as_is", ""))
                .isInstanceOf(Invalid.class);
        service.insert(room.owner, section.id(), contested, "as_is", "يُقترح بوصفه تدبيراً جديداً");
        service.insert(room.owner, section.id(), contested, "corrected", "");
        assertThat(room.published.stream().filter(ItemInserted.class::isInstance))
                .hasSize(2);
    }

    @Test
    void theSectionKnowsHowManyOfItsSuggestedItemsAreAnswered() {
        typed(1, doc(block("l1", "P-REC-1.4")));
        var coverage =
                room.bean(SuggestedItemsProgress.class).coverage(strategy).get(section.id());
        assertThat(coverage.answered()).isEqualTo(1);
        assertThat(coverage.suggested())
                .isEqualTo(section.data().suggestedItems().size());
    }

    private void leading() {
        room.accounts.put(strategy, room.owner.signedIn().orElseThrow(), Set.of(Role.OWNER, Role.LEAD_DRAFTER), null);
    }

    private void typed(long version, String document) {
        texts.put(arabic.id(), version, document);
        index.textChanged(new Texts.SectionChanged(strategy, section.id(), arabic.id(), version, null));
    }

    private Matrix.Row row(MatrixRows rows, String item) {
        return service.matrix(room.owner, strategy, rows).items().stream()
                .filter(r -> r.item().id().value().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
