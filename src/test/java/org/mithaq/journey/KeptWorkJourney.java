package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mithaq.common.Language.AR;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was typed without a network survives the page it was typed in, and returns to its place. */
class KeptWorkJourney extends Stage {

    private static final String WORDS = "كُتبت هذه الجملة بلا اتصال.";

    @Test
    void textTypedOfflineReturnsAfterThePageIsGone() {
        var writer = seat("tariq", AR);
        var section =
                new OverviewPage(writer, new HomePage(writer).demo()).draft("8").address();
        var desk = DeskPage.open(writer, section + "?view=ar");
        desk.toEnd(AR);
        writer.page().keyboard().press("Enter");
        desk.saved();
        writer.offline(true);
        assertThat(writer.page().locator(".pe-save")).hasAttribute("data-state", "offline");
        assertThat(writer.page().locator(".pe-notices")).containsText(writer.word("editor.offlineHintKept"));
        desk.type(AR, WORDS);
        writer.page().waitForTimeout(500);
        writer.crash();
        writer.offline(false);
        var again = DeskPage.open(writer, section + "?view=ar");
        again.reads(AR, WORDS);
        again.saved();
        DeskPage.open(seat("huda", AR), section + "?view=ar").reads(AR, WORDS);
    }

    @Test
    void whoHasToSignInAgainReturnsToTheTextWithWhatWasNotSaved() {
        var words = "وهذه كُتبت قبل أن تنتهي الجلسة.";
        var writer = seat("tariq", AR);
        var section =
                new OverviewPage(writer, new HomePage(writer).demo()).draft("9").address();
        var desk = DeskPage.open(writer, section + "?view=ar");
        desk.toEnd(AR);
        writer.page().keyboard().press("Enter");
        desk.saved();
        writer.offline(true);
        assertThat(writer.page().locator(".pe-save")).hasAttribute("data-state", "offline");
        desk.type(AR, words);

        // what a browser sees of a restarted server: it does not know the session any more
        writer.forgetSession();
        writer.offline(false);
        assertThat(writer.page().locator(".pe-notices")).containsText(writer.word("editor.stoppedSignedOutKept"));
        writer.page().reload();
        writer.page().locator("#demo-tariq").click();

        var again = new DeskPage(writer);
        assertThat(writer.page()).hasURL(Pattern.compile(section));
        again.reads(AR, words);
        again.saved();
        DeskPage.open(seat("huda", AR), section + "?view=ar").reads(AR, words);
    }
}
