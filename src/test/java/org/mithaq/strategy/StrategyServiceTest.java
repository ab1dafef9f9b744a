package org.mithaq.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StrategyServiceTest {

    @Parameter
    TestDatabase database;

    private StrategyRoom room;

    @BeforeEach
    void open() {
        room = new StrategyRoom(database.fresh());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aStrategyStartsWithEverySectionOfItsTemplateInBothLanguages() {
        var strategy = room.create("T1");

        var outline = room.service.outline(room.owner, strategy.id());
        assertThat(outline).hasSize(17);
        assertThat(outline).extracting(Section::number).startsWith("1", "2").endsWith("16", "A");
        assertThat(outline).allMatch(section -> section.state() == SectionState.EMPTY);
        var first = outline.getFirst().data();
        assertThat(first.title()).isEqualTo(new Bilingual("تصدير", "Foreword"));
        assertThat(first.words()).isEqualTo(new Section.WordRange(250, 400));
        assertThat(first.guidingQuestions()).hasSize(3);
        assertThat(first.suggestedItems()).containsExactly("P-HYP");
        assertThat(room.stored.bodies(strategy.id())).hasSize(34);
        assertThat(room.stored.bodies(outline.getFirst().id()))
                .extracting(Body::language)
                .containsExactly(Language.AR, Language.EN);
        assertThat(room.accounts.roles(room.owner.signedIn().orElseThrow(), strategy.id()))
                .containsExactlyInAnyOrder(Role.OWNER, Role.LEAD_DRAFTER);
        assertThat(room.changes("created")).hasSize(1);
        assertThat(room.service.get(room.owner, strategy.id())).isEqualTo(strategy);
    }

    @Test
    void anActOfAPersonAndOneOfAnotherRoomOnTheSameSectionOnlyWaitForEachOther() throws Exception {
        var strategy = room.create("T1");
        var person = room.owner.signedIn().orElseThrow();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var section : room.stored.outline(strategy.id())) {
                var together = new CyclicBarrier(2);
                var assigned = people.submit(() -> {
                    together.await();
                    return room.service.assign(room.owner, section.id(), section.version(), Set.of(person));
                });
                var moved = people.submit(() -> {
                    together.await();
                    room.stored.moveSection(section.id(), SectionState.DRAFTING);
                    return true;
                });
                assertThat(assigned.get().assignees()).containsOnly(person);
                assertThat(moved.get()).isTrue();
                assertThat(room.fresh(section.id()).state()).isEqualTo(SectionState.DRAFTING);
            }
        }
    }

    @Test
    void onlyAStrategistStartsOneAndNotFromAMatrix() {
        assertThatThrownBy(() -> room.service.create(room.accounts.person("somebody"), StrategyRoom.wish("T1")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.create("T4")).hasMessage("strategy.refusal.template");
        assertThatThrownBy(() -> room.create("T9")).hasMessage("strategy.refusal.template");
    }

    @Test
    void settingsAreRefusedWithTheReason() {
        var strategy = room.create("T2");
        var data = strategy.data();

        refused(strategy, with(data, new Bilingual("", "x")), "strategy.refusal.title.ar");
        refused(strategy, with(data, new Bilingual("ا", " ")), "strategy.refusal.title.en");
        refused(strategy, with(data, new Bilingual("ا", "x".repeat(301))), "refusal.tooLong");
        refused(strategy, marked(data, "secret", null), "strategy.refusal.aboveCeiling");
        refused(strategy, marked(data, "purple", null), "strategy.refusal.marking");
        refused(strategy, marked(data, "public", "TLP:PINK"), "strategy.refusal.tlp");
        refused(strategy, spoken(data, Set.of(), Language.AR), "strategy.refusal.noLanguage");
        refused(strategy, spoken(data, Set.of(Language.AR), Language.EN), "strategy.refusal.controlling");
        assertThat(room.service.get(room.owner, strategy.id())).isEqualTo(strategy);
    }

    @Test
    void aLanguageAddedLaterHasBodiesAndOneGivenUpKeepsThem() {
        var strategy = room.create("T2");
        var before = room.stored.bodies(strategy.id());

        var arabic = room.service.settings(
                room.owner, strategy.id(), 0, spoken(strategy.data(), Set.of(Language.AR), Language.AR));
        assertThat(room.stored.bodies(strategy.id())).hasSize(12).allMatch(body -> body.language() == Language.AR);
        var added = room.service.addSection(room.owner, strategy.id(), null, 0, new Bilingual("جديد", ""));
        room.service.settings(
                room.owner,
                strategy.id(),
                arabic.version(),
                spoken(strategy.data(), EnumSet.allOf(Language.class), Language.EN));

        assertThat(room.stored.bodies(added.id())).hasSize(2);
        assertThat(room.stored.bodies(strategy.id())).hasSize(26).containsAll(before);
    }

    @Test
    void whoeverComesSecondIsToldAndOverwritesNothing() {
        var strategy = room.create("T2");
        room.service.settings(room.owner, strategy.id(), 0, marked(strategy.data(), "public", null));
        assertThatThrownBy(() -> room.service.settings(room.owner, strategy.id(), 0, strategy.data()))
                .isInstanceOf(StaleVersion.class);
        var section = room.sectionNumbered(strategy, "2");
        room.service.changeSection(room.owner, section.id(), 0, titled(section, "First"));

        stale(() -> room.service.changeSection(room.owner, section.id(), 0, titled(section, "Second")));
        stale(() -> room.service.move(room.owner, section.id(), 0, null, 0));
        stale(() -> room.service.assign(room.owner, section.id(), 0, Set.of()));
        stale(() -> room.service.remove(room.owner, section.id(), 0));
        assertThat(room.sectionNumbered(strategy, "2").data().title().en()).isEqualTo("First");
    }

    @Test
    void movesAreStoredAndRenumbered() {
        var strategy = room.create("T2");
        var third = room.sectionNumbered(strategy, "3");
        var first = room.sectionNumbered(strategy, "1");

        var after = room.service.move(room.owner, third.id(), 0, first.id(), 0);

        assertThat(after).extracting(Section::number).startsWith("1", "1.1", "2", "3");
        assertThat(after.get(1).id()).isEqualTo(third.id());
        room.service.move(room.owner, third.id(), 1, null, 99);
        assertThat(room.fresh(third.id()).number()).isEqualTo("12");
        assertThat(room.changes("section-moved")).hasSize(2);
    }

    @Test
    void aRemovedSectionComesBackWithWhatWasBelowIt() {
        var strategy = room.create("T2");
        var second = room.sectionNumbered(strategy, "2");
        var child = room.service.addSection(room.owner, strategy.id(), second.id(), 0, new Bilingual("", "Child"));
        var body = room.stored.bodies(child.id()).getFirst();

        room.service.remove(room.owner, second.id(), second.version());

        assertThat(room.stored.outline(strategy.id())).hasSize(11);
        assertThat(room.stored.section(child.id())).isEmpty();
        assertThat(room.stored.body(body.id())).isEmpty();
        assertThat(room.service.removed(room.owner, strategy.id()))
                .extracting(Section::id)
                .containsExactly(second.id());
        var back = room.service.restore(room.owner, second.id());
        assertThat(room.service.removed(room.owner, strategy.id())).isEmpty();
        assertThat(back.number()).isEqualTo("2");
        assertThat(room.fresh(child.id()).number()).isEqualTo("2.1");
        assertThat(room.stored.body(body.id())).contains(body);
        assertThatThrownBy(() -> room.service.restore(room.owner, second.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aSectionWhoseParentIsGoneComesBackAtTheTop() {
        var strategy = room.create("T2");
        var second = room.sectionNumbered(strategy, "2");
        var child = room.service.addSection(room.owner, strategy.id(), second.id(), 0, new Bilingual("", "Child"));
        room.service.remove(room.owner, child.id(), 0);
        room.service.remove(room.owner, second.id(), second.version());

        assertThat(room.service.restore(room.owner, child.id()).parentOrNull()).isNull();
    }

    @Test
    void peopleOfTheStrategyAreAssignedAndNobodyElse() {
        var strategy = room.create("T2");
        var section = room.sectionNumbered(strategy, "1");
        var drafter = room.accounts.member(strategy.id(), Role.SECTION_DRAFTER);
        var person = drafter.signedIn().orElseThrow();

        var assigned = room.service.assign(room.owner, section.id(), 0, Set.of(person));

        assertThat(assigned.assignees()).containsExactly(person);
        var stranger = room.accounts.person("stranger").signedIn().orElseThrow();
        assertThatThrownBy(() -> room.service.assign(room.owner, section.id(), 1, Set.of(stranger)))
                .hasMessage("strategy.refusal.notMember");
        room.stored.moveSection(section.id(), SectionState.DRAFTING);
        assertThat(room.service
                        .state(drafter, section.id(), 1, SectionState.READY_FOR_TEAM)
                        .state())
                .isEqualTo(SectionState.READY_FOR_TEAM);
        assertThatThrownBy(() -> room.service.state(drafter, section.id(), 2, SectionState.TEAM_AGREED))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> room.service.state(room.owner, section.id(), 2, SectionState.CLEARED))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void statesMoveOnlyAlongTheirPath() {
        var strategy = room.create("T2");
        var section = room.sectionNumbered(strategy, "1").id();

        assertThatThrownBy(() -> room.stored.moveSection(section, SectionState.CLEARED))
                .hasMessage("strategy.refusal.sectionMove");
        for (var state :
                List.of(SectionState.DRAFTING, SectionState.DRAFTING, SectionState.IN_REVIEW, SectionState.CLEARED)) {
            room.stored.moveSection(section, state);
        }

        assertThat(room.published)
                .contains(
                        new SectionStateChanged(strategy.id(), section, SectionState.IN_REVIEW, SectionState.CLEARED),
                        new DocumentStateChanged(strategy.id(), DocumentState.SETUP, DocumentState.DRAFTING));
        assertThatThrownBy(() -> room.stored.moveDocument(strategy.id(), DocumentState.PUBLISHED))
                .hasMessage("strategy.refusal.documentMove");
        room.stored.moveDocument(strategy.id(), DocumentState.APPROVED);
        assertThatThrownBy(() -> room.service.remove(room.owner, section, 0)).hasMessage("strategy.refusal.closed");
        assertThatThrownBy(() -> room.service.settings(room.owner, strategy.id(), 0, strategy.data()))
                .hasMessage("strategy.refusal.closed");
    }

    @Test
    void aLockedSectionStaysWhereItIs() {
        var strategy = room.create("T2");
        var section = room.sectionNumbered(strategy, "1").id();
        room.stored.moveSection(section, SectionState.LOCKED);

        assertThatThrownBy(() -> room.service.remove(room.owner, section, 0)).hasMessage("refusal.closedSection");
        assertThatThrownBy(() -> room.service.move(room.owner, section, 0, null, 3))
                .hasMessage("refusal.closedSection");
    }

    @Test
    void otherPeoplesStrategiesDoNotExist() {
        var strategy = room.create("T2");
        var section = room.sectionNumbered(strategy, "1").id();
        var stranger = room.accounts.person("stranger");

        assertThatThrownBy(() -> room.service.get(stranger, strategy.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.service.section(stranger, section)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.service.section(room.owner, SectionId.random()))
                .isInstanceOf(NotFound.class);
        var other = room.create("T3");
        var foreign = room.sectionNumbered(other, "1").id();
        assertThatThrownBy(() -> room.service.move(room.owner, section, 0, foreign, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.service.addSection(room.owner, strategy.id(), foreign, 0, new Bilingual("", "x")))
                .isInstanceOf(NotFound.class);
        assertThat(room.service.mine(stranger)).isEmpty();
        assertThat(room.service.mine(room.owner)).extracting(Strategy::id).containsExactly(other.id(), strategy.id());
    }

    private void refused(Strategy strategy, Strategy.StrategyData data, String key) {
        assertThatThrownBy(() -> room.service.settings(room.owner, strategy.id(), strategy.version(), data))
                .isInstanceOf(Invalid.class)
                .hasMessage(key);
    }

    private static void stale(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(StaleVersion.class);
    }

    private static Section.SectionData titled(Section section, String title) {
        return section.data().titled(new Bilingual("عنوان", title));
    }

    private static Strategy.StrategyData with(Strategy.StrategyData data, Bilingual title) {
        return new Strategy.StrategyData(
                title,
                data.template(),
                data.templateVersion(),
                data.languages(),
                data.controlling(),
                data.marking(),
                data.tlp());
    }

    private static Strategy.StrategyData marked(Strategy.StrategyData data, String marking, String tlp) {
        return new Strategy.StrategyData(
                data.title(), data.template(), 1, data.languages(), data.controlling(), marking, tlp);
    }

    private static Strategy.StrategyData spoken(
            Strategy.StrategyData data, Set<Language> languages, Language controlling) {
        return new Strategy.StrategyData(
                data.title(), data.template(), 1, languages, controlling, data.marking(), data.tlp());
    }
}
