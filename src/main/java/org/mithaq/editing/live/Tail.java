package org.mithaq.editing.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.Node;
import org.mithaq.prose.StepMap;

/** The newest text of a body with the last entries that led to it, each with the text after it. Used by one thread at a time. */
final class Tail {

    /** Texts share their unchanged parts, so that a remembered version costs little more than its entry. */
    private static final int REMEMBERED = 500;

    private record Step(LogEntry entry, Node document) {}

    private final List<Step> steps = new ArrayList<>();
    private long version;
    private Node document;
    private Node first;

    Tail(long version, Node document) {
        this.version = version;
        this.document = document;
        this.first = document;
    }

    long version() {
        return version;
    }

    Node document() {
        return document;
    }

    void add(LogEntry entry, Node after) {
        if (entry.version() != version + 1) {
            throw new IllegalStateException("Entry " + entry.version() + " does not follow version " + version);
        }
        steps.add(new Step(entry, after));
        version = entry.version();
        document = after;
        if (steps.size() > 2 * REMEMBERED) {
            var forgotten = steps.subList(0, steps.size() - REMEMBERED);
            first = forgotten.getLast().document();
            forgotten.clear();
        }
    }

    /** Adds an entry that was committed elsewhere, applying its steps. */
    void replay(LogEntry entry) {
        add(entry, apply(document, entry));
    }

    static Node apply(Node document, LogEntry entry) {
        var after = document;
        for (var step : entry.steps()) {
            after = step.apply(after);
        }
        return after;
    }

    /** The entries after a version, or empty when it is too old to be remembered. */
    Optional<List<LogEntry>> since(long base) {
        var begin = version - steps.size();
        if (base < begin || base > version) {
            return Optional.empty();
        }
        return Optional.of(steps.subList((int) (base - begin), steps.size()).stream()
                .map(Step::entry)
                .toList());
    }

    /** The text at a version, or empty when it is too old to be remembered. */
    Optional<Node> at(long wanted) {
        var begin = version - steps.size();
        if (wanted < begin || wanted > version) {
            return Optional.empty();
        }
        return Optional.of(
                wanted == begin ? first : steps.get((int) (wanted - begin) - 1).document());
    }

    static List<StepMap> maps(List<LogEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.steps().stream())
                .map(org.mithaq.prose.Step::getMap)
                .toList();
    }
}
