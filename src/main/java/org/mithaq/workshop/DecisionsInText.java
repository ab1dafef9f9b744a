package org.mithaq.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.Refusal;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Anchors;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.Texts;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what a workshop decided into texts, as suggestions in the name of whoever runs it, and remembers where each came from. The text
 * commits in a transaction of its own (its room's), so the row comes first and says that it is on its way: whoever asks again after a
 * failure finds the text as it is, and nothing goes in twice.
 */
@Service
public class DecisionsInText {

    private final Chair chair;
    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Texts texts;
    private final Revisions revisions;
    private final Anchors anchors;
    private final JdbcProvenance rows;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DecisionsInText(
            Chair chair,
            AccessPolicy policy,
            Strategies strategies,
            Texts texts,
            Revisions revisions,
            Anchors anchors,
            JdbcProvenance rows,
            Clock clock,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.strategies = strategies;
        this.texts = texts;
        this.revisions = revisions;
        this.anchors = anchors;
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Suggests it. Of several who do so at once, or who do so again, all get the same answer and the text holds it once. Not to be called
     * inside of a transaction.
     *
     * @throws Denied unless the person runs the workshop and may suggest to that section, or when the section is locked or cleared
     * @throws org.mithaq.common.Invalid when the words of the place have changed ({@code workshop.refusal.textChanged}), something is
     *     suggested about them already ({@code workshop.refusal.lineSuggested}), or the text is too long
     */
    public Provenance suggest(Actor actor, Decision decision, BodyId into, Wording wording) {
        var workshop = chair.run(actor, decision.workshop());
        var body = strategies
                .body(into)
                .filter(found -> found.strategy().equals(workshop.strategy()))
                .orElseThrow(NotFound::new);
        var id = name(decision, into);
        if (rows.isPut(id)) {
            return rows.find(id).orElseThrow();
        }
        requireOpen(actor, body);
        var by = policy.requireSignedIn(actor);
        var said = new Decision(
                decision.workshop(),
                decision.itemOrNull(),
                decision.groupOrNull(),
                decision.ballotOrNull(),
                decision.kind(),
                decision.source(),
                Checked.required(decision.verbatim(), Decision.LONGEST));
        var row = claimed(new Provenance(id, said, body.section(), into, by, Times.now(clock), null, null));
        try {
            put(row, wording);
        } catch (Refusal refused) {
            rows.forget(id);
            throw refused;
        }
        return rows.find(id).orElseThrow();
    }

    private void put(Provenance row, Wording wording) {
        var surgery = new Surgery(row.suggestion(), row.at().toEpochMilli(), version -> texts.at(row.body(), version));
        var made = new AtomicReference<Surgery.@Nullable Cut>();
        var after = revisions.revise(row.body(), row.by(), Part.SUGGESTS, row.id(), newest -> {
            var cut = surgery.plan(newest, wording);
            made.set(cut);
            return cut.steps();
        });
        transaction.executeWithoutResult(status -> {
            if (rows.lock(row.id()).isEmpty()) {
                rows.insert(row);
            }
            if (!rows.isPut(row.id())) {
                rows.put(row.id(), anchored(row, after, made.get()));
                var into = strategies.section(row.section()).orElseThrow(NotFound::new);
                events.publishEvent(new DecisionPut(into.strategy(), row));
            }
        });
    }

    /** The row that is there already when somebody else was faster, or when the last try did not come to its end. */
    private Provenance claimed(Provenance row) {
        try {
            rows.insert(row);
            return row;
        } catch (DuplicateKeyException known) {
            return rows.find(row.id()).orElse(row);
        }
    }

    private @Nullable AnchorId anchored(Provenance row, Text after, Surgery.@Nullable Cut cut) {
        if (cut != null) {
            return anchors.put(row.body(), after.version(), cut.from(), cut.to(), Anchors.Kind.DECISION)
                    .id();
        }
        // it was in the text before this was asked: where it stands now, if it still does
        return Suggestions.in(after.document()).stream()
                .filter(one -> one.key().equals(row.suggestion()))
                .findFirst()
                .map(one -> anchors.put(row.body(), after.version(), one.from(), one.to(), Anchors.Kind.DECISION)
                        .id())
                .orElse(null);
    }

    private void requireOpen(Actor actor, Body body) {
        var section = strategies.section(body.section()).orElseThrow(NotFound::new);
        var open = strategies
                .find(body.strategy())
                .orElseThrow(NotFound::new)
                .state()
                .open();
        policy.require(actor, Act.SUGGEST, section.scope());
        if (!open) {
            throw new Denied("refusal.closedSection");
        }
        if (section.state() == SectionState.CLEARED) {
            throw new Denied("workshop.refusal.cleared");
        }
    }

    private static UUID name(Decision decision, BodyId body) {
        return name(decision.workshop(), decision.source(), body);
    }

    /** What names the suggestion, once it is in that text. */
    static UUID name(WorkshopId workshop, UUID source, BodyId body) {
        return UUID.nameUUIDFromBytes(
                "%s %s %s".formatted(workshop, source, body).getBytes(UTF_8));
    }

    /** All that went from a workshop into texts, the oldest first. */
    public List<Provenance> of(Actor actor, WorkshopId id) {
        return rows.of(chair.read(actor, id).id());
    }

    /** All that came from workshops into the texts of a section, the oldest first. */
    public List<Provenance> in(Actor actor, SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, section.strategy());
        return rows.of(id);
    }

    /** Remembers what became of it, also when the words are written over later. */
    @EventListener
    void decided(Texts.SuggestionsDecided event) {
        for (var one : event.decided()) {
            var key = one.suggestion().key();
            id(key.id())
                    .flatMap(rows::find)
                    .filter(row -> row.suggestion().equals(key) && row.body().equals(event.body()))
                    .ifPresent(row -> rows.decided(row.id(), one.accepted()));
        }
    }

    /** Suggestions that no workshop made have short names. */
    private static Optional<UUID> id(String name) {
        try {
            return name.length() == 36 ? Optional.of(UUID.fromString(name)) : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
