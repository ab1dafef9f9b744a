package org.mithaq.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.RecordText;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Component;

/** What ballots agreed to, and the reservations and blocks in them, verbatim. Nothing of a ballot that was declared void. */
@Component
class BallotHarvest implements Harvestable.Source {

    private final JdbcBallots ballots;
    private final BallotService counting;
    private final JdbcMoves moves;

    BallotHarvest(JdbcBallots ballots, BallotService counting, JdbcMoves moves) {
        this.ballots = ballots;
        this.counting = counting;
        this.moves = moves;
    }

    @Override
    public List<Harvestable> of(Workshop workshop) {
        var timeline = Timeline.of(moves.of(workshop.id()));
        var found = new ArrayList<Harvestable>();
        for (var ballot : ballots.of(workshop.id())) {
            if (!ballot.course().counted() || !ballot.course().reason().isEmpty()) {
                continue;
            }
            var item = Optional.ofNullable(ballot.openedAtOrNull())
                    .flatMap(timeline::at)
                    .orElse(null);
            counting.countedOf(ballot)
                    .filter(BallotService.Counted::intact)
                    .ifPresent(counted -> add(found, ballot.id(), item, counted.result()));
        }
        return found;
    }

    private static void add(List<Harvestable> found, BallotId ballot, @Nullable AgendaItemId item, Result result) {
        for (var id : RecordText.agreed(result)) {
            var title = result.ballot().option(id).map(Option::title).orElseThrow();
            var text = both(title);
            found.add(new Harvestable(
                    name(ballot + " " + id), Kind.IDEA, item, ballot.value(), text, List.of(text), said(title)));
        }
        if (result.outcome() instanceof Outcome.Stands stands) {
            for (var row : stands.rows()) {
                var title =
                        result.ballot().option(row.option()).map(Option::title).orElseThrow();
                row.reasons().stream()
                        .filter(voiced -> voiced.level() != Level.AGREE)
                        .forEach(voiced -> found.add(reservation(ballot, item, title, voiced)));
            }
        }
    }

    private static Harvestable reservation(
            BallotId ballot, @Nullable AgendaItemId item, Bilingual title, Outcome.Voiced voiced) {
        var text = new Bilingual(reservation(title, voiced, Language.AR), reservation(title, voiced, Language.EN));
        return new Harvestable(
                name(ballot + " " + voiced.level() + " " + title + " " + voiced.reason()),
                Kind.RESERVATION,
                item,
                ballot.value(),
                text,
                List.of(text),
                voiced.reason());
    }

    private static String reservation(Bilingual title, Outcome.Voiced voiced, Language language) {
        return Wordbook.in(language)
                .say("workshop.harvest.voiced." + voiced.level(), title.in(language), voiced.reason());
    }

    private static Bilingual both(Bilingual title) {
        return new Bilingual(title.in(Language.AR), title.in(Language.EN));
    }

    private static String said(Bilingual title) {
        return title.ar().isBlank() || title.en().isBlank() || title.ar().equals(title.en())
                ? title.in(Language.AR)
                : title.ar() + "\n" + title.en();
    }

    private static UUID name(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(UTF_8));
    }
}
