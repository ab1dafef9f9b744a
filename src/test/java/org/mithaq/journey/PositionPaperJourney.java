package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mithaq.common.Bilingual;

/** A short position paper from its template to its approval: the approver sees what is missing until nothing is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PositionPaperJourney extends Stage {

    /** The title of a section in English, and what it says. */
    private record Part(String title, Bilingual text) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    "Purpose and status",
                    new Bilingual(
                            "تعرض هذه الورقة فهم الدولة لانطباق القانون الدولي في الفضاء السيبراني، ولا تمس ما لها من حقوق.",
                            "This paper sets out how the State understands international law in cyberspace, and reserves its rights.")),
            new Part(
                    "Applicability of international law",
                    new Bilingual(
                            "ينطبق القانون الدولي، ومنه ميثاق الأمم المتحدة كاملاً، على استخدام تكنولوجيا المعلومات والاتصالات.",
                            "International law, the Charter in its entirety included, applies to the use of information technologies.")),
            new Part(
                    "Way forward",
                    new Bilingual(
                            "تعرض الورقة على الآلية العالمية في جلستها المقبلة، وتراجع كل سنتين بالتشاور مع الوزارات.",
                            "The paper goes to the Global Mechanism at its next session and is revised every two years.")));

    private Seat lead;
    private Seat approver;
    private String paper;
    private ReviewPage review;

    @BeforeAll
    void theLeadAndTheApproverSignIn() {
        lead = seat("tariq", AR);
        approver = seat("amina", EN);
    }

    @Test
    @Order(1)
    void aPaperIsStartedAndCutToWhatIsNeeded() {
        paper = new NewStrategyPage(lead)
                .start(
                        "t2-position-paper",
                        "موقف الدولة من القانون الدولي",
                        "The State's position on international law");
        var settings = new SettingsPage(lead, paper);
        settings.add("سلمى رشيد", List.of("REVIEWER_LEGAL"));
        settings.add("مريم أنور", List.of("REVIEWER_LANGUAGE"));
        settings.add("أمينة رؤوف", List.of("APPROVER"));
        var overview = new OverviewPage(lead, paper);
        // what stays is the purpose, the applicability of international law, and the way forward
        for (var left = 12; left > 3; left--) {
            overview.remove("3");
        }
        assertThat(overview.rows()).hasCount(3);
    }

    @Test
    @Order(2)
    void theApproverSeesThatEverySectionIsEmpty() {
        review = new ReviewPage(approver, paper);
        for (var part : PARTS) {
            assertThat(review.missing("empty", part.title())).isVisible();
        }
        assertThat(review.approveButton()).isDisabled();
    }

    @Test
    @Order(3)
    void everySectionIsWrittenAndSentToReview() {
        for (var number = 1; number <= PARTS.size(); number++) {
            var part = PARTS.get(number - 1);
            var desk = new OverviewPage(lead, paper)
                    .draft(String.valueOf(number))
                    .show("both")
                    .paragraph(AR, part.text().ar())
                    .paragraph(EN, part.text().en())
                    .saved();
            assertThat(review.missing("not_sent", part.title())).isVisible();
            desk.review().send();
            for (var scope : List.of("LEGAL", "LANGUAGE")) {
                assertThat(review.missing("waiting", part.title(), approver.word("scope." + scope)))
                        .isVisible();
            }
        }
        assertThat(review.missing()).hasCount(6);
        assertThat(review.approveButton()).isDisabled();
    }

    @Test
    @Order(4)
    void everyGateOpensWithItsClearance() {
        var lawyer = seat("salma", AR);
        var linguist = seat("maryam", EN);
        for (var number = 1; number <= PARTS.size(); number++) {
            var section =
                    new OverviewPage(lead, paper).draft(String.valueOf(number)).address();
            DeskPage.open(lawyer, section).review().clear("legal");
            if (number == 2) {
                approver.picture("review-en");
            }
            DeskPage.open(linguist, section).review().clear("language");
            assertThat(review.missing()).hasCount(6 - 2 * number);
        }
    }

    @Test
    @Order(5)
    void theApproverApprovesAndTheTextIsLocked() {
        assertThat(review.approveButton()).isEnabled();
        review.approve("MFA/2026/114");
        assertThat(review.state()).hasText(approver.word("state.document.approved"));
        assertThat(review.approvals()).containsText("MFA/2026/114");
        var desk = new OverviewPage(lead, paper).draft("1");
        assertThat(desk.text(AR)).hasAttribute("contenteditable", "false");
        assertThat(desk.text(AR)).containsText(PARTS.getFirst().text().ar());
        var file = PdfFile.open(new ExportPage(approver, paper).download("PDF"));
        assertThat(file.text())
                .containsPattern(Pattern.quote(PARTS.getLast().text().en().substring(0, 40)));
    }
}
