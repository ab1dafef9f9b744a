package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.mithaq.common.Invalid;

/**
 * Where everybody stands on each proposal. The rule is fixed beforehand: a proposal fails with more blocks than are borne, or when too
 * many stand aside; it passes with reservations when anybody has one, stands aside or blocks in vain; otherwise it is consensus.
 *
 * @param blocksBorne so many blocks do not stop a proposal; 0 is consensus in its strict sense
 * @param asidePercent of those who took a stand at most so many may stand aside, 0 to 100
 */
public record Consensus(int blocksBorne, int asidePercent) implements Method {

    /** From agreement to refusal. */
    public enum Level {
        AGREE,
        RESERVATION,
        STAND_ASIDE,
        BLOCK;

        /** Whoever has a reservation or blocks owes the others a reason. */
        public boolean needsReason() {
            return this == RESERVATION || this == BLOCK;
        }
    }

    /** What the rule makes of the stands. */
    public enum Verdict {
        CONSENSUS,
        WITH_RESERVATIONS,
        NO_CONSENSUS
    }

    @Override
    public String code() {
        return "consensus";
    }

    @Override
    public void check(List<Option> options) {
        if (blocksBorne < 0 || blocksBorne > 100 || asidePercent < 0 || asidePercent > 100) {
            throw new Invalid("workshop.ballot.refusal.consensusRule");
        }
    }

    @Override
    public Paper check(Paper paper, List<Option> options) {
        var stands = Method.ofForm(Paper.Stands.class, paper).stands();
        Method.onBallot(stands.keySet(), options);
        for (var stand : stands.values()) {
            if (stand.level().needsReason() && stand.reason().isEmpty()) {
                throw new Invalid(
                        stand.level() == Level.BLOCK
                                ? "workshop.ballot.refusal.blockReason"
                                : "workshop.ballot.refusal.reservationReason");
            }
        }
        Method.filled(stands.isEmpty());
        return paper;
    }

    @Override
    public Outcome count(List<List<Paper>> rounds, Counting counting) {
        var rows = new ArrayList<Outcome.ConsensusRow>();
        for (var id : counting.ids()) {
            var stands = rounds.getLast().stream()
                    .map(paper -> ((Paper.Stands) paper).stands().get(id))
                    .filter(stand -> stand != null)
                    .toList();
            var counts = new EnumMap<Level, Integer>(Level.class);
            for (var level : Level.values()) {
                counts.put(level, (int)
                        stands.stream().filter(stand -> stand.level() == level).count());
            }
            var reasons = stands.stream()
                    .filter(stand -> !stand.reason().isEmpty())
                    .map(stand -> new Outcome.Voiced(stand.level(), stand.reason()))
                    .sorted()
                    .toList();
            rows.add(new Outcome.ConsensusRow(
                    id,
                    counts,
                    reasons,
                    counting.quorate() && !stands.isEmpty() ? verdict(counts, stands.size()) : null));
        }
        return new Outcome.Stands(List.copyOf(rows));
    }

    private Verdict verdict(EnumMap<Level, Integer> counts, int all) {
        if (counts.get(Level.BLOCK) > blocksBorne || 100 * counts.get(Level.STAND_ASIDE) > asidePercent * all) {
            return Verdict.NO_CONSENSUS;
        }
        return counts.get(Level.AGREE) == all ? Verdict.CONSENSUS : Verdict.WITH_RESERVATIONS;
    }
}
