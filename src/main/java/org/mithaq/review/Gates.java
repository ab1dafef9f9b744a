package org.mithaq.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Missing.Kind;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is missing before a document can be approved (domain §5.2 rules 4-7): every required section has its text in the controlling
 * language, every section with text is cleared for exactly that text, no thread that approval waits for is open, no suggestion is undecided, and no error or
 * outdated statement is used unanswered unless waived.
 */
@Service
@Transactional(readOnly = true)
public class Gates {

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final Reviews reviews;
    private final SectionMoves moves;
    private final SectionTexts texts;
    private final JdbcThreads threads;
    private final JdbcApprovals approvals;
    private final ObjectProvider<NoteGate> notes;

    Gates(
            AccessPolicy policy,
            Strategies strategies,
            Reviews reviews,
            SectionMoves moves,
            SectionTexts texts,
            JdbcThreads threads,
            JdbcApprovals approvals,
            ObjectProvider<NoteGate> notes) {
        this.policy = policy;
        this.strategies = strategies;
        this.reviews = reviews;
        this.moves = moves;
        this.texts = texts;
        this.threads = threads;
        this.approvals = approvals;
        this.notes = notes;
    }

    /** In outline order, then what concerns the whole; empty when nothing is missing. */
    public List<Missing> missing(Actor actor, StrategyId id) {
        policy.require(actor, Act.READ, id);
        return missing(strategies.find(id).orElseThrow(NotFound::new));
    }

    List<Missing> missing(Strategy strategy) {
        List<Missing> missing = new ArrayList<>();
        var written = false;
        var waiting = openBlocking(strategy.id());
        for (var review : reviews.all(strategy.id())) {
            var current = texts.of(review.section().id());
            written |= current.values().stream().anyMatch(text -> !text.blank());
            missing.addAll(section(review, current, strategy.data().controlling()));
            if (current.values().stream().anyMatch(SectionTexts.Current::suggestionsOpen)) {
                missing.add(Missing.in(
                        review.section().id(),
                        Kind.SUGGESTION,
                        review.section().data().title()));
            }
            if (waiting.contains(review.section().id())) {
                missing.add(Missing.in(
                        review.section().id(),
                        Kind.THREAD,
                        review.section().data().title()));
            }
        }
        if (!written) {
            missing.add(new Missing(Kind.NOTHING, List.of(), null, null));
        }
        missing.addAll(openNotes(strategy.id()));
        return List.copyOf(missing);
    }

    private List<Missing> section(
            SectionReview review, Map<Language, SectionTexts.Current> current, Language controlling) {
        var section = review.section();
        var blank = current.values().stream().allMatch(SectionTexts.Current::blank);
        if (blank && (!section.data().required() || section.data().form().equals("generated"))) {
            return List.of();
        }
        var text = current.get(controlling);
        if (text == null || text.blank()) {
            return List.of(Missing.in(section.id(), Kind.EMPTY, section.data().title()));
        }
        if (review.request().isEmpty() || !ReviewRules.ANSWERABLE.contains(section.state())) {
            return List.of(
                    Missing.in(section.id(), Kind.NOT_SENT, section.data().title()));
        }
        return answers(review, current);
    }

    private List<Missing> answers(SectionReview review, Map<Language, SectionTexts.Current> current) {
        var section = review.section();
        var settledByQuorum = moves.standing(review) == SectionState.CLEARED;
        List<Missing> missing = new ArrayList<>();
        for (var status : review.parties()) {
            var changed = status.standing().passes()
                    && status.answer()
                            .filter(answer -> !SectionTexts.holds(answer, current))
                            .isPresent();
            var kind = changed ? Kind.VOID : kind(status.standing());
            var matters = kind != null && (changed || !settledByQuorum);
            if (matters) {
                missing.add(Missing.in(section.id(), kind, section.data().title(), status.party()));
            }
        }
        return missing;
    }

    private static @Nullable Kind kind(PartyStatus.Standing standing) {
        return switch (standing) {
            case AGREED, SETTLED -> null;
            case WAITING -> Kind.WAITING;
            case OVERDUE -> Kind.OVERDUE;
            case CHANGES_REQUESTED -> Kind.CHANGES_REQUESTED;
            case OBJECTED -> Kind.OBJECTION;
            case VOID -> Kind.VOID;
        };
    }

    private List<Missing> openNotes(StrategyId strategy) {
        var waived = approvals.waivers(strategy);
        Set<String> told = new HashSet<>();
        return notes.orderedStream()
                .flatMap(gate -> gate.openNotes(strategy).stream())
                .filter(note -> !waived.containsKey(note.id()) && told.add(note.id()))
                .map(note -> new Missing(
                        Kind.NOTE,
                        List.of(note.id(), note.title(), note.item()),
                        note.sections().isEmpty() ? null : note.sections().getFirst(),
                        note))
                .toList();
    }

    private Set<SectionId> openBlocking(StrategyId strategy) {
        Set<SectionId> sections = new HashSet<>();
        threads.of(strategy).stream()
                .filter(thread -> thread.blocking() && thread.resolutionOrNull() == null)
                .forEach(thread -> sections.add(thread.section()));
        return sections;
    }
}
