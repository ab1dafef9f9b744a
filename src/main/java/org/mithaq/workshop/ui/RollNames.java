package org.mithaq.workshop.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.common.MinistryId;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.ballot.Elector;
import org.mithaq.workshop.ballot.Electorate;

/** What those on the roll of a ballot are called: ministries, or people. */
final class RollNames {

    private final boolean byMinistry;
    private final Map<Elector, Seat> seats;
    private final Names names;

    RollNames(HeldBallot ballot, List<Seat> seats, Names names) {
        this.byMinistry = ballot.form().electorate() == Electorate.MINISTRY;
        this.seats = seats.stream()
                .collect(Collectors.toMap(seat -> new Elector(seat.id().value()), Function.identity()));
        this.names = names;
    }

    /** Sorted by name; whoever is no longer known is left out. */
    List<String> of(Collection<Elector> electors) {
        return electors.stream()
                .map(this::of)
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private String of(Elector elector) {
        if (byMinistry) {
            return names.ministry(new MinistryId(elector.value())).orElse("");
        }
        var seat = seats.get(elector);
        return seat == null ? "" : seat.name();
    }
}
