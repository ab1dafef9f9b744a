package org.mithaq.workshop.ballot;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Consensus.Verdict;
import org.mithaq.workshop.ballot.Moscow.Priority;

/** What the papers came to, by method; rows stand in the order of the ballot. For charts and for tables alike. */
public sealed interface Outcome {

    /** The order and what was chosen, where the method chooses. */
    default Optional<Standings> standings() {
        return Optional.empty();
    }

    record Dots(List<DotRow> rows, Standings order) implements Outcome {
        @Override
        public Optional<Standings> standings() {
            return Optional.of(order);
        }
    }

    /** @param voters who put at least one dot here */
    record DotRow(OptionId option, int dots, int voters) {}

    record Scores(int top, List<ScoreRow> rows, Standings order) implements Outcome {
        @Override
        public Optional<Standings> standings() {
            return Optional.of(order);
        }
    }

    record ScoreRow(OptionId option, Spread impact, Spread feasibility) {
        /** By which options stand in order: the product of the medians, 0 where nobody scored. */
        public double product() {
            return impact.median() * feasibility.median();
        }
    }

    record Classes(List<MoscowRow> rows) implements Outcome {}

    /** @param priorityOrNull none where nobody classed it, or without a quorum */
    record MoscowRow(
            OptionId option,
            Map<Priority, Integer> counts,
            @Nullable Priority priorityOrNull) {
        public MoscowRow {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        }

        public Optional<Priority> priority() {
            return Optional.ofNullable(priorityOrNull);
        }
    }

    record Ranks(List<RankRow> rows, Standings order) implements Outcome {
        @Override
        public Optional<Standings> standings() {
            return Optional.of(order);
        }
    }

    /**
     * @param named voters who ranked it at all
     * @param firsts voters who ranked it first
     * @param points one for each voter and each option put after it
     * @param before for each option of the ballot, how many voters put this one before it
     */
    record RankRow(OptionId option, int named, int firsts, int points, List<Integer> before) {}

    record Estimates(int top, List<EstimateRow> rows) implements Outcome {
        public EstimateRow row(OptionId id) {
            return rows.stream()
                    .filter(row -> row.option().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param secondOrNull none while there was only one round */
    record EstimateRow(
            OptionId option,
            Spread first,
            @Nullable Spread secondOrNull,
            List<Because> firstReasons,
            List<Because> secondReasons) {

        public Optional<Spread> second() {
            return Optional.ofNullable(secondOrNull);
        }

        /** By how much the middle half became narrower; negative where it grew, none while either round is empty. */
        public Optional<Double> convergence() {
            return second().filter(second -> second.count() > 0 && first.count() > 0)
                    .map(second -> first.range() - second.range());
        }

        /**
         * How opinions moved from round to round, as people see it: by the middle half, and where that is as wide as before by the way from the
         * lowest to the highest. None while either round is empty.
         */
        public Optional<Drift> drift() {
            return convergence()
                    .map(by -> new Drift(
                            by, first.extent() - second().orElseThrow().extent()));
        }
    }

    /**
     * @param middle by how much the middle half became narrower, negative where it grew
     * @param ends the same of the way from the lowest to the highest
     */
    record Drift(double middle, double ends) {

        /** Whether opinions are closer (1), further apart (-1) or as they were (0). */
        public int sign() {
            return (int) Math.signum(middle != 0 ? middle : ends);
        }
    }

    /** An estimate and why, without who. */
    record Because(int value, String reason) implements Comparable<Because> {
        @Override
        public int compareTo(Because other) {
            return Comparator.comparingInt(Because::value)
                    .thenComparing(Because::reason)
                    .compare(this, other);
        }
    }

    record Stands(List<ConsensusRow> rows) implements Outcome {}

    /** @param verdictOrNull none where nobody took a stand, or without a quorum */
    record ConsensusRow(
            OptionId option,
            Map<Level, Integer> counts,
            List<Voiced> reasons,
            @Nullable Verdict verdictOrNull) {
        public ConsensusRow {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        }

        public Optional<Verdict> verdict() {
            return Optional.ofNullable(verdictOrNull);
        }
    }

    /** A stand and why, verbatim, without who. */
    record Voiced(Level level, String reason) implements Comparable<Voiced> {
        @Override
        public int compareTo(Voiced other) {
            return Comparator.comparing(Voiced::level)
                    .thenComparing(Voiced::reason)
                    .compare(this, other);
        }
    }
}
