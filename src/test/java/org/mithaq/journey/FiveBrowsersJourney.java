package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Five people at five browsers write one section in two languages, two of them into the text and three by suggestions; one of them loses the
 * network in mid-sentence and goes on writing. Nothing anybody typed is missing anywhere in the end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiveBrowsersJourney extends Stage {

    /** So many keys before it is the next person's turn. */
    private static final int TURN = 5;

    private static final int KEYS = 20;

    @Autowired
    Texts texts;

    @Autowired
    Strategies strategies;

    private Hand tariq;
    private Hand huda;
    private Hand yusuf;
    private Hand salma;
    private Hand maryam;
    private List<Hand> all;

    /** A person at a browser, the language of the text they write in, and what they write. */
    private record Hand(Seat seat, DeskPage desk, Language language, String sentence, String sign) {}

    @BeforeAll
    void fivePeopleOpenOneSection() {
        var lead = seat("tariq", AR);
        var section =
                new OverviewPage(lead, new HomePage(lead).demo()).draft("8").address();
        tariq = hand(lead, section, "both", EN, "Requests travel through one point of contact.", "L");
        huda = hand(
                seat("huda", AR), section, "ar", AR, "نقطة الاتصال 24/7 تعمل منذ عام 2024 (انظر A/RES/79/243).", "ه");
        yusuf = hand(seat("yusuf", EN), section, "ar", AR, "نقترح أن تسبق الإجراءات مذكرةُ تفاهم.", "ي");
        salma = hand(seat("salma", EN), section, "both", AR, "والتعاون القضائي شرط للملاحقة.", "ط");
        maryam = hand(seat("maryam", EN), section, "en", EN, "Suggested: name the authority, اسم الجهة, here.", "M");
        all = List.of(tariq, huda, yusuf, salma, maryam);
    }

    private Hand hand(Seat seat, String section, String view, Language language, String sentence, String sign) {
        return new Hand(seat, DeskPage.open(seat, section + "?view=" + view), language, sentence, sign);
    }

    @Test
    @Order(1)
    void eachWritesAParagraphWhileTheOthersDoAndOneLosesTheNetwork() {
        for (var hand : all) {
            hand.desk().paragraph(hand.language(), "· ");
        }
        var half = huda.sentence().length() / 2 / TURN * TURN;
        inTurns(0, half);
        huda.seat().offline(true);
        assertThat(huda.seat().page().locator(".pe-save")).hasAttribute("data-state", "offline");
        inTurns(half, Integer.MAX_VALUE);
        everybodyHas(AR, salma.sentence(), tariq, yusuf, salma);
        assertThat(huda.desk().words(AR)).contains(huda.sentence()).doesNotContain(salma.sentence());
        assertThat(salma.desk().words(AR)).doesNotContain(huda.sentence());
        // which of the two sentences depends on how long it took
        assertThat(huda.seat().page().locator(".pe-notices .pe-notice")).isVisible();
        assertThat(huda.seat().page().locator(".pe-save")).hasAttribute("data-pending", "true");
    }

    @Test
    @Order(2)
    void whoComesBackFindsTheOthersTextAndTheyFindTheirs() {
        huda.seat().offline(false);
        huda.desk().saved();
        for (var hand : all) {
            everybodyHas(hand.language(), hand.sentence(), readersOf(hand.language()));
            hand.desk().saved();
        }
        assertThat(yusuf.desk().text(AR).locator("ins, .pe-insertion").last()).isVisible();
        everybodySeesTheSame();
    }

    @Test
    @Order(3)
    void everybodyKnowsWhoIsThereAndWhere() {
        assertThat(huda.desk().present()).hasCount(3);
        assertThat(maryam.desk().present()).hasCount(2);
        yusuf.desk().toEnd(AR);
        assertThat(huda.desk().text(AR).locator(".pe-caret[data-name='يوسف سهيل']"))
                .hasCount(1);
        salma.seat().picture("desk-five-ar");
        tariq.seat().picture("desk-five-en");
    }

    @Test
    @Order(4)
    void inOneAndTheSameParagraphNoKeyIsLostEither() {
        for (var hand : all) {
            hand.desk().toEnd(hand.language());
        }
        for (var key = 0; key < KEYS; key++) {
            all.forEach(hand -> hand.seat().page().keyboard().type(hand.sign()));
        }
        all.forEach(hand -> hand.desk().saved());
        for (var hand : all) {
            var before = hand.sentence()
                    .chars()
                    .filter(sign -> sign == hand.sign().charAt(0))
                    .count();
            for (var reader : readersOf(hand.language())) {
                reader.seat()
                        .page()
                        .waitForCondition(
                                () -> runs(reader.desk().words(hand.language()), hand.sign()) >= before + KEYS);
            }
        }
        everybodySeesTheSame();
    }

    private void inTurns(int from, int to) {
        var longest =
                all.stream().mapToInt(hand -> hand.sentence().length()).max().orElseThrow();
        for (var at = from; at < Math.min(to, longest); at += TURN) {
            for (var hand : all) {
                var end = Math.min(hand.sentence().length(), at + TURN);
                if (at < end) {
                    hand.seat().page().keyboard().type(hand.sentence().substring(at, end));
                }
            }
        }
    }

    private Hand[] readersOf(Language language) {
        return (language == AR ? Stream.of(tariq, huda, yusuf, salma) : Stream.of(tariq, salma, maryam))
                .toArray(Hand[]::new);
    }

    private static void everybodyHas(Language language, String sentence, Hand... readers) {
        for (var reader : readers) {
            reader.desk().reads(language, sentence);
        }
    }

    private static long runs(String text, String sign) {
        return text.chars().filter(each -> each == sign.charAt(0)).count();
    }

    /** On every screen; and what each wrote is in the database. */
    private void everybodySeesTheSame() {
        var section = SectionId.parse(tariq.desk().address().replaceFirst(".*/desk/", ""));
        for (var body : strategies.bodies(section)) {
            var language = body.language();
            var stored = letters(DocumentText.plain(texts.current(body.id()).document()));
            for (var hand : all) {
                if (hand.language() == language) {
                    assertThat(stored).contains(letters(hand.sentence()));
                }
            }
            var screens = Stream.of(readersOf(language))
                    .map(reader -> letters(reader.desk().words(language)))
                    .toList();
            assertThat(screens).as(language.tag()).containsOnly(screens.getFirst());
        }
    }

    /** Without what stands between blocks and beside the text. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
