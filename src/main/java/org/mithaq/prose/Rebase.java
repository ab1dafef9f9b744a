package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Moves a batch of steps that was made on an older version of a document to its present version, as docs/protocol.md
 * describes: each step is mapped through the inverses of the submitted steps before it, then the log since the base, then
 * the steps already moved, which mirror those inverses.
 */
public final class Rebase {

    /**
     * What became of a batch.
     *
     * @param committed the steps as they apply to the present version, in order
     * @param dropped indexes of submitted steps that mapped to nothing or no longer apply
     * @param document the document after the committed steps
     */
    public record Result(List<Step> committed, List<Integer> dropped, Node document) {}

    private static final BiPredicate<Node, Node> ANYTHING = (before, after) -> true;

    private Rebase() {}

    /**
     * Moves a batch over the steps that were committed since its base.
     *
     * @param head the document after {@code since}
     * @throws InvalidStep when nothing was committed since and a step does not apply: then the sender was wrong, not late
     */
    public static Result onto(List<Step> submitted, List<Step> since, Node head) {
        return ontoMaps(submitted, since.stream().map(Step::getMap).toList(), head);
    }

    /** As {@link #onto}, for a caller that keeps only the maps of what was committed since. */
    public static Result ontoMaps(List<Step> submitted, List<StepMap> since, Node head) {
        return since.isEmpty() ? inTime(submitted, head) : late(submitted, since, head, ANYTHING);
    }

    /**
     * As {@link #ontoMaps(List, List, Node)}, but what others did in between may have made of a step something that must not be: such
     * a step is dropped.
     *
     * @param allowed whether one document may become the other
     */
    public static Result ontoMaps(
            List<Step> submitted, List<StepMap> since, Node head, BiPredicate<Node, Node> allowed) {
        return late(submitted, since, head, allowed);
    }

    private static Result inTime(List<Step> submitted, Node head) {
        Node document = head;
        for (Step step : submitted) {
            document = step.apply(document);
        }
        return new Result(List.copyOf(submitted), List.of(), document);
    }

    private static Result late(List<Step> submitted, List<StepMap> since, Node head, BiPredicate<Node, Node> allowed) {
        Mapping mapping = new Mapping();
        submitted.reversed().forEach(step -> mapping.appendMap(step.getMap().invert()));
        since.forEach(mapping::appendMap);
        List<Step> committed = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        Node document = head;
        for (int i = 0; i < submitted.size(); i++) {
            int inverse = submitted.size() - 1 - i;
            Optional<Step> mapped = submitted.get(i).map(mapping.slice(inverse + 1));
            Optional<Node> applied = mapped.isPresent() ? attempt(mapped.get(), document) : Optional.empty();
            if (applied.isEmpty() || !allowed.test(document, applied.get())) {
                dropped.add(i);
                continue;
            }
            document = applied.get();
            committed.add(mapped.get());
            mapping.appendMap(mapped.get().getMap(), inverse);
        }
        return new Result(List.copyOf(committed), List.copyOf(dropped), document);
    }

    private static Optional<Node> attempt(Step step, Node document) {
        try {
            return Optional.of(step.apply(document));
        } catch (InvalidStep noLongerApplies) {
            return Optional.empty();
        }
    }
}
