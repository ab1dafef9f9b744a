package org.mithaq.kit;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.Texts;
import org.mithaq.prose.BlockReplacement;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;
import org.springframework.stereotype.Component;

/** One text that comes back: an ordinary change where the text here is as it left, suggestions where it went on. */
@Component
class TextHomecoming {

    enum Outcome {
        CHANGED,
        SUGGESTED,
        NOTHING
    }

    /** @param version of the text after it was brought */
    record Brought(Outcome outcome, long version) {}

    private final Texts texts;
    private final Revisions revisions;
    private final Clock clock;

    TextHomecoming(Texts texts, Revisions revisions, Clock clock) {
        this.texts = texts;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** @param version of the text here that left */
    Brought bring(PersonId by, KitId kit, BodyId body, long version, Node away) {
        var base = texts.at(body, version).ofRecord();
        var part = revisions.partOf(by, body);
        var outcome = new AtomicReference<>(Outcome.NOTHING);
        var stamp = new TextMerge.Stamp("kit-" + kit.toString().substring(0, 8), by, clock.millis());
        var after = revisions.revise(body, by, part == Part.EDITS ? Part.EDITS : Part.SUGGESTS, newest -> {
            if (newest.equals(away) || brought(newest, stamp)) {
                outcome.set(Outcome.NOTHING);
                return List.of();
            }
            var ordinary = part == Part.EDITS && newest.equals(base);
            var wanted = ordinary ? away : TextMerge.suggested(base, newest, away, stamp);
            List<Step> steps = BlockReplacement.of(newest, wanted).stream().toList();
            outcome.set(steps.isEmpty() ? Outcome.NOTHING : ordinary ? Outcome.CHANGED : Outcome.SUGGESTED);
            return steps;
        });
        return new Brought(outcome.get(), after.version());
    }

    /** Whether the suggestions are there already: taking the package in was cut short just after them. */
    private static boolean brought(Node newest, TextMerge.Stamp stamp) {
        return Suggestions.in(newest).stream()
                .anyMatch(one -> one.key().id().startsWith(stamp.prefix() + "-")
                        && one.key().author().equals(stamp.author().toString()));
    }
}
