package org.mithaq.journey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.account.Ministries;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.BoardService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.context.ApplicationContext;

/** Workshops to be looked at: one that is planned, and one in the middle of an item, with people, hands and somebody at the door. */
final class WorkshopScene {

    private final ApplicationContext beans;
    private final Actor facilitator;
    private final Actor member;

    WorkshopScene(ApplicationContext beans, Actor facilitator, Actor member) {
        this.beans = beans;
        this.facilitator = facilitator;
        this.member = member;
    }

    Workshop planned(StrategyId strategy) {
        return plan(strategy, "three-day", 3);
    }

    Workshop running(StrategyId strategy) {
        var workshop = plan(strategy, "one-day", 1);
        var id = workshop.id();
        var item = new ItemData(
                AgendaKind.DISCUSSION,
                new Bilingual(
                        "مواقف الوزارات من المعايير الطوعية الأحد عشر", "Positions on the eleven voluntary norms"),
                45,
                null,
                "أي المعايير نلتزم بها علناً، وأيها يحتاج إلى تشريع؟",
                List.of("P-FW-2", "P-REC-1.1"));
        var workshops = beans.getBean(WorkshopService.class);
        workshop = workshops.add(facilitator, id, workshop.version(), 1, item);
        var last = workshops.agenda(facilitator, id).items().getLast();
        var sessions = beans.getBean(SessionService.class);
        sessions.open(facilitator, id, 0);
        sessions.begin(facilitator, id, 1, last.id());
        sit(id, facilitator);
        sit(id, member);
        beans.getBean(SeatService.class).raiseHand(new Pass.Member(facilitator), id);
        beans.getBean(SeatService.class).raiseHand(new Pass.Member(member), id);
        var floor = beans.getBean(AttendanceService.class);
        floor.give(facilitator, id, floor.floor(facilitator, id).all().getLast().id());
        var ministry = beans.getBean(Ministries.class).all().getFirst().id();
        beans.getBean(Entrance.class)
                .join(
                        workshop.code(),
                        "192.0.2.1",
                        new Entrance.Guest("رنا الخطيب", ministry, "", SeatRole.PARTICIPANT, true));
        groups(id, last.id());
        return workshop;
    }

    /** The item at which a workshop runs. */
    AgendaItemId current(Workshop workshop) {
        return beans.getBean(WorkshopService.class)
                .session(facilitator, workshop.id())
                .current()
                .orElseThrow();
    }

    /** Two groups, the facilitator in the first with a card of their own, the member in the second. */
    private void groups(WorkshopId id, AgendaItemId item) {
        var groups = beans.getBean(GroupService.class);
        groups.form(facilitator, id, item, new Formation(Formation.Kind.HAND, 2, 0));
        var made = groups.of(facilitator, id, item).workGroups();
        var seats = beans.getBean(AttendanceService.class)
                .attendance(facilitator, id)
                .seats();
        groups.seat(facilitator, id, item, seats.get(0).id(), made.getFirst().id());
        groups.seat(facilitator, id, item, seats.get(1).id(), made.getLast().id());
        beans.getBean(BoardService.class)
                .write(
                        new Pass.Member(facilitator),
                        id,
                        made.getFirst().id(),
                        "خط اتصال دائم بين مراكز الاستجابة",
                        UUID.randomUUID());
    }

    private void sit(org.mithaq.workshop.WorkshopId id, Actor actor) {
        beans.getBean(Entrance.class).join(actor, id, true);
    }

    private Workshop plan(StrategyId strategy, String agenda, int days) {
        var data = new Workshop.WorkshopData(
                new Bilingual(
                        "ورشة تحديد أولويات الدبلوماسية السيبرانية بين الوزارات",
                        "Interministerial workshop on the priorities of cyber diplomacy"),
                new Bilingual("أي التوصيات تُنفذ في السنة الأولى؟", "Which recommendations come in the first year?"),
                MeetingRule.CHATHAM_HOUSE,
                Language.AR,
                LocalDate.now(),
                LocalTime.of(9, 0),
                days,
                40,
                new Quorum(Quorum.By.MINISTRIES, 5));
        return beans.getBean(WorkshopService.class).create(facilitator, strategy, data, Origin.template(agenda));
    }
}
