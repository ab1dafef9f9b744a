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
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.Proceedings.Voice;
import org.mithaq.workshop.outcome.RecordText;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Component;

/** What ballots agreed to, and the reservations and blocks in them, verbatim. Nothing of a ballot that was declared void. */
@Component
class BallotHarvest implements Harvestable.Source {

    private final JdbcBallots ballots;
    private final BallotService counting;
    private final JdbcMoves moves;
    private final Voices voices;

    BallotHarvest(JdbcBallots ballots, BallotService counting, JdbcMoves moves, Voices voices) {
        this.ballots = ballots;
        this.counting = counting;
        this.moves = moves;
        this.voices = voices;
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
            counting.countedOf(ballot).filter(BallotService.Counted::intact).ifPresent(counted -> {
                agreed(found, ballot.id(), item, counted.result());
                voices.of(workshop, ballot, counted.result())
                        .forEach(voice -> found.add(reservation(ballot, item, voice)));
            });
        }
        return found;
    }

    private static void agreed(List<Harvestable> found, BallotId ballot, @Nullable AgendaItemId item, Result result) {
        for (var id : RecordText.agreed(result)) {
            var title = result.ballot().option(id).map(Option::title).orElseThrow();
            var text = both(title);
            found.add(new Harvestable(
                    source(ballot, id), Kind.IDEA, item, ballot.value(), text, List.of(text), said(title)));
        }
    }

    /** What names an option that a ballot agreed to. */
    static UUID source(BallotId ballot, OptionId option) {
        return name(ballot + " " + option);
    }

    /** What names a reservation: two ministries may have the same in the same words. */
    static UUID source(BallotId ballot, Bilingual title, Voice voice) {
        var by = voice.by().isBlank() ? "" : " " + voice.by();
        return name(ballot + " " + voice.level() + " " + title + " " + voice.reason() + by);
    }

    private static Harvestable reservation(HeldBallot ballot, @Nullable AgendaItemId item, Voice voice) {
        var title = ballot.form().option(voice.option()).map(Option::title).orElseThrow();
        var text = new Bilingual(reservation(title, voice, Language.AR), reservation(title, voice, Language.EN));
        return new Harvestable(
                source(ballot.id(), title, voice),
                Kind.RESERVATION,
                item,
                ballot.id().value(),
                text,
                List.of(text),
                voice.reason());
    }

    private static String reservation(Bilingual title, Voice voice, Language language) {
        var key = voice.by().isBlank() ? "workshop.harvest.voiced." : "workshop.harvest.voicedBy.";
        return Wordbook.in(language)
                .say(
                        key + voice.level(),
                        title.in(language),
                        voice.reason(),
                        voice.by().in(language));
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
