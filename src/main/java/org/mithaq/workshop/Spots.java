package org.mithaq.workshop;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Anchors.Anchor;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Node;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Origin.Fate;
import org.mithaq.workshop.Origin.Spot;
import org.springframework.stereotype.Component;

/** Where in its text, as it is now, what a workshop decided stands, and whether it still says the same. */
@Component
class Spots {

    private final Strategies strategies;
    private final Texts texts;
    private final Anchors anchors;
    private final JdbcAmendments amendments;

    Spots(Strategies strategies, Texts texts, Anchors anchors, JdbcAmendments amendments) {
        this.strategies = strategies;
        this.texts = texts;
        this.anchors = anchors;
        this.amendments = amendments;
    }

    Spot of(Provenance row) {
        var body = strategies.body(row.body()).orElseThrow(NotFound::new);
        return row.anchor()
                .flatMap(id -> anchors.of(row.body()).stream()
                        .filter(anchor -> anchor.id().equals(id))
                        .findFirst())
                .filter(anchor -> anchor.state() != Anchors.State.ORPHAN)
                .map(anchor -> there(row, body, anchor))
                .orElseGet(() -> gone(row, body));
    }

    private Spot there(Provenance row, Body body, Anchor anchor) {
        var document = texts.at(row.body(), anchor.version()).document();
        var words = document.textBetween(anchor.from(), anchor.to(), "\n");
        return new Spot(
                body.id(),
                body.language(),
                row.at(),
                fate(row, words, Suggestions.any(document, anchor.from(), anchor.to())),
                anchor.version(),
                anchor.from(),
                anchor.to(),
                blocks(document, anchor.from(), anchor.to()),
                words);
    }

    private Spot gone(Provenance row, Body body) {
        var fate = Boolean.FALSE.equals(row.acceptedOrNull())
                ? Fate.REJECTED
                : row.acceptedOrNull() != null && wasToGo(row) ? Fate.TAKEN_OUT : Fate.GONE;
        return new Spot(body.id(), body.language(), row.at(), fate, 0, 0, 0, Set.of(), "");
    }

    private boolean wasToGo(Provenance row) {
        return row.decision().kind() == Decision.Kind.AMENDMENT
                && amendments
                        .find(new AmendmentId(row.decision().source()))
                        .filter(amendment -> amendment.kind() == Amendment.Kind.DELETE)
                        .isPresent();
    }

    private static Fate fate(Provenance row, String words, boolean suggestions) {
        var accepted = row.acceptedOrNull();
        // brought from a laptop it is a suggestion of another name: once nothing is suggested there, it was followed
        if (accepted == null && suggestions) {
            return Fate.SUGGESTED;
        }
        if (Boolean.FALSE.equals(accepted)) {
            return Fate.REJECTED;
        }
        return says(words, row.decision().verbatim()) ? Fate.STANDS : Fate.EDITED;
    }

    /** Whether one line of what was agreed stands there: a decision in two languages has a line of each. */
    private static boolean says(String words, String verbatim) {
        var there = plain(words);
        return there.contains(plain(verbatim))
                || verbatim.lines().map(Spots::plain).anyMatch(line -> !line.isEmpty() && there.contains(line));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static Set<String> blocks(Node document, int from, int to) {
        var blocks = new LinkedHashSet<String>();
        document.descendants((node, pos, parent, index) -> {
            var touched = pos < to && pos + node.nodeSize() > from;
            if (touched && node.attr("id") instanceof String id) {
                blocks.add(id);
            }
            return touched;
        });
        return blocks;
    }
}
