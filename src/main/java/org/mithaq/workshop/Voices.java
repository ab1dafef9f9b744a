package org.mithaq.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.Bilingual;
import org.mithaq.common.MinistryId;
import org.mithaq.workshop.ballot.Consensus.Level;
import org.mithaq.workshop.ballot.Elector;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Outcome;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.outcome.Proceedings.Voice;
import org.springframework.stereotype.Component;

/**
 * Who did not simply agree in a ballot over consensus, in their words. The ministry is named where the ballot was open: where ministries
 * vote, a reservation is the ministry's own act; where people vote, only if the meeting rule lets what they say be told of them. Of a
 * secret ballot nothing can be named, since its papers carry no elector.
 */
@Component
class Voices {

    private final JdbcBox box;
    private final JdbcSeats seats;
    private final Ministries ministries;

    Voices(JdbcBox box, JdbcSeats seats, Ministries ministries) {
        this.box = box;
        this.seats = seats;
        this.ministries = ministries;
    }

    /** In the order of the options. */
    List<Voice> of(Workshop workshop, HeldBallot ballot, Result result) {
        if (!(result.outcome() instanceof Outcome.Stands stands)) {
            return List.of();
        }
        var signed = isNamed(workshop, ballot) ? signed(workshop, ballot) : List.<Signed>of();
        return stands.rows().stream()
                .flatMap(
                        row -> signed.isEmpty() ? unnamed(row) : signed.stream().flatMap(each -> each.voice(row)))
                .filter(voice -> voice.level() != Level.AGREE)
                .toList();
    }

    private static boolean isNamed(Workshop workshop, HeldBallot ballot) {
        return ballot.form().secrecy() == Secrecy.OPEN
                && (ballot.form().electorate() == Electorate.MINISTRY
                        || workshop.data().rule() == MeetingRule.ATTRIBUTED);
    }

    /** Sorted by what they say, so that no paper can be put together again from its reasons. */
    private static Stream<Voice> unnamed(Outcome.ConsensusRow row) {
        return row.reasons().stream()
                .map(reason -> new Voice(row.option(), reason.level(), reason.reason(), Bilingual.EMPTY));
    }

    /** A paper of an open ballot and of which ministry it is. */
    private record Signed(Paper.Stands paper, Bilingual by) {

        Stream<Voice> voice(Outcome.ConsensusRow row) {
            return Stream.ofNullable(paper.stands().get(row.option()))
                    .filter(stand -> !stand.reason().isEmpty())
                    .map(stand -> new Voice(row.option(), stand.level(), stand.reason(), by));
        }
    }

    private List<Signed> signed(Workshop workshop, HeldBallot ballot) {
        Function<Elector, Bilingual> names = ballot.form().electorate() == Electorate.MINISTRY
                ? elector -> name(new MinistryId(elector.value()))
                : people(workshop);
        return box.signed(ballot.id(), ballot.course().round()).entrySet().stream()
                .filter(each -> each.getValue() instanceof Paper.Stands)
                .map(each -> new Signed((Paper.Stands) each.getValue(), names.apply(each.getKey())))
                .sorted(Comparator.comparing((Signed each) -> each.by().ar())
                        .thenComparing(each -> each.paper().canonical()))
                .toList();
    }

    private Function<Elector, Bilingual> people(Workshop workshop) {
        Map<SeatId, Seat> known =
                seats.of(workshop.id()).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        return elector -> Optional.ofNullable(known.get(new SeatId(elector.value())))
                .map(seat ->
                        seat.ministry().map(this::name).orElse(new Bilingual(seat.organisation(), seat.organisation())))
                .orElse(Bilingual.EMPTY);
    }

    private Bilingual name(MinistryId id) {
        return ministries.find(id).map(Ministry::name).orElse(Bilingual.EMPTY);
    }
}
