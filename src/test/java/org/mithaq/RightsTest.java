package org.mithaq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Every role against every service operation, and anonymously. To add the operations of a room, write one class in its test
 * package, with any constructor that Spring can fill:
 *
 * <pre>{@code
 * class StrategyRights implements RightsRows {
 *     StrategyRights(StrategyService strategies) { ... }
 *
 *     public List<RightsRow<?>> rows() {
 *         return List.of(
 *             inStrategy("strategy: read the outline", Asker.members(),
 *                 (actor, fixture) -> strategies.outline(actor, fixture.strategy())),
 *             inStrategy("strategy: remove a section", EnumSet.of(OWNER, LEAD_DRAFTER),
 *                 fixture -> strategies.addSection(fixture.founderActor(), ...),    // prepared before, never refused
 *                 (actor, section) -> strategies.remove(actor, section.id(), section.version())),
 *             inInstallation("strategy: start one", EnumSet.of(STRATEGIST), ...));
 *     }
 * }
 * }</pre>
 *
 * Nothing else is needed: the class is found by its interface. Write the allowed set out by hand, it is the specification. Each
 * try runs in a transaction that is rolled back; {@link RightsRow#onCommittedData()} is for operations that work on other threads.
 */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StrategyFixtures fixtures;

    @TestFactory
    Stream<DynamicNode> everyRoleAgainstEveryOperation() {
        var shared = fixtures.create();
        return rooms().stream()
                .map(room -> DynamicContainer.dynamicContainer(
                        room.getClass().getSimpleName(),
                        room.rows().stream()
                                .map(row -> DynamicContainer.dynamicContainer(
                                        row.name(),
                                        Stream.of(Asker.values())
                                                .map(asker -> DynamicTest.dynamicTest(
                                                        asker.name(), () -> check(row, asker, shared)))))));
    }

    @Test
    void someRoomHasRows() {
        assertThat(rooms()).isNotEmpty().allSatisfy(room -> assertThat(room.rows())
                .isNotEmpty());
    }

    private <T> void check(RightsRow<T> row, Asker asker, StrategyFixture shared) {
        if (row.committed()) {
            var own = fixtures.create();
            var prepared = row.preparation().prepare(own);
            check(row, asker, catchThrowable(() -> row.operation().run(own.actor(asker), prepared)));
            return;
        }
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var prepared = row.preparation().prepare(shared);
            check(row, asker, catchThrowable(() -> row.operation().run(shared.actor(asker), prepared)));
        });
    }

    private static void check(RightsRow<?> row, Asker asker, Throwable thrown) {
        var who = row.name() + " as " + asker;
        if (row.allowed().contains(asker)) {
            assertThat(thrown).as(who).isNull();
        } else if (row.ofStrategy() && asker.role().isEmpty()) {
            assertThat(thrown).as(who).isInstanceOf(NotFound.class);
        } else {
            assertThat(thrown).as(who).isInstanceOf(Denied.class);
        }
    }

    private List<RightsRows> rooms() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RightsRows.class));
        return scanner.findCandidateComponents("org.mithaq").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .map(type -> (RightsRows) beans.createBean(type))
                .sorted(Comparator.comparing(room -> room.getClass().getSimpleName()))
                .toList();
    }
}
