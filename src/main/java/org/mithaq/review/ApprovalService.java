package org.mithaq.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Approval.ApprovedText;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approving a document as a whole, returning it, letting notes pass, and moving it through its stations (domain §5.2). */
@Service
@Transactional
public class ApprovalService {

    static final int NUMBER_MAX = 100;

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Gates gates;
    private final Reviews reviews;
    private final SectionMoves moves;
    private final SectionTexts texts;
    private final JdbcApprovals stored;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(
            AccessPolicy policy,
            Strategies strategies,
            Gates gates,
            Reviews reviews,
            SectionMoves moves,
            SectionTexts texts,
            JdbcApprovals stored,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.gates = gates;
        this.reviews = reviews;
        this.moves = moves;
        this.texts = texts;
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    /** Every approval, newest first; those that were returned for changes say so. */
    @Transactional(readOnly = true)
    public List<Approval> approvals(Actor actor, StrategyId id) {
        policy.require(actor, Act.READ, id);
        return stored.of(id);
    }

    /** By the id of the note. */
    @Transactional(readOnly = true)
    public Map<String, Waiver> waivers(Actor actor, StrategyId id) {
        policy.require(actor, Act.READ, id);
        return stored.waivers(id);
    }

    /**
     * Approves the document and locks every section; needs {@link Act#APPROVE} and that nothing is missing. Whoever wrote some of the
     * text cannot approve it.
     */
    public Approval approve(
            Actor actor, StrategyId id, String decisionNumber, @Nullable LocalDate decisionDate, String note) {
        policy.require(actor, Act.APPROVE, id);
        var by = policy.requireSignedIn(actor);
        var strategy = open(id);
        var number = Checked.optional(decisionNumber, NUMBER_MAX);
        var remark = Checked.optional(note, ReviewService.NOTE_MAX);
        if (strategies.outline(id).stream()
                .anyMatch(section -> texts.authors(section.id()).contains(by))) {
            throw new Denied("review.refusal.ownDocument");
        }
        var missing = gates.missing(strategy);
        if (!missing.isEmpty()) {
            throw new Invalid("review.refusal.gates", missing.size());
        }
        var approved = strategies.outline(id).stream()
                .flatMap(section -> texts.of(section.id()).entrySet().stream())
                .map(entry -> new ApprovedText(
                        entry.getValue().body().section(),
                        entry.getValue().body().id(),
                        entry.getKey(),
                        entry.getValue().version(),
                        entry.getValue().hash()))
                .toList();
        var approval = new Approval(
                UUID.randomUUID(),
                id,
                by,
                Times.now(clock),
                number,
                decisionDate,
                remark,
                hash(approved),
                approved,
                null);
        strategies.outline(id).forEach(section -> strategies.moveSection(section.id(), SectionState.LOCKED));
        // the first of these moves waited for anybody else who was approving
        open(id);
        stored.insert(approval);
        strategies.moveDocument(id, DocumentState.APPROVED);
        events.publishEvent(new Approved(id, by, number, decisionDate, remark, approval.hash()));
        return approval;
    }

    /** Returns the document to drafting, with a reason; an approval is withdrawn by it, and its sections can be changed again. */
    public void returnForChanges(Actor actor, StrategyId id, String reason) {
        policy.require(actor, Act.APPROVE, id);
        var by = policy.requireSignedIn(actor);
        var why = Checked.required(reason, ReviewService.NOTE_MAX);
        var strategy = strategies.find(id).orElseThrow(NotFound::new);
        var from = strategy.state();
        if (!EnumSet.of(
                        DocumentState.INTERNAL_REVIEW,
                        DocumentState.SPECIALIST_REVIEW,
                        DocumentState.INTERMINISTERIAL_CLEARANCE,
                        DocumentState.MINISTER,
                        DocumentState.CABINET,
                        DocumentState.APPROVED)
                .contains(from)) {
            throw new Invalid("review.refusal.notReturnable");
        }
        if (from == DocumentState.APPROVED) {
            stored.returned(id, by, Times.now(clock), why);
            reviews.all(id).stream()
                    .filter(review -> review.section().state() == SectionState.LOCKED)
                    .forEach(this::unlock);
        }
        strategies.moveDocument(id, DocumentState.DRAFTING);
        events.publishEvent(new Returned(id, by, from, why));
    }

    /** Lets a note that is not answered pass, with a reason; needs {@link Act#WAIVE}. */
    public void waive(Actor actor, StrategyId id, String note, String reason) {
        policy.require(actor, Act.WAIVE, id);
        var by = policy.requireSignedIn(actor);
        var why = Checked.required(reason, ReviewService.NOTE_MAX);
        var strategy = open(id);
        var known = gates.missing(strategy).stream()
                .flatMap(missing -> missing.note().stream())
                .anyMatch(open -> open.id().equals(note));
        if (!known) {
            throw new Invalid("review.refusal.noSuchNote");
        }
        stored.waive(id, new Waiver(note, by, Times.now(clock), why));
        events.publishEvent(new Waived(id, by, note, why));
    }

    /** Moves the document to another station; needs {@link Act#SETTINGS}. Approval and its withdrawal are not such moves. */
    public void advance(Actor actor, StrategyId id, DocumentState to) {
        policy.require(actor, Act.SETTINGS, id);
        var strategy = strategies.find(id).orElseThrow(NotFound::new);
        if (!DocumentMoves.from(strategy.state()).contains(to)) {
            throw new Invalid("review.refusal.documentMove");
        }
        strategies.moveDocument(id, to);
        events.publishEvent(new Advanced(id, policy.requireSignedIn(actor), strategy.state(), to));
    }

    /** The stations to which the secretariat can move the document now. */
    public static Set<DocumentState> stations(DocumentState from) {
        return DocumentMoves.from(from);
    }

    private void unlock(SectionReview review) {
        var blank = texts.of(review.section().id()).values().stream().allMatch(SectionTexts.Current::blank);
        var standing = moves.standing(review);
        strategies.moveSection(
                review.section().id(),
                blank
                        ? SectionState.EMPTY
                        : standing == SectionState.CHANGES_REQUESTED ? SectionState.IN_REVIEW : standing);
    }

    private Strategy open(StrategyId id) {
        var strategy = strategies.find(id).orElseThrow(NotFound::new);
        if (!strategy.state().open()) {
            throw new Denied("review.refusal.closed");
        }
        return strategy;
    }

    private static String hash(List<ApprovedText> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(
                    text -> digest.update((text.body() + " " + text.hash() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
