package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;

/**
 * A workshop from the door to the result of a ballot: a facilitator, two rapporteurs with an account, six guests, in Arabic and in English, on
 * phones and on laptops. One phone loses the network while it votes, another is loaded anew with a paper half filled in.
 */
class WorkshopJourney extends Stage {

    private static final List<String> NAMES =
            List.of("سامي حداد", "Rana Khatib", "ليث العبيدي", "Dana Aziz", "مها الراوي", "Omar Jamil");

    private final List<PhonePage> guests = new ArrayList<>();

    @Test
    void aWorkshopGoesFromTheDoorToTheResultOfABallot() {
        var facilitator = seat("ziad", EN);
        var strategy = new HomePage(facilitator).demo();
        var console = ConsolePage.plan(facilitator, strategy, "أولويات العام", "Priorities of the year");
        console.move("open");
        console.move("next");
        var code = console.code();

        NAMES.forEach(name -> guests.add(guest(name, code)));
        var rapporteurs = List.of(
                new PhonePage(seat("huda", AR)).sit(code),
                new PhonePage(seat("yusuf", EN)).narrow().sit(code));
        console.admitAll(NAMES.size());
        console.role("Huda", "RAPPORTEUR");
        console.role("Yusuf", "RAPPORTEUR");
        guests.forEach(guest -> assertThat(guest.task()).isVisible());

        var hall = seat("ziad", AR);
        hall.open(console.screen());

        console.part("ballots");
        draft(facilitator, console);
        console.confirmed("ballot-open", "workshop.ballots.open");
        everyone(rapporteurs).forEach(person -> assertThat(person.paper()).isVisible());
        assertThat(hall.page().locator(".projector-count").first()).containsText("0");

        var lost = guests.getFirst();
        lost.dots(title(lost, "الموانئ", "Ports"), 2);
        lost.seat().offline(true);
        lost.cast();
        assertThat(lost.stand()).hasText(lost.seat().word("workshop.paper.stand.sending"));
        assertThat(lost.stand()).hasText(lost.seat().word("workshop.paper.stand.unsure"));
        lost.seat().offline(false);
        lost.isCast();

        var reloaded = guests.get(1);
        reloaded.dots("Ports", 2);
        reloaded.seat().page().reload();
        assertThat(reloaded.stand()).hasText("");
        reloaded.cast();
        reloaded.isCast();

        guests.subList(2, guests.size()).forEach(this::votes);
        assertThat(console.turnout()).containsText("6");
        assertThat(console.missing()).containsText("Huda");
        rapporteurs.forEach(this::votes);
        assertThat(console.missing()).hasText(facilitator.word("workshop.ballots.allVoted"));

        console.confirmed("ballot-close", "workshop.ballots.close");
        assertThat(console.decision()).containsText("Ports");
        everyone(rapporteurs)
                .forEach(person -> assertThat(person.decision()).containsText(title(person, "الموانئ", "Ports")));
        assertThat(hall.page().locator(".ballot-result .decision")).hasCount(2);

        console.open();
        assertThat(facilitator.page().locator("#part-floor")).isVisible();
    }

    private static void draft(Seat facilitator, ConsolePage console) {
        facilitator.page().locator("#new-ballot").click();
        facilitator.page().locator("#question-ar input").fill("بمَ نبدأ؟");
        facilitator.page().locator("#question-en input").fill("Which first?");
        console.choose("method", "workshop.ballotForm.method.DOTS");
        console.choose("electorate", "workshop.ballotForm.electorate.PERSON");
        console.option("الموانئ", "Ports");
        console.option("المصارف", "Banks");
        facilitator.page().locator("#confirm").click();
        assertThat(facilitator.page().locator(".ballot")).containsText("Which first?");
    }

    /** Guests come with phones and laptops in turn. */
    private PhonePage guest(String name, String code) {
        var language = name.codePointAt(0) > 0x5FF ? AR : EN;
        var phone = new PhonePage(stranger(language));
        return (guests.size() % 3 == 2 ? phone : phone.narrow()).join(code, name);
    }

    private void votes(PhonePage person) {
        person.dots(title(person, "الموانئ", "Ports"), 2).dots(title(person, "المصارف", "Banks"), 1);
        person.cast();
        person.isCast();
    }

    private List<PhonePage> everyone(List<PhonePage> rapporteurs) {
        var all = new ArrayList<>(guests);
        all.addAll(rapporteurs);
        return all;
    }

    private static String title(PhonePage person, String arabic, String english) {
        Language language = person.seat().language();
        return language == AR ? arabic : english;
    }
}
