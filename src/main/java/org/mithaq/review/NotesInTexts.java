package org.mithaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.VerificationNote;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Component;

/**
 * Reads the notes off the texts: an item used as it stands, or cited, brings its notes with it; one whose block says that its wording
 * was corrected or that the note is carried along has answered them.
 */
@Component
class NotesInTexts implements NoteGate {

    private final Strategies strategies;
    private final Texts texts;
    private final Library library;
    private final Clock clock;

    NotesInTexts(Strategies strategies, Texts texts, Library library, Clock clock) {
        this.strategies = strategies;
        this.texts = texts;
        this.library = library;
        this.clock = clock;
    }

    /** How an item is used: where, as it stands anywhere, and with its notes answered anywhere. */
    private static final class Use {
        final Set<SectionId> sections = new LinkedHashSet<>();
        boolean asItStands;
        boolean answered;

        boolean open() {
            return asItStands || !answered;
        }
    }

    @Override
    public List<OpenNote> openNotes(StrategyId strategy) {
        Map<String, Use> uses = new LinkedHashMap<>();
        strategies.bodies(strategy).forEach(body -> read(body, uses));
        List<OpenNote> open = new ArrayList<>();
        uses.forEach((id, use) -> item(id).forEach(item -> {
            if (use.open()) {
                library.notesOf(item.id()).forEach(note -> add(open, note, item, use));
            }
            if (past(item.recheckByOrNull())) {
                open.add(new OpenNote(
                        item.id().value(),
                        OpenNote.Reason.RECHECK,
                        item.id().value(),
                        item.title(),
                        List.copyOf(use.sections)));
            }
        }));
        return List.copyOf(open);
    }

    private void add(List<OpenNote> open, VerificationNote note, Item item, Use use) {
        var reason = note.kind() == VerificationNote.Kind.ERROR
                ? OpenNote.Reason.ERROR
                : note.kind() == VerificationNote.Kind.OUTDATED ? OpenNote.Reason.OUTDATED : OpenNote.Reason.RECHECK;
        if (note.kind().mustBeAnswered() || past(note.recheckByOrNull())) {
            open.add(new OpenNote(note.id(), reason, item.id().value(), note.title(), List.copyOf(use.sections)));
        }
    }

    private void read(Body body, Map<String, Use> uses) {
        texts.current(body.id()).ofRecord().descendants((node, pos, parent, index) -> {
            if (node.attr("item") instanceof String item) {
                var use = uses.computeIfAbsent(item, id -> new Use());
                use.sections.add(body.section());
                if (node.attr("wording") instanceof String wording) {
                    use.asItStands |= wording.equals("as_is");
                    use.answered |= !wording.equals("as_is");
                }
            }
            return true;
        });
    }

    private Stream<Item> item(String id) {
        try {
            return library.find(new ItemId(id)).stream();
        } catch (NotFound malformed) {
            return Stream.empty();
        }
    }

    private boolean past(@Nullable LocalDate date) {
        return date != null && date.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
