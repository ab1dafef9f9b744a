package org.mithaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.Role;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.review.Clearance.ClearedText;
import org.mithaq.review.Clearance.Deed;
import org.mithaq.review.PartyStatus.Standing;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sending sections to review and answering (domain §5.2). A clearance is for the texts with certain hashes, never for "the section". */
@Service
@Transactional
public class ReviewService {

    /** The most characters of a reviewer's remark. */
    public static final int REMARK_MAX = 4000;

    /** The most characters of a note or a reason. */
    public static final int NOTE_MAX = 1000;

    private static final int MINISTRIES_MAX = 30;

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final JdbcReviews stored;
    private final Reviews reviews;
    private final SectionMoves moves;
    private final Clearers clearers;
    private final SectionTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewService(
            AccessPolicy policy,
            Strategies strategies,
            JdbcReviews stored,
            Reviews reviews,
            SectionMoves moves,
            Clearers clearers,
            SectionTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.strategies = strategies;
        this.stored = stored;
        this.reviews = reviews;
        this.moves = moves;
        this.clearers = clearers;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the reviewers of the section, and the focal points of these ministries, to clear it; needs {@link Act#SEND_TO_REVIEW}.
     * Clearances that still hold are kept.
     *
     * @param deadline no deadline when null
     */
    public SectionReview send(
            Actor actor, SectionId id, Set<MinistryId> ministries, @Nullable LocalDate deadline, String note) {
        var section = section(actor, Act.SEND_TO_REVIEW, id);
        if (!ReviewRules.SENDABLE.contains(section.state())) {
            throw new Invalid("review.refusal.notSendable");
        }
        if (deadline != null && deadline.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Invalid("review.refusal.deadline");
        }
        if (blankControlling(section)) {
            throw new Invalid("review.refusal.emptyText");
        }
        var parties = parties(section, ministries);
        var round = stored.lock(id).map(ReviewRequest::round).orElse(0) + 1;
        var by = policy.requireSignedIn(actor);
        var request = new ReviewRequest(
                UUID.randomUUID(),
                section.strategy(),
                id,
                round,
                parties,
                by,
                Times.now(clock),
                deadline,
                Checked.optional(note, NOTE_MAX));
        stored.insert(request);
        strategies.moveSection(id, SectionState.IN_REVIEW);
        moves.follow(id);
        events.publishEvent(new ReviewRequested(section.strategy(), id, by, round, parties, request.note()));
        return fresh(id);
    }

    /**
     * Answers for a party of the round in force; needs {@link Act#CLEAR} in that scope. Whoever wrote some of the text, or is to
     * write it, cannot answer for it.
     */
    public SectionReview answer(Actor actor, SectionId id, Party party, Outcome outcome, String remark) {
        var section = section(actor, Act.CLEAR, id);
        var by = policy.requireSignedIn(actor);
        if (!clearers.parties(actor, section.strategy()).contains(party)) {
            throw new Denied("review.refusal.notYourScope");
        }
        clearers.hindrance(by, section).ifPresent(key -> {
            throw new Denied(key);
        });
        if (outcome == Outcome.NO_REPLY_BY_DEADLINE) {
            throw new Invalid("review.refusal.outcome");
        }
        var clean = outcome.needsRemark() ? Checked.required(remark, REMARK_MAX) : Checked.optional(remark, REMARK_MAX);
        var request = answerable(section, party);
        var current = texts.of(id);
        if (party.scope() == ReviewScope.LANGUAGE
                && outcome.agrees()
                && current.values().stream().anyMatch(SectionTexts.Current::blank)) {
            throw new Invalid("review.refusal.languages");
        }
        var role = Clearers.role(policy.roles(actor, section.strategy()), party);
        store(section, request, party, new Answer(by, role, outcome, clean, false), current);
        events.publishEvent(new ReviewAnswered(
                section.strategy(), id, by, role, party, outcome, clean, hashes(SectionTexts.cleared(current))));
        return fresh(id);
    }

    /**
     * Confirms that what voided clearances was a slip of the pen, so that they hold for the text as it is now; only whoever holds the
     * pen of the whole strategy, with a reason, and only for a small change of the text that was cleared.
     */
    public SectionReview confirmSmallChange(Actor actor, SectionId id, String reason) {
        var section = section(actor, Act.READ, id);
        policy.require(actor, Act.EDIT, section.strategy());
        var why = Checked.required(reason, NOTE_MAX);
        var by = policy.requireSignedIn(actor);
        stored.lock(id);
        var voided = voided(reviews.of(section));
        if (voided.isEmpty() || !ReviewRules.ANSWERABLE.contains(section.state())) {
            throw new Invalid("review.refusal.nothingVoid");
        }
        var current = texts.of(id);
        voided.forEach(clearance -> requireSmall(clearance, current));
        var hashes = hashes(SectionTexts.cleared(current));
        voided.forEach(clearance -> stored.carry(clearance.id(), hashes, by, Times.now(clock), why));
        moves.follow(id);
        var parties = voided.stream().map(Clearance::party).collect(Collectors.toCollection(TreeSet::new));
        events.publishEvent(new SmallChangeConfirmed(section.strategy(), id, by, parties, why));
        return fresh(id);
    }

    /** Settles an objection, or goes on without an answer that is overdue, with a reason; needs {@link Act#APPROVE}. */
    public SectionReview settle(Actor actor, SectionId id, Party party, String reason) {
        var section = section(actor, Act.APPROVE, id);
        var by = policy.requireSignedIn(actor);
        var why = Checked.required(reason, NOTE_MAX);
        var request = answerable(section, party);
        var status = reviews.of(section).party(party).orElseThrow(NotFound::new);
        if (status.standing() == Standing.OBJECTED) {
            stored.settle(status.answer().orElseThrow().id(), by, Times.now(clock), why);
            moves.follow(id);
        } else if (status.standing() == Standing.OVERDUE) {
            var answer = new Answer(by, Role.APPROVER, Outcome.NO_REPLY_BY_DEADLINE, why, true);
            store(section, request, party, answer, texts.of(id));
        } else {
            throw new Invalid("review.refusal.nothingToSettle");
        }
        var outcome = status.standing() == Standing.OBJECTED ? Outcome.OBJECTION : Outcome.NO_REPLY_BY_DEADLINE;
        events.publishEvent(new Settled(section.strategy(), id, by, party, outcome, why));
        return fresh(id);
    }

    private record Answer(PersonId by, Role role, Outcome outcome, String remark, boolean settled) {}

    private void store(
            Section section,
            ReviewRequest request,
            Party party,
            Answer answer,
            Map<Language, SectionTexts.Current> current) {
        var now = Times.now(clock);
        stored.answer(new Clearance(
                ClearanceId.random(),
                section.strategy(),
                section.id(),
                request.round(),
                party,
                answer.by(),
                answer.role(),
                answer.outcome(),
                answer.settled() ? "" : answer.remark(),
                now,
                SectionTexts.cleared(current),
                answer.settled() ? new Deed(answer.by(), now, answer.remark()) : null,
                null,
                null,
                null));
        moves.follow(section.id());
    }

    private ReviewRequest answerable(Section section, Party party) {
        var request = stored.lock(section.id());
        if (request.isEmpty() || !ReviewRules.ANSWERABLE.contains(section.state())) {
            throw new Invalid("review.refusal.notInReview");
        }
        return request.filter(found -> found.parties().contains(party))
                .orElseThrow(() -> new Invalid("review.refusal.notAsked"));
    }

    private void requireSmall(Clearance clearance, Map<Language, SectionTexts.Current> current) {
        for (var text : clearance.texts()) {
            var now = Optional.ofNullable(current.get(text.language()))
                    .orElseThrow(() -> new Invalid("review.refusal.notMinorStructure"));
            if (!now.hash().equals(text.givenHash())) {
                SmallChange.refusal(texts.at(text.body(), text.givenVersion()), now.document())
                        .ifPresent(key -> {
                            throw new Invalid(key, SmallChange.WORDS, SmallChange.CHARACTERS);
                        });
            }
        }
        if (clearance.texts().size() != current.size()) {
            throw new Invalid("review.refusal.notMinorStructure");
        }
    }

    static List<Clearance> voided(SectionReview review) {
        return review.parties().stream()
                .filter(status -> status.standing() == Standing.VOID)
                .flatMap(status -> status.answer().stream())
                .toList();
    }

    private Set<Party> parties(Section section, Set<MinistryId> ministries) {
        if (ministries.size() > MINISTRIES_MAX) {
            throw new Invalid("review.refusal.ministries", MINISTRIES_MAX);
        }
        var known = clearers.ministries(section.strategy());
        if (!known.containsAll(ministries)) {
            throw new Invalid("review.refusal.noFocalPoint");
        }
        Set<Party> parties = new TreeSet<>();
        Clearers.scopes(section).forEach(scope -> parties.add(Party.of(scope)));
        ministries.forEach(ministry -> parties.add(Party.of(ministry)));
        if (parties.isEmpty()) {
            throw new Invalid("review.refusal.noReviewers");
        }
        return parties;
    }

    private boolean blankControlling(Section section) {
        var strategy = strategies.find(section.strategy()).orElseThrow(NotFound::new);
        return Optional.ofNullable(texts.of(section.id()).get(strategy.data().controlling()))
                .map(SectionTexts.Current::blank)
                .orElse(true);
    }

    private Section section(Actor actor, Act act, SectionId id) {
        var section = strategies.section(id).orElseThrow(NotFound::new);
        policy.require(actor, act, section.strategy());
        var strategy = strategies.find(section.strategy()).orElseThrow(NotFound::new);
        if (!strategy.state().open()) {
            throw new Denied("review.refusal.closed");
        }
        return section;
    }

    private SectionReview fresh(SectionId id) {
        return reviews.of(strategies.section(id).orElseThrow(NotFound::new));
    }

    private static Map<Language, String> hashes(List<ClearedText> cleared) {
        var hashes = new TreeMap<Language, String>();
        cleared.forEach(text -> hashes.put(text.language(), text.hash()));
        return hashes;
    }
}
