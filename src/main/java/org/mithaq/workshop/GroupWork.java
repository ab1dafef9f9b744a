package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.library.Library;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Component;

/** What groups came to, for the record and for bringing it into texts. Rights are the callers' business. */
@Component
class GroupWork {

    /** Of fewer delegations, naming them would tell whose view it is, which the Chatham House rule forbids. */
    static final int LEAST_DELEGATIONS = 3;

    private final JdbcAgendas agendas;
    private final JdbcGroups groups;
    private final JdbcReports reports;
    private final JdbcSeats seats;
    private final Boards boards;
    private final Ministries ministries;
    private final Library library;

    GroupWork(
            JdbcAgendas agendas,
            JdbcGroups groups,
            JdbcReports reports,
            JdbcSeats seats,
            Boards boards,
            Ministries ministries,
            Library library) {
        this.agendas = agendas;
        this.groups = groups;
        this.reports = reports;
        this.seats = seats;
        this.boards = boards;
        this.ministries = ministries;
        this.library = library;
    }

    /**
     * One group.
     *
     * @param name its own, or its number
     * @param delegations from which its members come; empty where the meeting rule keeps that
     */
    record Done(AgendaItem item, Bilingual name, List<Bilingual> delegations, Report report, Board board) {

        WorkGroup group() {
            return board.group();
        }

        boolean isIdle() {
            return group().members().isEmpty()
                    && report.version() == 0
                    && board.written().isEmpty();
        }
    }

    /** In the order of the agenda; groups in which nobody sat and nothing was written are left out. */
    List<Done> of(Workshop workshop) {
        var items = groups.of(workshop.id()).stream().map(WorkGroup::item).collect(Collectors.toSet());
        var people = seats.of(workshop.id()).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        return agendas.of(workshop.id()).items().stream()
                .filter(item -> items.contains(item.id()))
                .flatMap(item -> of(workshop, item, people))
                .toList();
    }

    private Stream<Done> of(Workshop workshop, AgendaItem item, Map<SeatId, Seat> people) {
        var reported = reports.of(item.id());
        return boards.all(item.id()).stream()
                .map(board -> new Done(
                        item,
                        name(board.group()),
                        delegations(workshop, board.group(), people),
                        reported.getOrDefault(
                                board.group().id(), Report.none(board.group().id())),
                        board))
                .filter(done -> !done.isIdle());
    }

    static Bilingual name(WorkGroup group) {
        return group.name().isEmpty()
                ? new Bilingual(number(group, Language.AR), number(group, Language.EN))
                : same(group.name());
    }

    private static String number(WorkGroup group, Language language) {
        return Wordbook.in(language).say("workshop.group.number", group.number());
    }

    private List<Bilingual> delegations(Workshop workshop, WorkGroup group, Map<SeatId, Seat> people) {
        var all = group.seats().stream()
                .flatMap(seat -> Stream.ofNullable(people.get(seat)))
                .map(this::delegation)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        var named = workshop.data().rule() == MeetingRule.ATTRIBUTED || all.size() >= LEAST_DELEGATIONS;
        return named ? all : List.of();
    }

    private Bilingual delegation(Seat seat) {
        return seat.ministry().flatMap(ministries::find).map(Ministry::name).orElse(same(seat.organisation()));
    }

    /** What a card says, in each language; a card of the library says its code and title. */
    Bilingual words(Card card) {
        return card.library()
                .flatMap(library::find)
                .map(item -> new Bilingual(
                        item.id() + " " + item.title().in(Language.AR),
                        item.id() + " " + item.title().in(Language.EN)))
                .orElse(same(card.text()));
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
