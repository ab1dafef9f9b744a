package org.mithaq.workshop;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.GroupWork.Done;
import org.mithaq.workshop.Harvestable.FromGroup;
import org.springframework.stereotype.Component;

/**
 * The cards that groups agreed to, and their ideas that found support or were joined from several; those with the most support first. A
 * card that was put to a ballot, word for word or as an item of the library, carries that ballot.
 */
@Component
class CardHarvest implements Harvestable.Source {

    private final GroupWork work;
    private final JdbcBallots ballots;

    CardHarvest(GroupWork work, JdbcBallots ballots) {
        this.work = work;
        this.ballots = ballots;
    }

    @Override
    public List<Harvestable> of(Workshop workshop) {
        var voted = voted(workshop);
        return work.of(workshop).stream()
                .flatMap(done -> harvested(done.board()).map(pile -> of(workshop, done, pile, voted)))
                .toList();
    }

    private static Stream<Pile> harvested(Board board) {
        return board.piles().stream()
                .filter(CardHarvest::isHarvested)
                .sorted(Comparator.comparing((Pile pile) -> pile.card().lane() != Lane.AGREED)
                        .thenComparing(pile -> -pile.supporters().size()));
    }

    private static boolean isHarvested(Pile pile) {
        return switch (pile.card().lane()) {
            case AGREED -> true;
            case IDEAS -> pile.card().joint() || !pile.supporters().isEmpty();
            case OPEN, PARKED -> false;
        };
    }

    private Harvestable of(Workshop workshop, Done done, Pile pile, Map<String, BallotId> voted) {
        var words = work.words(pile.card());
        var origins =
                pile.card().joint() ? pile.origins().stream().map(work::words).toList() : List.<Bilingual>of();
        var ballot = ballot(pile.card(), words, voted);
        return new Harvestable(
                pile.card().id().value(),
                Kind.IDEA,
                done.item().id(),
                done.group().id().value(),
                ballot == null ? null : ballot.value(),
                words,
                List.of(words),
                JoinedWords.of(words, origins, Decision.LONGEST, workshop.data().language()),
                new FromGroup(done.name(), pile.card().lane(), pile.supporters().size(), origins));
    }

    private static @Nullable BallotId ballot(Card card, Bilingual words, Map<String, BallotId> voted) {
        var library = card.library().map(Object::toString).map(voted::get).orElse(null);
        return library != null ? library : voted.get(words.in(Language.AR).strip());
    }

    /** The last ballot over each option, by its code and its words, whatever it came to; none that was declared void. */
    private Map<String, BallotId> voted(Workshop workshop) {
        var voted = new HashMap<String, BallotId>();
        for (var ballot : ballots.of(workshop.id())) {
            if (ballot.course().counted() && ballot.course().reason().isEmpty()) {
                for (var option : ballot.form().options()) {
                    voted.put(option.id().value(), ballot.id());
                    voted.put(option.title().ar().strip(), ballot.id());
                    voted.put(option.title().en().strip(), ballot.id());
                }
            }
        }
        voted.remove("");
        return voted;
    }
}
