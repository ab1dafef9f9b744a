package org.mithaq.workshop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.editing.live.TextsOnDatabase;
import org.mithaq.library.ShippedLibrary;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyRoom;
import org.mithaq.workshop.Entrance.Guest;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** The workshop room on a position paper (T2) in a strategy room, over a database. */
final class WorkshopRoom implements AutoCloseable {

    static final String HALL = "192.0.2.7";

    final StrategyRoom strategies;
    Strategy strategy;
    Actor facilitator;
    final WorkshopService workshops;
    final SessionService sessions;
    final AttendanceService attendance;
    final Entrance entrance;
    final SeatService seats;
    final RecordService records;
    final JoinCodeTest.Hands clock;
    final MinistryList ministries;

    WorkshopRoom(DataSource database, Class<?>... more) {
        var room = new ArrayList<Class<?>>(List.of(
                Wiring.class,
                JdbcWorkshops.class,
                JdbcAgendas.class,
                JdbcSeats.class,
                JdbcMoves.class,
                JdbcFloor.class,
                Chair.class,
                PlanRules.class,
                AgendaTemplates.class,
                GuardedWorkshopService.class,
                SessionService.class,
                AttendanceService.class,
                CodeThrottle.class,
                Entrance.class,
                JdbcBallots.class,
                JdbcBox.class,
                BallotService.class,
                Voting.class,
                SeatService.class,
                JdbcRecords.class,
                RecordMembers.class,
                RecordService.class,
                JdbcParking.class,
                ParkingLot.class,
                ParkingService.class,
                JdbcActions.class,
                ActionService.class,
                JdbcEvaluations.class,
                Evaluating.class,
                EvaluationService.class,
                TextsOnDatabase.class,
                JdbcProvenance.class,
                DecisionsInText.class,
                JdbcReadings.class,
                JdbcAmendments.class,
                ReadLines.class,
                Readings.class,
                SharedReadings.class,
                Proposals.class,
                PlenaryService.class));
        room.addAll(List.of(more));
        strategies = new StrategyRoom(database, room.toArray(new Class<?>[0]));
        workshops = bean(WorkshopService.class);
        sessions = bean(SessionService.class);
        attendance = bean(AttendanceService.class);
        entrance = bean(Entrance.class);
        seats = bean(SeatService.class);
        records = bean(RecordService.class);
        clock = bean(JoinCodeTest.Hands.class);
        ministries = bean(MinistryList.class);
        begin();
    }

    /** A new strategy at nine in the morning, so that one room serves many tests. */
    void begin() {
        clock.now = JoinCodeTest.Hands.START;
        strategies.published.clear();
        strategy = strategies.create("T2");
        facilitator = member(Role.FACILITATOR);
    }

    static WorkshopData data(int days) {
        return new WorkshopData(
                new Bilingual("ورشة الأولويات", "Priorities"),
                new Bilingual("أي التوصيات أولاً", "Which recommendations first"),
                MeetingRule.CHATHAM_HOUSE,
                Language.AR,
                LocalDate.parse("2026-11-28"),
                LocalTime.of(9, 0),
                days,
                10,
                new Quorum(Quorum.By.MINISTRIES, 2));
    }

    Workshop planned() {
        return workshops.create(facilitator, strategy.id(), data(1), Origin.template("one-day"));
    }

    Actor member(Role... roles) {
        return strategies.accounts.member(strategy.id(), roles);
    }

    Workshop fresh(Workshop workshop) {
        return workshops.find(facilitator, workshop.id());
    }

    /** A guest who was admitted. */
    Pass.Guest guest(Workshop workshop, String name, MinistryId ministry) {
        var taken = entrance.join(workshop.code(), HALL, asks(name, ministry));
        attendance.admit(facilitator, workshop.id(), taken.seat().id());
        return new Pass.Guest(taken.token());
    }

    static Guest asks(String name, MinistryId ministry) {
        return new Guest(name, ministry, "", SeatRole.PARTICIPANT, true);
    }

    <T> T bean(Class<T> type) {
        return strategies.bean(type);
    }

    long published(WorkshopChanged.Part part) {
        return strategies.published.stream()
                .filter(event -> event instanceof WorkshopChanged changed && changed.part() == part)
                .count();
    }

    @Override
    public void close() {
        strategies.close();
    }

    /** The ministries that tests name. */
    static final class MinistryList implements Ministries {

        private final List<Ministry> all = new ArrayList<>();

        MinistryId add(String name) {
            var ministry = new Ministry(MinistryId.random(), 1, new Bilingual("", name));
            all.add(ministry);
            return ministry.id();
        }

        @Override
        public List<Ministry> all() {
            return all;
        }

        @Override
        public Optional<Ministry> find(MinistryId id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /** Says what other rooms would say. */
    record Teller(ApplicationEventPublisher events) {}

    static class Wiring {
        @Bean
        Teller teller(ApplicationEventPublisher events) {
            return new Teller(events);
        }

        @Bean
        JoinCodeTest.Hands clock() {
            return new JoinCodeTest.Hands();
        }

        @Bean
        MinistryList ministries() {
            return new MinistryList();
        }

        @Bean
        org.mithaq.library.Library library() {
            return ShippedLibrary.load();
        }
    }
}
