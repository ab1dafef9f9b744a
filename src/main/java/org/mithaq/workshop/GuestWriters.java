package org.mithaq.workshop;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guests as the editing room knows them: by their seats. Who sits in a group writes in the text of that group while its item is on, reads it
 * while the workshop is open, and is a stranger to every other text.
 */
@Component
@Transactional(readOnly = true)
class GuestWriters implements Guests {

    private static final int LONGEST_TOKEN = 100;

    /** Each costs a look into the database before anybody is known; who keeps more seats than this has left most of them. */
    static final int MOST_SEATS = 8;

    private final JdbcSeats seats;
    private final JdbcWorkshops workshops;
    private final JdbcMoves moves;
    private final JdbcGroups groups;
    private final JdbcRecords records;
    private final GroupTexts texts;
    private final Strategies strategies;
    private final Ministries ministries;
    private final Clock clock;

    GuestWriters(
            JdbcSeats seats,
            JdbcWorkshops workshops,
            JdbcMoves moves,
            JdbcGroups groups,
            JdbcRecords records,
            GroupTexts texts,
            Strategies strategies,
            Ministries ministries,
            Clock clock) {
        this.seats = seats;
        this.workshops = workshops;
        this.moves = moves;
        this.groups = groups;
        this.records = records;
        this.texts = texts;
        this.strategies = strategies;
        this.ministries = ministries;
        this.clock = clock;
    }

    /** Of several workshops, the seat that was taken last; no more than the newest {@value #MOST_SEATS} are looked up. */
    @Override
    public Optional<PersonId> of(Map<String, String> kept) {
        var tokens = kept.entrySet().stream()
                .filter(each -> each.getKey().startsWith(Pass.Guest.COOKIE)
                        && each.getValue().length() <= LONGEST_TOKEN)
                .map(Map.Entry::getValue)
                .toList();
        return tokens.subList(Math.max(0, tokens.size() - MOST_SEATS), tokens.size()).stream()
                .flatMap(each -> seats.findByToken(SeatTokens.hash(each)).stream())
                .filter(this::sits)
                .max(Comparator.comparing(Seat::joinedAt))
                .map(seat -> id(seat.id()));
    }

    static PersonId id(SeatId seat) {
        return new PersonId(seat.value());
    }

    @Override
    public Optional<Bilingual> name(PersonId guest) {
        return seats.find(new SeatId(guest.value()))
                .filter(Seat::isGuest)
                .map(seat -> new Bilingual(name(seat, Language.AR), name(seat, Language.EN)));
    }

    private String name(Seat seat, Language language) {
        var from = seat.ministry()
                .flatMap(ministries::find)
                .map(Ministry::name)
                .map(name -> name.in(language))
                .orElse(seat.organisation());
        var words = Wordbook.in(language);
        return from.isEmpty()
                ? words.say("workshop.text.guestName.alone", seat.name())
                : words.say("workshop.text.guestName", seat.name(), from);
    }

    @Override
    public Part partOf(PersonId guest, Body body) {
        var group = records.groupOf(body.section()).flatMap(groups::find);
        var seat = seats.find(new SeatId(guest.value()));
        if (group.isEmpty()
                || seat.isEmpty()
                || !sits(seat.get())
                || !group.get().has(seat.get().id())) {
            return Part.NONE;
        }
        if (Session.of(moves.of(group.get().workshop())).phase() != Phase.OPEN) {
            return Part.NONE;
        }
        return seat.get().role().speaks() && texts.isOpen(group.get(), body.section()) ? Part.EDITS : Part.READS;
    }

    @Override
    public List<BodyId> texts(PersonId guest, StrategyId strategy) {
        var seat = seats.find(new SeatId(guest.value()));
        if (seat.isEmpty()
                || records.findByDocument(strategy)
                        .filter(record -> record.workshop().equals(seat.get().workshop()))
                        .isEmpty()) {
            return List.of();
        }
        var sections = records.ofGroups(seat.get().workshop());
        return groups.of(seat.get().workshop()).stream()
                .filter(group -> group.has(seat.get().id()))
                .flatMap(group -> Stream.ofNullable(sections.get(group.id())))
                .flatMap(section -> strategies.bodies(section).stream())
                .filter(body -> partOf(guest, body) != Part.NONE)
                .map(Body::id)
                .toList();
    }

    private boolean sits(Seat seat) {
        return seat.isGuest()
                && seat.isPresent()
                && workshops
                        .find(seat.workshop())
                        .filter(found -> found.admits(clock.instant(), ZoneId.systemDefault()))
                        .isPresent();
    }
}
