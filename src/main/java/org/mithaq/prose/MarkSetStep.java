package org.mithaq.prose;

import java.util.List;
import java.util.Optional;

/** Several mark steps as one: what undoing a mark step needs when the range had different marks. */
public record MarkSetStep(List<Step> steps) implements Step {

    public MarkSetStep {
        steps = List.copyOf(steps);
    }

    static Step of(List<Step> steps) {
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    /** Adds a mark step to a list, joined to the last one when that ends where this begins. */
    static void push(Step step, List<Step> target) {
        Step last = target.isEmpty() ? null : target.getLast();
        if (step instanceof AddMarkStep next
                && last instanceof AddMarkStep before
                && before.to() == next.from()
                && before.mark().equals(next.mark())) {
            target.set(target.size() - 1, new AddMarkStep(before.from(), next.to(), next.mark()));
        } else if (step instanceof RemoveMarkStep next
                && last instanceof RemoveMarkStep before
                && before.to() == next.from()
                && before.mark().equals(next.mark())) {
            target.set(target.size() - 1, new RemoveMarkStep(before.from(), next.to(), next.mark()));
        } else {
            target.add(step);
        }
    }

    @Override
    public Node apply(Node doc) {
        Node result = doc;
        for (Step step : steps) {
            result = step.apply(result);
        }
        return result;
    }

    @Override
    public Step invert(Node doc) {
        return new MarkSetStep(steps.stream().map(step -> step.invert(doc)).toList());
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        List<Step> mapped =
                steps.stream().flatMap(step -> step.map(mapping).stream()).toList();
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(mapped));
    }
}
