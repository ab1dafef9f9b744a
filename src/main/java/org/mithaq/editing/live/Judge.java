package org.mithaq.editing.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;
import org.mithaq.prose.Rebase;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;
import org.mithaq.strategy.Body;

/** Turns submissions into the entries that would follow a text, one after the other, before any of them is stored. */
final class Judge {

    /** Older bases than this are not worth the work: the editor starts anew. */
    private static final long OLDEST_BASE = 50_000;

    /** Nor is more mapping than this, a fraction of a second of it, while everybody else in the room waits. */
    private static final long MOST_MAPPINGS = 5_000_000;

    private static final StepJson STEPS = new StepJson(Schema.mithaq());

    private final Archive archive;
    private final Body body;
    private final Tail tail;
    private final DocumentBudget budget;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Node> documents = new ArrayList<>();

    Judge(Archive archive, Body body, Tail tail, DocumentBudget budget) {
        this.archive = archive;
        this.body = body;
        this.tail = tail;
        this.budget = budget;
    }

    /** A batch that cannot become an entry. */
    static final class Refusal extends Exception {
        private final transient Rejection reason;

        Refusal(Rejection reason) {
            super(reason.name());
            this.reason = reason;
        }

        Rejection reason() {
            return reason;
        }
    }

    /** The entries accepted so far. */
    List<LogEntry> entries() {
        return entries;
    }

    /** The texts after each of them. */
    List<Node> documents() {
        return documents;
    }

    long version() {
        return tail.version() + entries.size();
    }

    Node document() {
        return documents.isEmpty() ? tail.document() : documents.getLast();
    }

    boolean holds(UUID client, long seq) {
        return entries.stream().anyMatch(entry -> entry.client().equals(client) && entry.seq() == seq);
    }

    /** Steps made on version {@code base}, moved to the newest. */
    void accept(UUID client, long seq, Writer author, long base, List<Step> steps) throws Refusal {
        if (base < 0 || base > tail.version() || tail.version() - base > OLDEST_BASE) {
            throw new Refusal(Rejection.UNKNOWN_BASE);
        }
        var since = new ArrayList<>(archive.since(body.id(), tail, base));
        since.addAll(entries);
        try {
            var maps = Tail.maps(since);
            if ((long) maps.size() * steps.size() > MOST_MAPPINGS) {
                throw new Refusal(Rejection.UNKNOWN_BASE);
            }
            var result = Rebase.ontoMaps(steps, maps, document());
            if (author.suggestsOnly() && !author.keepsTheRule(document(), result.document())) {
                // What others did in between may have made it so: only the steps that break the rule are dropped
                result = Rebase.ontoMaps(steps, maps, document(), author::keepsTheRule);
                if (maps.isEmpty() && result.committed().isEmpty()) {
                    throw new Refusal(Rejection.SUGGEST_ONLY);
                }
            }
            add(client, seq, author, result.committed(), result.dropped(), result.document());
        } catch (InvalidContent wrong) {
            throw new Refusal(Rejection.INVALID);
        }
    }

    /** Steps made on the newest text. */
    void accept(UUID client, long seq, Writer author, List<Step> steps) throws Refusal {
        try {
            var after = document();
            for (var step : steps) {
                after = step.apply(after);
            }
            if (!author.keepsTheRule(document(), after)) {
                throw new Refusal(Rejection.SUGGEST_ONLY);
            }
            add(client, seq, author, steps, List.of(), after);
        } catch (InvalidContent wrong) {
            throw new Refusal(Rejection.INVALID);
        }
    }

    private void add(UUID client, long seq, Writer author, List<Step> committed, List<Integer> dropped, Node after)
            throws Refusal {
        requireKnownImages(committed);
        var json = STEPS.writeAll(committed);
        if (!budget.admits(after, committed, json.getBytes(StandardCharsets.UTF_8).length)) {
            throw new Refusal(Rejection.TOO_LARGE);
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        entries.add(new LogEntry(
                version() + 1,
                client,
                seq,
                author.person(),
                now,
                committed,
                json,
                dropped,
                author.suggestsOnly(),
                author.brings()));
        documents.add(after);
    }

    /** What the text shows already is known; asked for is only what is new in it. */
    private void requireKnownImages(List<Step> steps) throws Refusal {
        var brought = Pictures.broughtBy(steps);
        if (brought.isEmpty()) {
            return;
        }
        brought.removeAll(Pictures.in(document()));
        if (!brought.stream().allMatch(hash -> archive.images().holds(body.strategy(), hash))) {
            throw new Refusal(Rejection.INVALID);
        }
    }
}
