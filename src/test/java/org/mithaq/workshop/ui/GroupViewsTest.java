package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.workshop.Board;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.Lane;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.WorkGroup;

/** Groups on the console, on phones, on the hall's screen. */
@ViewPackages(packages = "org.mithaq.workshop.ui")
class GroupViewsTest extends GroupScreens {

    @Test
    void aFacilitatorMakesGroupsSeatsPeopleAndNamesThem() {
        console();
        $(IntegerField.class).withId("group-count").single().setValue(2);
        test(button("make-groups")).click();
        assertThat(state().workGroups())
                .hasSize(2)
                .allMatch(group -> group.members().size() == 1);
        assertThat(page()).contains("Group 1", "Group 2", "Nothing written yet:", "Sami <i>");

        test(button("edit-group-1")).click();
        test($(TextField.class).withId("group-name").single()).setValue("Law");
        test(button("confirm")).click();
        assertThat(page()).contains("Law");

        test(button("change-" + sami.seat().id())).click();
        @SuppressWarnings("unchecked")
        var group = (Select<WorkGroup>) $(Select.class).withId("seat-group").single();
        group.setValue(state().workGroups().getLast());
        $(Checkbox.class).withId("seat-rapporteur").single().setValue(true);
        test(button("confirm")).click();
        var last = state().workGroups().getLast();
        assertThat(last.member(sami.seat().id()))
                .hasValueSatisfying(member -> assertThat(member.rapporteur()).isTrue());
        assertThat(page()).contains("Rapporteur");
    }

    @Test
    void latecomersAreSeatedFromTheConsoleAndEmptyGroupsRemoved() {
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 1, 0));
        console();
        test(button("seat-rest")).click();
        assertThat(state().workGroups().getFirst().members()).hasSize(2);
        test(button("add-group")).click();
        test(button("edit-group-2")).click();
        test(button("remove-group")).click();
        assertThat(state().workGroups()).hasSize(1);
    }

    @Test
    void aGuestWritesACardThatTheOtherGroupDoesNotSee() {
        two();
        phone(sami);
        assertThat(page()).contains("Group 1", "P-CH-1", "from the library", "verification note");
        test($(TextArea.class).withId("fresh-card").single()).setValue("A <b>hotline</b>");
        test(button("post-card")).click();
        assertThat(page()).contains("A <b>hotline</b>", "Your card is on the board.", "Sami <i>");
        assertThat($(TextArea.class).withId("fresh-card").single().getValue()).isEmpty();
        phone(rana);
        assertThat(page()).contains("Group 2").doesNotContain("hotline");
    }

    @Test
    void aRefusedCardStaysInItsFieldAndNothingSaysThatItIsOnTheBoard() {
        two();
        for (var i = 0; i < 40; i++) {
            write(sami, "Card " + i);
        }
        phone(sami);
        test($(TextArea.class).withId("fresh-card").single()).setValue("One too many");
        test(button("post-card")).click();
        assertThat($(Span.class).withClassName("notice-text").single().getText())
                .contains("You have written 40 cards");
        assertThat($(TextArea.class).withId("fresh-card").single().getValue()).isEqualTo("One too many");
        assertThat(page()).doesNotContain("Your card is on the board.", "One too many");
    }

    @Test
    void aMemberOfTheGroupMovesMergesAndUndoes() {
        two();
        write(sami, "Hotline");
        write(sami, "Hot line");
        phone(sami);
        var first = card("Hotline");
        test(button("acts-" + first.card().id())).click();
        test(button("lane-AGREED")).click();
        assertThat(card("Hotline").card().lane()).isEqualTo(Lane.AGREED);

        test(button("acts-" + first.card().id())).click();
        test(button("merge")).click();
        @SuppressWarnings("unchecked")
        var same = (com.vaadin.flow.component.checkbox.CheckboxGroup<Board.Pile>)
                $(com.vaadin.flow.component.checkbox.CheckboxGroup.class)
                        .withId("merge-with")
                        .single();
        same.select(card("Hot line"));
        test($(TextArea.class).withId("merge-wording").single()).setValue("An open line");
        test(button("confirm")).click();
        var joint = card("An open line");
        assertThat(joint.origins()).hasSize(2);
        assertThat(page()).contains("from 2 cards");

        test(button("acts-" + joint.card().id())).click();
        test(button("part")).click();
        assertThat(card("Hot line").origins()).hasSize(1);
    }

    @Test
    void onAPhoneACardThatDidNotChangeStaysWhenAnotherComes() {
        two();
        write(sami, "Hotline");
        phone(sami);
        var id = "card-" + card("Hotline").card().id();
        var before = $(Div.class).withId(id).single();
        test($(TextArea.class).withId("fresh-card").single()).setValue("Drill");
        test(button("post-card")).click();
        assertThat(page()).contains("Drill");
        assertThat($(Div.class).withId(id).single()).isSameAs(before);
    }

    @Test
    void onTheBoardsOfAllGroupsOnlyWhatWasMergedIsDrawnAnew() {
        two();
        for (var words : List.of("Hotline", "Hot line", "Drill")) {
            write(sami, words);
        }
        boards();
        var bystander =
                $(Checkbox.class).withId("choose-" + card("Drill").card().id()).single();
        for (var words : List.of("Hotline", "Hot line")) {
            test($(Checkbox.class).withId("choose-" + card(words).card().id()).single())
                    .click();
        }
        test(button("merge-chosen")).click();
        test(button("confirm")).click();
        assertThat(page()).contains("from 2 cards", "Chosen: 0");
        assertThat($(Checkbox.class)
                        .withId("choose-" + card("Drill").card().id())
                        .single())
                .isSameAs(bystander);
    }

    @Test
    void whatARapporteurTypedStaysWhenAnotherSavedFirst() {
        two();
        phone(sami);
        var mine = $(TextArea.class).withId("report-agreed").all();
        assertThat(mine).as("hidden behind its tab").isEmpty();
        tab(3);
        test($(TextArea.class).withId("report-agreed").single()).setValue("Mine");
        report(sami, 0, "Theirs");
        test(button("save-report")).click();
        assertThat($(TextArea.class).withId("report-agreed").single().getValue())
                .isEqualTo("Mine");
        assertThat(page()).contains("has saved meanwhile", "Theirs");
        assertThat($(ReportPane.class).single().compares()).isTrue();
        test($(Button.class).withText("Add to mine").first()).click();
        test(button("save-report")).click();
        assertThat(state().groups().getFirst().report().data().agreed()).isEqualTo("Mine\nTheirs");
        assertThat(page()).contains("Saved at");
    }

    @Test
    void aReportThatNobodyTouchedFollowsWhatIsStored() {
        two();
        phone(sami);
        tab(3);
        report(sami, 0, "Stored elsewhere");
        test($(Button.class).withId("save-report").single()).click();
        assertThat($(TextArea.class).withId("report-agreed").single().getValue())
                .isEqualTo("Stored elsewhere");
    }

    @Test
    void anObserverLooksOn() {
        two();
        attendance.role(facilitator, workshop.id(), sami.seat().id(), SeatRole.OBSERVER);
        phone(sami);
        assertThat(page()).contains("P-CH-1");
        assertThat($(TextArea.class).withId("fresh-card").exists()).isFalse();
        assertThat($(Button.class).withText("Move or merge").exists()).isFalse();
    }

    @Test
    void whoSitsInNoGroupIsTold() {
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 2, 0));
        phone(sami);
        assertThat(page()).contains("You sit in no group yet");
    }

    @Test
    void visitorsSupportAndRemarkWithoutLearningWhoWrote() {
        two();
        write(rana, "From the other group");
        gallery.begin(facilitator, workshop.id(), item.id(), 0, Duration.ofMinutes(5));
        phone(sami);
        assertThat(page()).contains("You are visiting: Group 2", "Round 1 of 1", "From the other group");
        assertThat(page()).doesNotContain("Rana");
        var pile = groups.boards(facilitator, workshop.id(), item.id())
                .getLast()
                .piles()
                .getLast();
        test(button("support-" + pile.card().id())).click();
        assertThat(page()).contains("supported by one");
        test(button("remark-board")).click();
        test($(TextArea.class).withId("remark-text").single()).setValue("Who pays?");
        test(button("confirm")).click();
        assertThat(page()).contains("Who pays?");
        phone(rana);
        tab(1);
        assertThat(page()).contains("Who pays?", "Group 1");
    }

    @Test
    void theConsoleRunsTheWalkAndTheHallShowsIt() {
        two();
        console();
        test(button("walk-begin")).click();
        assertThat(page()).contains("Round 1 of 1");
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ScreenView.class, route());
        assertThat(page()).contains("Gallery walk: round 1 of 1", "جولة اللوحات", "المجموعة 1 · Group 1");
        console();
        test(button("walk-next")).click();
        assertThat(page()).contains("All boards were visited");
        test(button("walk-end")).click();
        navigate(ScreenView.class, route());
        assertThat(page()).contains("Sami <i>").doesNotContain("Gallery walk");
    }

    @Test
    void duplicatesOfTwoGroupsAreMergedSideBySide() {
        two();
        write(sami, "Hotline");
        write(rana, "Hot line");
        boards();
        groups.boards(facilitator, workshop.id(), item.id()).forEach(board -> $(Checkbox.class)
                .withId("choose-" + board.piles().getLast().card().id())
                .single()
                .setValue(true));
        assertThat(page()).contains("Chosen: 2");
        test(button("merge-chosen")).click();
        test(button("confirm")).click();
        assertThat(page()).contains("from 2 cards", "Group 2");
        var joint = card("Hotline");
        assertThat(joint.card().joint()).isTrue();
        test(button("part-" + joint.card().id())).click();
        assertThat(card("Hotline").card().joint()).isFalse();
    }

    @Test
    void theBoardsAreForThoseWhoRunTheWorkshop() {
        two();
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        assertThatThrownBy(this::boardsAsTheyAre).hasMessageContaining("MockInternalSeverError");
    }

    @Test
    void groupsSpeakArabicToArabicReaders() {
        two();
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        phone(sami);
        assertThat(page()).contains("المجموعة 1", "أفكار", "من المكتبة");
    }

    @Test
    void oneClickOpensTheTextsOfAllGroupsAndTheConsoleCountsTheirWords() {
        two();
        console();
        test(button("open-texts")).click();
        assertThat($(Button.class).withId("open-texts").exists()).isFalse();
        assertThat(page()).contains("no word yet");
        var text = state().groups().getFirst().text().orElseThrow();
        assertThat($(Anchor.class).withId("text-of-group-1").single().getHref())
                .isEqualTo("strategies/" + text.document() + "/desk/" + text.section());
        text(Language.EN, "Three plain words");
        console();
        assertThat(page()).contains("words: 3, last change");
        assertThat($(Button.class).withId("groups-anew").exists()).isFalse();
    }

    @Test
    void aMemberWithAnAccountWritesTheTextOfTheirGroupInTheEditor() {
        two();
        var person = fixture.person(Asker.FOCAL_POINT);
        var seat = entrance.join(Actor.of(person), workshop.id(), true);
        groups.seat(
                facilitator,
                workshop.id(),
                item.id(),
                seat.id(),
                state().workGroups().getFirst().id());
        text(Language.AR, "خط ساخن");
        signIn.as(person);
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        assertThat($(PolicyEditor.class).all()).as("behind its tab").isEmpty();
        tab(2);
        var editor = $(PolicyEditor.class).single();
        assertThat(editor.getElement().getProperty("person")).isEqualTo(person.toString());
        assertThat(editor.getElement().getProperty("lang")).isEqualTo("en");
        assertThat(editor.getElement().getProperty("editable", false)).isTrue();
        test(button("text-ar")).click();
        assertThat($(PolicyEditor.class).single().getElement().getProperty("lang"))
                .isEqualTo("ar");
        sessions.close(facilitator, workshop.id(), session());
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        assertThat($(PolicyEditor.class).all()).isEmpty();
    }

    @Test
    void aGuestWritesTheTextOfTheirGroupInTheEditorAndAnObserverFollowsIt() {
        two();
        text(Language.EN, "A <b>hotline</b>");
        phone(sami);
        tab(2);
        var editor = $(PolicyEditor.class).single().getElement();
        assertThat(editor.getProperty("person")).isEqualTo(sami.seat().id().toString());
        assertThat(editor.getProperty("editable", false)).isTrue();
        attendance.role(facilitator, workshop.id(), sami.seat().id(), SeatRole.OBSERVER);
        phone(sami);
        tab(2);
        assertThat(page()).contains("You follow this text as the group writes it.");
        var given = $(PolicyEditor.class).single().getElement();
        assertThat(given.getProperty("given", false)).isTrue();
        assertThat(given.getProperty("person")).isNull();
    }

    @Test
    void visitorsReadTextAndReportDuringTheWalkAndTheHallSeesThem() {
        two();
        text(Language.EN, "A <b>hotline</b>");
        report(sami, 0, "Agreed by the first");
        gallery.begin(facilitator, workshop.id(), item.id(), 0, Duration.ofMinutes(5));
        phone(rana);
        assertThat(page()).contains("You are visiting: Group 1", "Agreed by the first");
        var given = $(PolicyEditor.class).single().getElement();
        assertThat(given.getProperty("lang")).isEqualTo("en");
        assertThat(given.getProperty("given", false)).isTrue();
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ScreenView.class, route());
        assertThat(page()).contains("A <b>hotline</b>", "Agreed by the first");
        boards();
        assertThat($(PolicyEditor.class).all()).hasSize(1);
    }
}
