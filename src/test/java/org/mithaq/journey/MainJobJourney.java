package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** The main job from the first page to the files: a lead drafter in Arabic, a section drafter in English, reviewers, an approver. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobJourney extends Stage {

    private static final Bilingual VISION = new Bilingual(
            "نتطلع إلى فضاء سيبراني مفتوح وآمن ومستقر، تسهم فيه الدولة شريكاً مسؤولاً في صون السلم والأمن الدوليين.",
            "We look to an open, secure and stable cyberspace, in which the country is a responsible partner for peace.");
    private static final Bilingual TERMS = new Bilingual(
            "يقصد بالدبلوماسية السيبرانية في هذه الوثيقة استخدام أدوات الدبلوماسية لصون مصالح الدولة في الفضاء السيبراني.",
            "In this document cyber diplomacy means the use of diplomatic means to protect national interests in cyberspace.");
    private static final Bilingual CAPACITY = new Bilingual(
            "تنشئ وزارة الخارجية مساراً مهنياً دائماً للدبلوماسية السيبرانية يشترك فيه المختصون من الوزارات كافة.",
            "The Ministry of Foreign Affairs creates a lasting career path in cyber diplomacy, open to all ministries.");

    private Seat lead;
    private Seat second;
    private String strategy;
    private String capacity;

    @BeforeAll
    void twoPeopleSignIn() {
        lead = seat("tariq", AR);
        second = seat("ziad", EN);
    }

    @Test
    @Order(1)
    void aStrategyIsStartedInBothLanguagesAndSharedWithTheTeam() {
        lead.picture("home-ar");
        strategy = new NewStrategyPage(lead)
                .start(
                        "t1-strategy",
                        "استراتيجية رحلة الاختبار للدبلوماسية السيبرانية",
                        "Cyber diplomacy strategy of the journey");
        var settings = new SettingsPage(lead, strategy);
        settings.add("زياد توفيق", List.of("SECTION_DRAFTER"));
        settings.add("سلمى رشيد", List.of("REVIEWER_LEGAL"));
        settings.add("مريم أنور", List.of("REVIEWER_LANGUAGE"));
        settings.add("أمينة رؤوف", List.of("APPROVER"));
        var overview = new OverviewPage(lead, strategy);
        assertThat(overview.rows()).not().hasCount(0);
        overview.assign("8", "زياد توفيق");
    }

    @Test
    @Order(2)
    void threeSectionsAreDraftedInBothLanguages() {
        draft("1", VISION);
        draft("3", TERMS);
        capacity = draft("8", CAPACITY).address();
        lead.picture("desk-side-by-side");
    }

    @Test
    @Order(3)
    void twoPeopleTypeInTheSameSectionAndSeeEachOther() {
        var mine = DeskPage.open(lead, capacity + "?view=en");
        var theirs = DeskPage.open(second, capacity + "?view=en");
        theirs.reads(EN, CAPACITY.en());
        assertThat(mine.present()).hasText(Pattern.compile("زياد|Ziad"));
        mine.paragraph(EN, "It begins with a yearly exercise.");
        theirs.reads(EN, "It begins with a yearly exercise.");
        theirs.toStart(EN);
        // one types at the end while the other types at the beginning, turn by turn
        for (var word : List.of("one", "two", "three", "four")) {
            theirs.type(EN, "Z-" + word + " ");
            mine.type(EN, " T-" + word);
        }
        for (var word : List.of("one", "two", "three", "four")) {
            mine.reads(EN, "Z-" + word);
            theirs.reads(EN, "T-" + word);
        }
        mine.saved();
        theirs.saved();
        org.assertj.core.api.Assertions.assertThat(theirs.words(EN)).isEqualTo(mine.words(EN));
    }

    @Test
    @Order(5)
    void aCommentOnTheTextIsAnsweredAndResolved() {
        var question = "Should the academies be named?";
        var theirs = DeskPage.open(second, capacity + "?view=en");
        theirs.paragraph(EN, "Named academies");
        theirs.commentOn(EN, "academies").write(question);
        var threads = DeskPage.open(lead, capacity + "?view=en").comments();
        assertThat(threads.thread(question)).isVisible();
        threads.resolve(question);
    }

    private DeskPage draft(String number, Bilingual paragraph) {
        return new OverviewPage(lead, strategy)
                .draft(number)
                .show("both")
                .paragraph(AR, paragraph.ar())
                .paragraph(EN, paragraph.en())
                .saved();
    }
}
