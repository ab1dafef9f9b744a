package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Actor;
import org.mithaq.account.SignIn;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditEntry;
import org.mithaq.history.AuditFilter;
import org.mithaq.history.AuditTrail;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.BallotId;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Course.Stage;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Method;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class BallotViewsTest extends SpringBrowserlessTest {

    private static final Method DOTS = new DotVoting(3, 2, new Selection(1, TieRule.CHAIR));
    private static final String PAPER = "{\"kind\":\"dots\",\"on\":{\"1\":2}}";

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private SessionService sessions;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private Entrance entrance;

    @Autowired
    private SeatService seats;

    @Autowired
    private BallotService ballots;

    @Autowired
    private AuditTrail trail;

    private StrategyFixture fixture;
    private Actor facilitator;
    private Workshop workshop;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        facilitator = fixture.actor(Asker.FACILITATOR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var data = new WorkshopData(
                new Bilingual("ورشة الأولويات", "Priorities"),
                Bilingual.EMPTY,
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.MINISTRIES, 0));
        workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.template("one-day"));
        sessions.open(facilitator, workshop.id(), 0);
        sessions.next(facilitator, workshop.id(), 1);
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void aFacilitatorDraftsChangesOpensAndClosesABallot() {
        var rana = guest("Rana");
        console();
        test(button("new-ballot")).click();
        test($(TextField.class).withId("question-en").single()).setValue("Which first?");
        select("method", MethodFields.Kind.DOTS);
        select("electorate", Electorate.PERSON);
        for (var title : List.of("Ports", "Banks")) {
            test(button("add-option")).click();
            var fields = $(TextField.class).all().stream()
                    .filter(field -> field.getId().filter("option-en"::equals).isPresent());
            test(fields.reduce((earlier, later) -> later).orElseThrow()).setValue(title);
        }
        test(button("confirm")).click();
        assertThat(text(BallotCard.class)).contains("Which first?", "Draft", "“Ports”", "5 dots, at most 3", "open");

        test(button("ballot-change")).click();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Secrecy> secrecy = (RadioButtonGroup<Secrecy>)
                $(RadioButtonGroup.class).withId("secrecy").single();
        secrecy.setValue(Secrecy.SECRET);
        test(button("confirm")).click();
        assertThat(text(BallotCard.class)).contains("secret");

        test(button("ballot-open")).click();
        assertThat($(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("frozen", "On the roll: 1.");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(text(BallotCard.class)).contains("Open", "0 of 1 people have voted", "Not yet: Rana");

        vote(rana, only().id(), PAPER);
        console();
        assertThat(text(BallotCard.class)).contains("1 of 1 people have voted", "All have voted.");
        test(button("ballot-close")).click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(text(CountedView.class)).contains("Chosen: “Ports”.", only().resultHashOrNull());
        var rows = trail.find(
                fixture.actor(Asker.OBSERVER),
                fixture.strategy(),
                new AuditFilter(Set.of(AuditAction.BALLOT_OPENED, AuditAction.BALLOT_CLOSED), null, null, null, null),
                0,
                10);
        assertThat(rows)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.BALLOT_OPENED, AuditAction.BALLOT_CLOSED);
    }

    @Test
    void whatARuleRefusesIsSaidInTheDialogWhichKeepsWhatWasTyped() {
        console();
        test(button("new-ballot")).click();
        select("method", MethodFields.Kind.RANKING);
        test($(TextField.class).withId("question-en").single()).setValue("In which order?");
        test(button("confirm")).click();
        assertThat(text(ActDialog.class)).contains("A ballot of this kind has 2 to 100 options.");
        assertThat($(TextField.class).withId("question-en").single().getValue()).isEqualTo("In which order?");
    }

    @Test
    void anAnnulledBallotTellsItsReasonToEverybody() {
        var rana = guest("Rana");
        opened(Secrecy.OPEN, Electorate.PERSON);
        console();
        test(button("ballot-annul")).click();
        test(button("confirm")).click();
        assertThat(text(ActDialog.class)).contains("Please fill this in.");
        test($(TextArea.class).withId("annul-reason").single()).setValue("The wording <b>was</b> wrong");
        test(button("confirm")).click();
        assertThat(text(BallotCard.class)).contains("Annulled", "The wording <b>was</b> wrong");
        assertThat(seats.booth(rana, workshop.id())
                        .orElseThrow()
                        .ballot()
                        .course()
                        .stage())
                .isEqualTo(Stage.ANNULLED);
    }

    @Test
    void aVoterFillsInAPaperAndIsToldWhatBecameOfIt() {
        takeSeat();
        var id = opened(Secrecy.OPEN, Electorate.PERSON);
        seat();
        var sheet = $(Sheet.class).single();
        var data = (JsonNode) sheet.getElement().getPropertyRaw("data");
        assertThat(data.get("options").get(0).get("title").stringValue()).isEqualTo("Ports <b>");
        assertThat(data.get("words").toString()).doesNotContain("!en");
        assertThat(text(BoothPanel.class)).contains("Which first?", "Open ballot", "kept with the name of the voter");

        assertThat(sheet.cast("no name", PAPER, false).state()).isEqualTo("refused");
        assertThat(sheet.cast(name(), "{}", false).said()).contains("cannot be read");
        assertThat(sheet.cast(name(), "{\"kind\":\"dots\",\"on\":{\"1\":9}}", false)
                        .state())
                .isEqualTo("refused");
        assertThat(ballots.turnout(facilitator, id).voted()).isEmpty();
        var submission = name();
        assertThat(sheet.cast(submission, PAPER, false).state()).isEqualTo("cast");
        assertThat(sheet.cast(submission, PAPER, false).state()).isEqualTo("cast");
        assertThat(sheet.cast(name(), PAPER, false).state()).isEqualTo("taken");
        assertThat(sheet.cast(name(), PAPER, true).state()).isEqualTo("cast");

        seat();
        assertThat(text(BoothPanel.class)).contains("Your vote is stored and counts once.");
        test(button("change-vote")).click();
        assertThat($(Sheet.class).single().isVisible()).isTrue();
        ballots.close(facilitator, id, only().version());
        assertThat(sheet.cast(name(), PAPER, true).said()).contains("Voting is closed. This vote was not counted.");
        assertThat(sheet.cast(submission, PAPER, false).state()).isEqualTo("refused");
        seat();
        assertThat(text(BoothPanel.class)).contains("Your vote was counted.", "Chosen: “Ports <b>”.");
    }

    @Test
    void aSecretVoteCannotBeChangedAndThePaperSaysWhatSecretMeans() {
        takeSeat();
        opened(Secrecy.SECRET, Electorate.PERSON);
        seat();
        assertThat(text(BoothPanel.class)).contains("Secret ballot", "whoever operates the server");
        var sheet = $(Sheet.class).single();
        assertThat(sheet.cast(name(), PAPER, false).state()).isEqualTo("cast");
        assertThat(sheet.cast(name(), PAPER, true).said()).contains("nobody can find it");
        seat();
        assertThat(text(BoothPanel.class)).contains("cannot be changed");
        assertThat($(Button.class).withId("change-vote").exists()).isFalse();
    }

    @Test
    void whoIsNotOnTheRollSeesTheBallotAndNoPaper() {
        guest("Rana");
        opened(Secrecy.OPEN, Electorate.PERSON);
        takeSeat();
        seat();
        assertThat(text(BoothPanel.class)).contains("You are not on its roll");
        assertThat($(Sheet.class).exists()).isFalse();
    }

    @Test
    void theHallSeesTurnoutAndThenTheResultInBothLanguages() {
        var rana = guest("Rana");
        var id = opened(Secrecy.OPEN, Electorate.PERSON);
        screen();
        assertThat(text(ScreenBallot.class))
                .contains("Which first?", "بمَ نبدأ؟", "0 of 1 people have voted", "صوّت 0 من أصل 1")
                .doesNotContain("Chosen");
        vote(rana, id, PAPER);
        ballots.close(facilitator, id, only().version());
        screen();
        assertThat(text(ScreenBallot.class)).contains("Chosen: “Ports <b>”.", "وقع الاختيار على");
        sessions.next(facilitator, workshop.id(), 2);
        screen();
        assertThat($(ScreenBallot.class).all().stream().noneMatch(Component::isVisible))
                .isTrue();
    }

    @Test
    void thePartOfTheConsoleThatTheAddressNamesIsOpenAndOthersCallWhenTheyAreNeeded() {
        var rana = guest("Rana");
        var id = opened(Secrecy.OPEN, Electorate.PERSON);
        vote(rana, id, PAPER);
        seats.raiseHand(rana, workshop.id());
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ConsoleView.class, route());
        var stage = $(ConsoleStage.class).single();
        assertThat(stage.open()).contains("floor");
        assertThat(tab("ballots")).isEqualTo("Ballots1Waiting for you: 1");
        stage.open(new Location("any", QueryParameters.of("part", "ballots")));
        assertThat(stage.open()).contains("ballots");
        assertThat($(FloorPanel.class).exists()).isFalse();
        assertThat(tab("floor")).isEqualTo("The floor1Waiting for you: 1");
        stage.open(new Location("any", QueryParameters.of("part", "nothing")));
        assertThat(stage.open()).contains("ballots");
    }

    private String tab(String name) {
        return $(Tab.class).withId("part-" + name).single().getElement().getTextRecursively();
    }

    private SeatView takeSeat() {
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        return seat();
    }

    private SeatView seat() {
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        return navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
    }

    private void console() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ConsoleView.class, route());
        $(ConsoleStage.class).single().open("ballots");
    }

    private void screen() {
        signIn.as(fixture.person(Asker.FACILITATOR));
        navigate(ScreenView.class, route());
    }

    private Pass guest(String name) {
        var taken = entrance.join(
                workshop.code(), "192.0.2.1", new Entrance.Guest(name, null, "", SeatRole.PARTICIPANT, true));
        attendance.admit(facilitator, workshop.id(), taken.seat().id());
        return new Pass.Guest(taken.token());
    }

    private BallotId opened(Secrecy secrecy, Electorate electorate) {
        var form = new Ballot(
                new Bilingual("بمَ نبدأ؟", "Which first?"),
                List.of(
                        new Option(new OptionId("1"), new Bilingual("الموانئ", "Ports <b>")),
                        new Option(new OptionId("2"), new Bilingual("المصارف", "Banks"))),
                DOTS,
                electorate,
                secrecy,
                QuorumRule.NONE);
        var id = ballots.draft(facilitator, workshop.id(), form);
        ballots.open(facilitator, id, 1);
        return id;
    }

    private void vote(Pass pass, BallotId id, String paper) {
        seats.cast(pass, workshop.id(), id, Paper.parse(paper), UUID.randomUUID(), false);
    }

    private HeldBallot only() {
        return ballots.of(facilitator, workshop.id()).getFirst();
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String id, T value) {
        ((Select<T>) $(Select.class).withId(id).single()).setValue(value);
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private String text(Class<? extends Component> part) {
        return $(part).single().getElement().getTextRecursively();
    }

    private Map<String, String> route() {
        return Map.of(
                "strategy",
                fixture.strategy().toString(),
                "workshop",
                workshop.id().toString());
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
