package org.mithaq;

import java.util.Set;
import org.mithaq.account.Actor;

/**
 * One service operation and who may do it.
 *
 * @param name the operation as a reader would call it, such as {@code strategy: rename}
 * @param allowed everybody for whom it succeeds; all others are refused
 * @param ofStrategy whether those who may not read the strategy must be told that it does not exist, rather than that it is denied
 * @param committed whether it needs committed data (other threads read it); it then gets a strategy of its own, no rollback
 */
public record RightsRow<T>(
        String name,
        Set<Asker> allowed,
        boolean ofStrategy,
        boolean committed,
        Preparation<T> preparation,
        Operation<T> operation) {

    /** What must be there before anybody asks; done with full rights, and never refused. */
    @FunctionalInterface
    public interface Preparation<T> {
        T prepare(StrategyFixture strategy);
    }

    /** The operation itself, and nothing else: whatever it throws counts. */
    @FunctionalInterface
    public interface Operation<T> {
        void run(Actor actor, T prepared);
    }

    /** An operation on a strategy: members who may not are denied, others learn nothing of it. */
    public static RightsRow<StrategyFixture> inStrategy(
            String name, Set<Asker> allowed, Operation<StrategyFixture> operation) {
        return inStrategy(name, allowed, strategy -> strategy, operation);
    }

    public static <T> RightsRow<T> inStrategy(
            String name, Set<Asker> allowed, Preparation<T> preparation, Operation<T> operation) {
        return new RightsRow<>(name, allowed, true, false, preparation, operation);
    }

    /** An operation on the installation: whoever may not is denied. */
    public static RightsRow<StrategyFixture> inInstallation(
            String name, Set<Asker> allowed, Operation<StrategyFixture> operation) {
        return inInstallation(name, allowed, strategy -> strategy, operation);
    }

    public static <T> RightsRow<T> inInstallation(
            String name, Set<Asker> allowed, Preparation<T> preparation, Operation<T> operation) {
        return new RightsRow<>(name, allowed, false, false, preparation, operation);
    }

    /** The same row, run on committed data. */
    public RightsRow<T> onCommittedData() {
        return new RightsRow<>(name, allowed, ofStrategy, true, preparation, operation);
    }
}
