package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.BallotId;
import org.mithaq.workshop.Booth;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Course;
import org.mithaq.workshop.ballot.Course.Stage;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.QuorumRule;
import org.mithaq.workshop.ballot.Secrecy;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;
import org.springframework.boot.test.context.SpringBootTest;

/** A sheet on a phone while a colleague casts the one vote of their ministry. */
@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class BoothPanelTest extends SpringBrowserlessTest {

    private static final String PAPER = "{\"kind\":\"dots\",\"on\":{\"1\":1}}";

    private final BallotId id = BallotId.random();
    private final SeatId seat = SeatId.random();
    private BoothPanel panel;

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        panel = new BoothPanel((booth, paper, submission, again) -> {}, () -> {});
        UI.getCurrent().add(panel);
    }

    @Test
    void whatWasFilledInOpenlyStaysAndSaysThatAColleagueWasFirst() {
        show(Secrecy.OPEN, Electorate.MINISTRY, false);
        var sheet = $(Sheet.class).single();
        show(Secrecy.OPEN, Electorate.MINISTRY, true);
        assertThat($(Sheet.class).single()).isSameAs(sheet);
        assertThat(text()).contains("A colleague has just cast the vote of your ministry");
        assertThat(text()).doesNotContain("The vote of your ministry is stored");
    }

    @Test
    void aSecretSheetThatCanNoLongerCountGivesItsPlaceToTheReason() {
        show(Secrecy.SECRET, Electorate.MINISTRY, false);
        show(Secrecy.SECRET, Electorate.MINISTRY, true);
        assertThat($(Sheet.class).exists()).isFalse();
        assertThat(text()).contains("A colleague has just cast the vote of your ministry", "not sent");
    }

    @Test
    void theOwnVoteIsNoColleagues() {
        show(Secrecy.OPEN, Electorate.MINISTRY, false);
        $(Sheet.class).single().cast(UUID.randomUUID().toString(), PAPER, false);
        show(Secrecy.OPEN, Electorate.MINISTRY, true);
        assertThat(text()).contains("The vote of your ministry is stored").doesNotContain("colleague");
        assertThat($(Button.class).withId("change-vote").exists()).isTrue();
    }

    @Test
    void wherePersonsVoteNobodyElseCastsTheVote() {
        show(Secrecy.OPEN, Electorate.PERSON, false);
        show(Secrecy.OPEN, Electorate.PERSON, true);
        assertThat(text()).contains("Your vote is stored").doesNotContain("colleague");
    }

    private void show(Secrecy secrecy, Electorate electorate, boolean voted) {
        var form = new Ballot(
                new Bilingual("", "Which first?"),
                List.of(
                        new Option(new OptionId("1"), new Bilingual("", "Ports")),
                        new Option(new OptionId("2"), new Bilingual("", "Banks"))),
                new DotVoting(3, 3, new Selection(1, TieRule.CHAIR)),
                electorate,
                secrecy,
                QuorumRule.NONE);
        var ballot = new HeldBallot(
                id,
                new WorkshopId(new UUID(0, 1)),
                1,
                form,
                new Course(1, Stage.OPEN, 1, false, ""),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
        panel.show(Optional.of(new Booth(ballot, true, voted, Optional.empty(), Optional.empty())), seat);
    }

    private String text() {
        return panel.getElement().getTextRecursively();
    }
}
