package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Amendment.State;
import org.mithaq.workshop.AmendmentId;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.PlenaryService;
import org.mithaq.workshop.Proposal;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A text before the room, as facilitators, the hall and whoever takes part see it. */
@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class PlenaryViewsTest extends SpringBrowserlessTest {

    private static final Schema SCHEMA = Schema.mithaq();

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private SessionService sessions;

    @Autowired
    private PlenaryService plenaries;

    @Autowired
    private SeatService seats;

    @Autowired
    private Entrance entrance;

    @Autowired
    private BallotService ballots;

    @Autowired
    private Strategies strategies;

    @Autowired
    private Texts texts;

    private StrategyFixture fixture;
    private Workshop workshop;
    private Actor facilitator;
    private Section section;
    private Body english;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        facilitator = fixture.actor(Asker.FACILITATOR);
        var data = new WorkshopData(
                new Bilingual("قراءة", "Reading"),
                new Bilingual("", ""),
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.MINISTRIES, 1));
        workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.template("one-day"));
        section = strategies.outline(fixture.strategy()).getFirst();
        for (var body : strategies.bodies(section.id())) {
            if (body.language() == Language.EN) {
                english = body;
                write(body, "States report. They do it yearly.", "Last.");
            } else {
                write(body, "تقدّم الدول تقاريرها. تفعل ذلك كل سنة.", "الأخير.");
            }
        }
        sessions.open(facilitator, workshop.id(), 0);
        sessions.next(facilitator, workshop.id(), 1);
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    private void write(Body body, String... paragraphs) {
        var nodes = new Node[paragraphs.length];
        for (var i = 0; i < nodes.length; i++) {
            nodes[i] = SCHEMA.node("paragraph", Map.of("id", "p" + i), SCHEMA.text(paragraphs[i]));
        }
        texts.replaceAll(body.id(), fixture.founder(), SCHEMA.node("doc", nodes));
    }

    private Plenary now() {
        return plenaries.now(facilitator, workshop.id()).orElseThrow();
    }

    private void read() {
        plenaries.open(facilitator, workshop.id(), section.id(), EnumSet.allOf(Language.class));
    }

    private AmendmentId proposed(String text) {
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        var submission = AmendmentId.random();
        seats.propose(
                new Pass.Member(fixture.actor(Asker.FOCAL_POINT)),
                workshop.id(),
                submission,
                new Proposal(
                        Language.EN,
                        now().reading().text(Language.EN).orElseThrow().version(),
                        1,
                        1,
                        Kind.REPLACE,
                        text,
                        "to be exact"));
        return submission;
    }

    @Test
    void theFacilitatorPutsATextBeforeTheRoomAndGoesFromLineToLine() {
        open(ConsoleView.class, Asker.FACILITATOR);
        test(button("open-reading")).click();
        assertThat(plenaries.now(facilitator, workshop.id())).isEmpty();
        @SuppressWarnings("unchecked")
        ComboBox<Section> choice =
                (ComboBox<Section>) $(ComboBox.class).withId("reading-section").single();
        assertThat(choice.isInvalid()).isTrue();
        choice.setValue(section);
        test(button("open-reading")).click();
        assertThat(text(ReadingPanel.class)).contains("They do it yearly.", "تفعل ذلك كل سنة.");
        assertThat(button("previous-line").isEnabled()).isFalse();
        test(button("next-line")).click();
        assertThat(now().reading().sentence()).isEqualTo(2);
        assertThat($(Span.class)
                        .withClassName("reading-at")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("1.2");
        test(button("close-reading")).click();
        assertThat(plenaries.now(facilitator, workshop.id())).isEmpty();
        assertThat(button("open-reading").isEnabled()).isTrue();
    }

    @Test
    void anAmendmentIsAdoptedFromTheConsoleIntoTheTextAsASuggestion() {
        read();
        var amendment = proposed("All States report.");
        open(ConsoleView.class, Asker.FACILITATOR);
        assertThat(text(AmendmentList.class)).contains("Amendment 1", "to be exact");
        test(button("adopt-" + amendment)).click();
        assertThat(now().amendments().getFirst().amendment().state()).isEqualTo(State.ADOPTED);
        var document = texts.current(english.id()).document();
        assertThat(DocumentText.plain(Suggestions.acceptAll(document))).startsWith("All States report. They");
        assertThat(text(AmendmentList.class)).contains("Decided: 1", "Adopted");
    }

    @Test
    void whatNoLongerFitsCannotBeAdoptedAndTheNewestTextIsOffered() {
        read();
        var amendment = proposed("All States report.");
        write(english, "States do not report. They do it yearly.", "Last.");
        open(ConsoleView.class, Asker.FACILITATOR);
        assertThat(button("adopt-" + amendment).isEnabled()).isFalse();
        assertThat(text(AmendmentList.class)).contains("look again");
        test(button("renew-reading")).click();
        assertThat(text(ReadingPanel.class)).contains("States do not report.", "of an earlier text");
        test(button("postpone-" + amendment)).click();
        assertThat(now().amendments().getFirst().amendment().state()).isEqualTo(State.POSTPONED);
    }

    @Test
    void theHallSeesTheLinesAndWhatIsProposedToTheOneThatIsRead() {
        read();
        proposed("All States report.");
        open(ScreenView.class, Asker.FACILITATOR);
        var hall = $(ScreenReading.class).single();
        assertThat(hall.isVisible()).isTrue();
        assertThat(hall.getElement().getTextRecursively())
                .contains("1.1", "تقدّم الدول تقاريرها.", "States report.", "Amendment 1");
        assertThat(hall.getElement().getOuterHTML()).contains("<ins");
        assertThat(hall.getElement().getOuterHTML()).contains("aria-current=\"true\"");
    }

    @Test
    void whoTakesPartProposesFromThePhoneAndTakesItBack() {
        read();
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        openSeat(Asker.FOCAL_POINT);
        assertThat(text(SeatReading.class)).contains("States report.");
        test(button("propose")).click();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Language> language =
                (RadioButtonGroup<Language>) $(RadioButtonGroup.class).first();
        assertThat(language.getValue()).isEqualTo(Language.EN);
        var words = $(TextArea.class).withId("proposal-text").single();
        assertThat(words.getValue()).isEqualTo("States report.");
        test(button("send-proposal")).click();
        assertThat($(Span.class).withClassName("notice-text").single().getText())
                .isEqualTo("The line says this already.");
        assertThat(words.isAttached()).isTrue();
        test(words).setValue("All States report.");
        test(button("send-proposal")).click();
        var one = now().amendments().getFirst().amendment();
        assertThat(one.text()).isEqualTo("All States report.");
        assertThat(text(SeatReading.class)).contains("What I proposed", "Amendment 1");
        test(button("withdraw-" + one.id())).click();
        assertThat(now().amendments().getFirst().amendment().state()).isEqualTo(State.WITHDRAWN);
        assertThat(text(SeatReading.class)).contains("Withdrawn");
    }

    @Test
    void whatIsBeingTypedStaysWhileTheRoomGoesOn() {
        read();
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        openSeat(Asker.FOCAL_POINT);
        test(button("propose")).click();
        var words = $(TextArea.class).withId("proposal-text").single();
        test(words).setValue("Half a thought");
        var reading = now().reading();
        plenaries.read(facilitator, reading.id(), reading.version(), new Plenary.Spot(2, 1));
        $(SeatReading.class)
                .single()
                .show(
                        seats.reading(new Pass.Member(fixture.actor(Asker.FOCAL_POINT)), workshop.id()),
                        seats.see(new Pass.Member(fixture.actor(Asker.FOCAL_POINT)), workshop.id())
                                .seat(),
                        false);
        assertThat(text(SeatReading.class)).contains("2.1");
        assertThat(words.getValue()).isEqualTo("Half a thought");
        test(button("send-proposal")).click();
        assertThat(now().amendments().getFirst().line().number()).isEqualTo("1.1");
    }

    @Test
    void aPaperComesFirstAndWhoeverHasVotedReadsOnWhileOthersVote() {
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        var ballot = ballots.draft(
                facilitator,
                workshop.id(),
                new Ballot(
                        new Bilingual("بمَ نبدأ؟", "Which first?"),
                        List.of(
                                new Option(new OptionId("1"), new Bilingual("الموانئ", "Ports")),
                                new Option(new OptionId("2"), new Bilingual("المصارف", "Banks"))),
                        new DotVoting(3, 2, new Selection(1, TieRule.CHAIR)),
                        Electorate.PERSON,
                        Secrecy.OPEN,
                        QuorumRule.NONE));
        ballots.open(facilitator, ballot, 1);
        openSeat(Asker.FOCAL_POINT);
        assertThat($(SeatReading.class).exists()).isFalse();
        read();
        openSeat(Asker.FOCAL_POINT);
        var sheet = $(Sheet.class).single();
        assertThat(text(SeatReading.class)).contains("as soon as you have voted");
        assertThat($(Button.class).withId("propose").exists()).isFalse();
        sheet.cast(UUID.randomUUID().toString(), "{\"kind\":\"dots\",\"on\":{\"1\":2}}", false);
        openSeat(Asker.FOCAL_POINT);
        assertThat(text(BoothPanel.class)).contains("Your vote is stored");
        assertThat(button("propose").isVisible()).isTrue();
        test(button("change-vote")).click();
        assertThat($(Sheet.class).exists()).isTrue();
        assertThat($(Button.class).withId("propose").exists()).isFalse();
    }

    @Test
    void thePhoneShowsALineAsTheRoomHasItWithWhatWasAdopted() {
        read();
        var amendment = proposed("All States report.");
        plenaries.adopt(facilitator, amendment, null);
        openSeat(Asker.FOCAL_POINT);
        assertThat($(SeatReading.class).single().getElement().getOuterHTML())
                .contains("seat-words")
                .contains("<ins");
    }

    @Test
    void anObserverReadsAndProposesNothing() {
        read();
        entrance.join(fixture.actor(Asker.OBSERVER), workshop.id(), true);
        openSeat(Asker.OBSERVER);
        assertThat(text(SeatReading.class)).contains("States report.");
        assertThat($(Button.class).withId("propose").exists()).isFalse();
    }

    @Test
    void theScreensSpeakArabicToArabicReaders() {
        read();
        UI.getCurrent().setLocale(Locale.forLanguageTag("ar"));
        open(ConsoleView.class, Asker.FACILITATOR);
        assertThat(button("next-line").getText()).isEqualTo("السطر التالي");
    }

    private String text(Class<? extends Component> type) {
        return $(type).single().getElement().getTextRecursively();
    }

    private void openSeat(Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
    }

    private void open(Class<? extends Component> view, Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(
                view,
                Map.of(
                        "strategy",
                        fixture.strategy().toString(),
                        "workshop",
                        workshop.id().toString()));
        if (view == ConsoleView.class) {
            $(ConsoleStage.class).single().open("reading");
        }
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
