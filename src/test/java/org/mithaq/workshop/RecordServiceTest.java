package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.MembershipChanged;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Section;

/** The record of a workshop on both databases: one document, whoever asks first, and who takes part in it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordServiceTest {

    private static final Bilingual NAME = new Bilingual("المجموعة الأولى", "Group <b>one</b>\u202e");

    @Parameter
    TestDatabase database;

    private static final Map<TestDatabase, WorkshopRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    private WorkshopRoom room;
    private Workshop workshop;
    private WorkshopId id;

    @BeforeEach
    void open() {
        room = ROOMS.computeIfAbsent(database, fresh -> new WorkshopRoom(fresh.fresh()));
        room.begin();
        workshop = room.planned();
        id = workshop.id();
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(WorkshopRoom::close);
        ROOMS.clear();
    }

    @Test
    void aWorkshopHasOneRecordWhoeverAsksFirst() throws Exception {
        var other = room.member(Role.FACILITATOR);
        List<Callable<WorkshopRecord>> both =
                List.of(() -> room.records.open(room.facilitator, id), () -> room.records.open(other, id));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var made = pool.invokeAll(both);
            assertThat(made.getFirst().get().document())
                    .isEqualTo(made.getLast().get().document());
        }
        assertThat(room.strategies.published)
                .filteredOn(RecordMade.class::isInstance)
                .hasSize(1);
        var record = room.records.find(room.facilitator, id).orElseThrow();
        for (var facilitator : List.of(room.facilitator, other)) {
            assertThat(rolesIn(record.document(), facilitator)).contains(Role.OWNER, Role.LEAD_DRAFTER);
        }
        assertThat(room.records.workshopOf(room.facilitator, record.document())).contains(workshop);
    }

    @Test
    void theRecordIsAnOrdinaryDocumentOfItsTemplateMarkedAsTheStrategyIs() {
        var document = room.strategies
                .stored
                .find(room.records.open(room.facilitator, id).document())
                .orElseThrow();
        assertThat(document.data().template()).isEqualTo("T3");
        assertThat(document.data().title())
                .isEqualTo(new Bilingual("مخرجات ورشة العمل: ورشة الأولويات", "Workshop outcome: Priorities"));
        assertThat(document.data().marking()).isEqualTo(room.strategy.data().marking());
        assertThat(document.data().tlp()).isEqualTo(room.strategy.data().tlp());
        assertThat(room.strategies.service.outline(room.facilitator, document.id()))
                .extracting(section -> section.data().templateSection())
                .contains("t3-01", "t3-04", "t3-a");
    }

    @Test
    void whoReadsTheStrategyReadsTheRecordAndDoesNotWriteInIt() {
        var drafter = room.member(Role.LEAD_DRAFTER);
        var observer = room.member(Role.OBSERVER);
        var language = room.member(Role.REVIEWER_LANGUAGE);
        var document = room.records.open(room.facilitator, id).document();
        assertThat(rolesIn(document, drafter)).containsExactly(Role.CONTRIBUTOR);
        assertThat(rolesIn(document, observer)).containsExactly(Role.OBSERVER);
        assertThat(rolesIn(document, language)).containsExactly(Role.REVIEWER_LANGUAGE);
        var stranger = room.strategies.accounts.person("stranger");
        assertThat(rolesIn(document, stranger)).isEmpty();
        assertThatThrownBy(() -> room.records.open(drafter, id)).isInstanceOf(Denied.class);
    }

    @Test
    void whoJoinsOrLeavesTheStrategyJoinsOrLeavesItsRecords() {
        var document = room.records.open(room.facilitator, id).document();
        var late = room.strategies.accounts.person("late");
        tell(late, Set.of(Role.CONTRIBUTOR));
        assertThat(rolesIn(document, late)).containsExactly(Role.CONTRIBUTOR);
        tell(late, Set.of());
        assertThat(rolesIn(document, late)).isEmpty();
        tell(room.strategies.owner, Set.of());
        tell(room.facilitator, Set.of());
        assertThat(rolesIn(document, room.facilitator))
                .as("somebody must own it")
                .contains(Role.OWNER);
    }

    @Test
    void aGroupHasOneSectionBelowTheDiscussionsInWhichItsMembersWrite() throws Exception {
        var group = UUID.randomUUID();
        var writer = room.member(Role.CONTRIBUTOR);
        var stranger = room.strategies.accounts.person("stranger");
        var people = Set.of(person(writer), person(stranger));
        Callable<Section> ask = () -> room.records.sectionOf(room.facilitator, id, group, NAME, people);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var made = pool.invokeAll(List.of(ask, ask));
            assertThat(made.getFirst().get().id())
                    .isEqualTo(made.getLast().get().id());
        }
        var section = ask.call();
        var record = room.records.find(room.facilitator, id).orElseThrow();
        var outline = room.strategies.stored.outline(record.document());
        var parent = outline.stream()
                .filter(each -> each.id().equals(section.parentOrNull()))
                .findFirst()
                .orElseThrow();
        assertThat(parent.data().templateSection()).isEqualTo("t3-04");
        assertThat(section.data().title().en()).isEqualTo("Group <b>one</b>");
        assertThat(section.assignees()).containsExactly(person(writer));
        assertThat(rolesIn(record.document(), writer)).isEqualTo(EnumSet.of(Role.CONTRIBUTOR, Role.SECTION_DRAFTER));
        assertThat(rolesIn(record.document(), stranger)).isEmpty();

        var second = room.records.sectionOf(room.facilitator, id, UUID.randomUUID(), NAME, Set.of());
        assertThat(second.id()).isNotEqualTo(section.id());
        assertThat(room.strategies.fresh(second.id()).number()).isEqualTo("4.2");
    }

    @Test
    void aSectionThatWasRemovedIsMadeAgain() {
        var group = UUID.randomUUID();
        var first = room.records.sectionOf(room.facilitator, id, group, NAME, Set.of());
        room.strategies.service.remove(room.facilitator, first.id(), first.version());
        assertThat(room.records.sectionOf(id, group)).isEmpty();
        var again = room.records.sectionOf(room.facilitator, id, group, NAME, Set.of());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(room.records.sectionOf(id, group)).contains(again.id());
    }

    private void tell(Actor member, Set<Role> roles) {
        var accounts = room.strategies.accounts;
        accounts.put(room.strategy.id(), person(member), roles, null);
        room.bean(WorkshopRoom.Teller.class)
                .events()
                .publishEvent(new MembershipChanged(room.strategy.id(), person(member), roles, person(member)));
    }

    private Set<Role> rolesIn(StrategyId document, Actor actor) {
        return room.strategies.accounts.roles(person(actor), document);
    }

    private static PersonId person(Actor actor) {
        return actor.signedIn().orElseThrow();
    }
}
