package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;

/** Live texts of groups on both databases: one for each, written in by whom the seats and the course of the workshop let. */
class GroupTextServicesTest extends GroupsWithTexts {

    private static final DocumentJson JSON = new DocumentJson(Schema.mithaq());

    @Test
    void eachGroupHasOneTextWhoeverOpensThemFirst() throws Exception {
        var other = at.room.member(Role.FACILITATOR);
        List<Callable<Object>> both = List.of(() -> opened(at.room.facilitator), () -> opened(other));
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(both)) {
                done.get();
            }
        }
        assertThat(sections())
                .extracting(section -> section.data().title())
                .containsExactly(
                        new Bilingual("المجموعة 1: Groups", "Group 1: Groups"),
                        new Bilingual("المجموعة 2: Groups", "Group 2: Groups"));
        assertThat(at.state().groups())
                .allSatisfy(each -> assertThat(each.text()).isPresent());
        var text = text(0);
        assertThat(text.parts()).extracting(part -> part.body().language()).containsExactly(Language.AR, Language.EN);
        assertThat(text.written()).isFalse();
    }

    private Object opened(Actor by) {
        at.texts.open(by, at.id, at.item);
        return by;
    }

    @Test
    void onlyWhoRunsTheWorkshopOpensTextsAndOnlyWhereThereAreGroups() {
        assertThatThrownBy(() -> at.texts.open(actor, at.id, at.item)).isInstanceOf(Denied.class);
        var bare = at.room
                .workshops
                .agenda(at.room.facilitator, at.id)
                .items()
                .getLast()
                .id();
        assertThatThrownBy(() -> at.texts.open(at.room.facilitator, at.id, bare))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void membersWithAnAccountWriteWhileTheirItemIsOnAndInTheBreakAfterIt() {
        openTexts();
        assertThat(part(actor, 0)).isEqualTo(Part.EDITS);
        assertThat(part(actor, 1)).as("another group's").isEqualTo(Part.SUGGESTS);
        assertThat(shown(member, 0).writes()).isTrue();
        next();
        assertThat(part(actor, 0)).as("at lunch").isEqualTo(Part.EDITS);
        next();
        assertThat(part(actor, 0)).as("when other work began").isEqualTo(Part.SUGGESTS);
        assertThat(shown(member, 0).writes()).isFalse();
        at.room.sessions.undo(at.room.facilitator, at.id, number());
        assertThat(part(actor, 0)).as("when that was taken back").isEqualTo(Part.EDITS);
        at.room.sessions.close(at.room.facilitator, at.id, number());
        assertThat(part(actor, 0)).isEqualTo(Part.SUGGESTS);
        assertThat(part(at.room.facilitator, 0))
                .as("the record is the facilitators' own")
                .isEqualTo(Part.EDITS);
    }

    @Test
    void nobodyWritesBeforeTheItemBegins() {
        at.begin();
        var early = at.room.member(Role.CONTRIBUTOR);
        at.room.entrance.join(early, at.id, true);
        at.two(List.of(new Pass.Member(early)));
        at.texts.open(at.room.facilitator, at.id, at.item);
        assertThat(part(early, 0)).isEqualTo(Part.SUGGESTS);
        at.start();
        assertThat(part(early, 0)).isEqualTo(Part.EDITS);
    }

    @Test
    void writersFollowTheirSeats() {
        openTexts();
        var seat = at.seat(member);
        at.groups.seat(at.room.facilitator, at.id, at.item, seat, at.group(1).id());
        assertThat(part(actor, 0)).isEqualTo(Part.SUGGESTS);
        assertThat(part(actor, 1)).isEqualTo(Part.EDITS);
        at.room.seats.leave(member, at.id);
        assertThat(part(actor, 1)).as("left the room").isEqualTo(Part.SUGGESTS);
        at.room.seats.comeBack(member, at.id);
        assertThat(part(actor, 1)).isEqualTo(Part.EDITS);
        at.room.attendance.role(at.room.facilitator, at.id, seat, SeatRole.OBSERVER);
        assertThat(part(actor, 1)).as("looks on").isEqualTo(Part.SUGGESTS);

        var late = at.room.member(Role.FOCAL_POINT);
        at.room.entrance.join(late, at.id, true);
        at.groups.seatRest(at.room.facilitator, at.id, at.item);
        assertThat(List.of(part(late, 0), part(late, 1))).as("a latecomer").contains(Part.EDITS);
    }

    @Test
    void whomTheOwnersOfTheRecordAssignedBesidesStays() {
        openTexts();
        var helper = at.room.member(Role.CONTRIBUTOR);
        at.room.strategies.accounts.put(text(0).document(), person(helper), Set.of(Role.SECTION_DRAFTER), null);
        var section = at.room.strategies.fresh(text(0).section());
        var people = new ArrayList<>(section.assignees());
        people.add(person(helper));
        at.room.strategies.service.assign(at.room.facilitator, section.id(), section.version(), Set.copyOf(people));
        next();
        next();
        assertThat(at.room.strategies.fresh(section.id()).assignees()).containsExactly(person(helper));
    }

    @Test
    void aGuestReadsTheTextOfTheOwnGroupAndTheOthersDuringAWalkOnly() {
        openTexts();
        write(0, "A hotline between ministries");
        var group = at.group(0).id();
        var body = body(0);
        assertThat(shown(guest, 0).writerOrNull()).isEqualTo(GuestWriters.id(at.seat(guest)));
        assertThat(shown(guest, 0).writes()).isTrue();
        assertThat(DocumentText.plain(at.texts.read(guest, at.id, group, body).document()))
                .isEqualTo("A hotline between ministries");
        assertThat(at.texts.find(elsewhere, at.id, group)).isEmpty();
        assertThatThrownBy(() -> at.texts.read(elsewhere, at.id, group, body)).isInstanceOf(NotFound.class);

        at.gallery.begin(at.room.facilitator, at.id, at.item, 0, java.time.Duration.ZERO);
        assertThat(at.texts.read(elsewhere, at.id, group, body).version()).isPositive();
        assertThat(at.texts.find(elsewhere, at.id, group))
                .hasValueSatisfying(
                        visited -> assertThat(visited.writerOrNull()).isNull());
        at.gallery.end(at.room.facilitator, at.id, at.item, 1);
        assertThat(at.texts.find(elsewhere, at.id, group)).isEmpty();

        at.room.attendance.remove(at.room.facilitator, at.id, at.seat(guest));
        assertThat(at.texts.find(guest, at.id, group)).isEmpty();
        var forged = new Pass.Guest("0".repeat(43));
        assertThatThrownBy(() -> at.texts.find(forged, at.id, group)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOnlySuggestedIsNotReadFromASeat() {
        openTexts();
        write(0, "Agreed words");
        assertThat(at.texts.read(guest, at.id, at.group(0).id(), body(0)).suggestionsOpen())
                .isFalse();
    }

    @Test
    void aTextOfAnotherWorkshopOrGroupIsNotFound() {
        openTexts();
        var group = at.group(0).id();
        var foreign = text(1).parts().getFirst().body().id();
        assertThatThrownBy(() -> at.texts.read(guest, at.id, group, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at.texts.read(at.room.facilitator, at.id, GroupId.random(), foreign))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasWrittenKeepsGroupsAndEmptySectionsGoWithTheirs() {
        openTexts();
        var first = sections();
        at.two(List.of(member, elsewhere));
        assertThat(sections()).as("made anew, nothing was written").isEmpty();
        openTexts();
        assertThat(sections()).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(part(actor, 0)).isEqualTo(Part.EDITS);
        write(0, "Words");
        assertThat(at.state().unwritten()).isFalse();
        assertThatThrownBy(() -> at.two(List.of(member))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        at.groups.remove(at.room.facilitator, at.id, at.group(0).id()))
                .isInstanceOf(Invalid.class);
        at.groups.remove(at.room.facilitator, at.id, at.group(1).id());
        assertThat(sections()).hasSize(1);
    }

    @Test
    void aSectionIsCalledAsItsGroupUntilSomebodyTitlesIt() {
        openTexts();
        var group = at.group(0).id();
        at.groups.rename(at.room.facilitator, at.id, group, "Law");
        assertThat(sections().getFirst().data().title().en()).isEqualTo("Law: Groups");
        var section = sections().getFirst();
        at.room.strategies.service.changeSection(
                at.room.facilitator,
                section.id(),
                section.version(),
                section.data().titled(new Bilingual("القانون", "On law")));
        at.groups.rename(at.room.facilitator, at.id, group, "Norms");
        assertThat(sections().getFirst().data().title().en()).isEqualTo("On law");
    }

    @Test
    void theConsoleCountsWordsAndKnowsWhenTheLastOnesCame() {
        openTexts();
        assertThat(text(0).changedAtOrNull()).isNull();
        write(0, "Three plain words");
        assertThat(text(0).words()).isEqualTo(3);
        assertThat(text(0).changedAtOrNull()).isNotNull();
        assertThat(text(1).words()).isZero();
    }

    @Test
    void screensOfTheWorkshopHearOfATextThatLiesInTheRecord() {
        openTexts();
        var text = text(0);
        at.room.strategies.published.clear();
        at.room
                .bean(WorkshopRoom.Teller.class)
                .events()
                .publishEvent(new Texts.SectionChanged(text.document(), text.section(), body(0), 1, person(actor)));
        assertThat(at.room.strategies.published)
                .contains(new GroupTextChanged(at.room.strategy.id(), at.id, text.group()));
    }

    @Test
    void paragraphsOfATextCanBeBroughtIntoTheStrategyInBothLanguagesTogether() {
        openTexts();
        assertThat(harvest()).isEmpty();
        write(0, "خط ساخن");
        assertThat(harvest()).extracting(Harvestable::text).containsExactly(new Bilingual("خط ساخن", "خط ساخن"));
        var english = text(0).parts().getLast().body().id();
        at.room.bean(Texts.class).replaceAll(english, person(actor), document("A hotline"));
        assertThat(harvest()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(new Bilingual("خط ساخن", "A hotline"));
            assertThat(one.kind()).isEqualTo(Decision.Kind.GROUP_TEXT);
            assertThat(one.groupOrNull()).isEqualTo(at.group(0).id().value());
            assertThat(one.itemOrNull()).isEqualTo(at.item);
        });
    }

    private List<Harvestable> harvest() {
        return at.room.bean(HarvestService.class).of(at.room.facilitator, at.id);
    }

    private void openTexts() {
        at.texts.open(at.room.facilitator, at.id, at.item);
    }

    private void next() {
        at.room.sessions.next(at.room.facilitator, at.id, number());
    }

    private long number() {
        return at.room.workshops.session(at.room.facilitator, at.id).number();
    }

    private GroupText text(int group) {
        return at.state().groups().get(group).text().orElseThrow();
    }

    private org.mithaq.common.BodyId body(int group) {
        return text(group).parts().getFirst().body().id();
    }

    private GroupTextService.Shown shown(Pass pass, int group) {
        return at.texts.find(pass, at.id, at.group(group).id()).orElseThrow();
    }

    private Part part(Actor who, int group) {
        return at.room.bean(Revisions.class).partOf(person(who), body(group));
    }

    private void write(int group, String words) {
        at.room.bean(Texts.class).replaceAll(body(group), person(actor), document(words));
    }

    private static org.mithaq.prose.Node document(String words) {
        return JSON.read("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"" + words + "\"}]}]}");
    }

    /** Those below the discussions by group, in their order. */
    private List<Section> sections() {
        var document =
                at.room.records.find(at.room.facilitator, at.id).orElseThrow().document();
        var outline = at.room.strategies.stored.outline(document);
        var above = outline.stream()
                .filter(section ->
                        RecordService.DISCUSSIONS.equals(section.data().templateSection()))
                .findFirst()
                .orElseThrow();
        return outline.stream()
                .filter(section -> above.id().equals(section.parentOrNull()))
                .toList();
    }

    private static PersonId person(Actor actor) {
        return actor.signedIn().orElseThrow();
    }
}
