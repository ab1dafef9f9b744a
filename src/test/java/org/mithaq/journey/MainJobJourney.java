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

/** The main job from the first page to the files: a lead drafter in Arabic, a section drafter in English, reviewers, an approver. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobJourney extends Stage {

    private static final Bilingual VISION = new Bilingual(
            "نتطلع إلى فضاء سيبراني مفتوح وآمن ومستقر، تسهم فيه الدولة شريكاً مسؤولاً في صون السلم والأمن الدوليين.",
            "We look to an open, secure and stable cyberspace, in which the country is a responsible partner for peace.");
    private static final Bilingual TERMS = new Bilingual(
            "يقصد بالدبلوماسية السيبرانية في هذه الوثيقة استخدام أدوات الدبلوماسية لصون مصالح الدولة في الفضاء السيبراني.",
            "In this document cyber diplomacy means the use of diplomatic means to protect national interests in cyberspace.");
    private static final Bilingual CHANNELS = new Bilingual(
            "تنشئ وزارة الخارجية قناة اتصال دائمة تعمل على مدار الساعة، يعرفها النظراء وتُجرَّب كل عام.",
            "The Ministry of Foreign Affairs keeps a channel open at all hours, known to its counterparts and tested yearly.");
    private static final String NOTE = "A/RES/79/243";
    private static final List<String> USED_IN_8 =
            List.of("P-REC-1.1", "P-REC-1.2", "P-REC-1.3", "P-REC-1.4", "P-REC-1.5", "P-REC-1.6", "P-REC-1.7");

    private Seat lead;
    private Seat second;
    private String strategy;
    private String channels;

    @BeforeAll
    void twoPeopleSignIn() {
        lead = seat("tariq", AR);
        second = seat("ziad", EN);
    }

    @Test
    @Order(1)
    void aStrategyIsStartedInBothLanguagesAndSharedWithTheTeam() {
        strategy = new NewStrategyPage(lead)
                .start(
                        "t1-strategy",
                        "استراتيجية الدبلوماسية السيبرانية 2027–2030",
                        "Cyber diplomacy strategy 2027–2030");
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
        draft("3", TERMS).footnote(EN, "See " + NOTE + ".").saved();
        channels = draft("8", CHANNELS).address();
        lead.picture("desk-side-by-side");
    }

    @Test
    @Order(3)
    void twoPeopleTypeInTheSameSectionAndSeeEachOther() {
        var mine = DeskPage.open(lead, channels + "?view=en");
        var theirs = DeskPage.open(second, channels + "?view=en");
        theirs.reads(EN, CHANNELS.en());
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
        assertThat(theirs.words(EN)).isEqualTo(mine.words(EN));
    }

    @Test
    @Order(4)
    void libraryItemsGoIntoTheTextAndIntoTheMatrixOfEverybody() {
        var matrix = new CoveragePage(second, strategy);
        assertThat(matrix.cell("P-REC-1.2", "8")).hasClass("suggested");
        var before = matrix.summary().innerText();
        var desk = DeskPage.open(lead, channels + "?view=ar");
        desk.toEnd(AR);
        desk.library()
                .insert("P-REC-1.1", "corrected")
                .insert("P-REC-1.2")
                .insert("P-REC-1.3")
                .insert("P-REC-1.4", "with_note")
                .insert("P-REC-1.5")
                .insert("P-REC-1.6", "corrected");
        desk.saved();
        // nobody touched the other person's page
        for (var item : List.of("P-REC-1.1", "P-REC-1.2", "P-REC-1.3", "P-REC-1.4", "P-REC-1.5", "P-REC-1.6")) {
            assertThat(matrix.cell(item, "8")).hasClass("used");
        }
        assertThat(matrix.summary()).not().hasText(before);
        matrix.open("P-REC-1.7", "8");
        second.picture("coverage-en");

        var theirs = matrix.draft("P-REC-1.7", "8");
        theirs.toEnd(EN);
        var offered = theirs.library();
        assertThat(offered.first()).containsText("P-REC-1.7");
        offered.insert("P-REC-1.7");
        theirs.saved();

        var terms = DeskPage.open(lead, section("3") + "?view=ar");
        terms.toEnd(AR);
        terms.library().cite("P-DEF-1").cite("P-DEF-2");
        terms.library().insert("P-DEF-3").insert("P-DEF-4");
        terms.saved();
        lead.picture("desk-library-ar");
    }

    @Test
    @Order(5)
    void aCommentOnTheTextIsAnsweredAndResolved() {
        var question = "Should the contact points be named?";
        var theirs = DeskPage.open(second, channels + "?view=en");
        theirs.paragraph(EN, "Named contact points");
        theirs.commentOn(EN, "contact points").write(question);
        var threads = DeskPage.open(lead, channels + "?view=en").comments();
        assertThat(threads.thread(question)).isVisible();
        threads.resolve(question);
    }

    @Test
    @Order(6)
    void aSectionIsClearedLosesItByAChangeAndIsClearedAgain() {
        var legal = seat("salma", AR);
        var language = seat("maryam", EN);
        var terms = section("3");
        var desk = DeskPage.open(lead, terms + "?view=en");
        desk.review().send();
        assertThat(legal.open("").page().locator(".waits")).containsText("النطاق والتعريفات");
        legal.picture("home-ar");
        var lawyer = DeskPage.open(legal, terms).review();
        var linguist = DeskPage.open(language, terms).review();
        lawyer.clear("legal");
        linguist.clear("language");
        desk.review().hasState("cleared");
        lawyer.standing("agreed", 2);

        desk.paragraph(EN, "It covers the whole of government.").saved();
        lawyer.standing("void", 2);
        desk.review().hasState("in_review");

        lawyer.clear("legal");
        linguist.clear("language");
        lawyer.standing("void", 0);
        lawyer.standing("agreed", 2);
        desk.review().hasState("cleared");
    }

    @Test
    @Order(7)
    void theWordDocumentHasStylesNumbersDirectionNotesAndAnnexes() {
        var file = new WordFile(new ExportPage(lead, strategy).download("DOCX"));
        assertThat(file.fromTheRight(VISION.ar())).isTrue();
        assertThat(file.fromTheRight(VISION.en())).isFalse();
        assertThat(file.headings(1)).contains("الهدف «ب» – بناء الثقة وقنوات الأزمات", "Scope, definitions and links");
        assertThat(file.numbering(1)).isEqualTo("%1");
        assertThat(file.fields()).contains("TOC \\o");
        assertThat(file.contents()).anyMatch(line -> line.startsWith("3 Scope, definitions and links"));
        assertThat(file.footnotes()).anyMatch(note -> note.contains(NOTE));
        assertThat(file.tables()).contains(USED_IN_8).contains("سلمى رشيد", "مريم أنور");
    }

    @Test
    @Order(8)
    void thePdfIsTaggedHasBookmarksAndReadsInOrder() {
        var file = PdfFile.open(new ExportPage(lead, strategy).download("PDF"));
        assertThat(file.tagged()).isTrue();
        assertThat(file.language()).isEqualTo("ar");
        assertThat(file.tags()).contains("H1", "P", "Table", "TH", "TD", "Link");
        assertThat(file.bookmarks())
                .contains("8 الهدف «ب» – بناء الثقة وقنوات الأزمات", "3 Scope, definitions and links");
        assertThat(file.text())
                .contains("فضاء سيبراني مفتوح وآمن ومستقر", "open, secure and stable cyberspace", NOTE)
                .contains(USED_IN_8)
                .contains("سلمى رشيد", "مريم أنور");
    }

    @Test
    @Order(9)
    void theJsonSatisfiesItsSchemaAndBroughtBackGivesAnEqualStrategy() {
        var page = new ExportPage(lead, strategy);
        var download = page.download("JSON");
        var file = new StrategyFile(download);
        assertThat(file.faults()).isEmpty();
        assertThat(file.itemsIn("8")).containsAll(USED_IN_8);
        assertThat(file.clearances("3", true)).containsExactly("language ar", "language en", "legal ar", "legal en");
        assertThat(file.clearances("3", false)).isNotEmpty();

        var copy = new StrategyFile(new ExportPage(lead, page.bringBack(download)).download("JSON"));
        assertThat(copy.faults()).isEmpty();
        assertThat(copy.hash()).isEqualTo(file.hash());
        assertThat(copy.substance()).isEqualTo(file.substance());
    }

    @Test
    @Order(10)
    void theOtherScreensShowTheWork() {
        var overview = new OverviewPage(lead, strategy);
        assertThat(overview.row("3")).containsText(lead.word("state.section.cleared"));
        lead.picture("overview-ar");
        new ReviewPage(lead, strategy);
        lead.picture("review-ar");
        lead.open("strategies/" + strategy + "/history");
        assertThat(lead.page().locator(".audit-table tbody tr").first()).isVisible();
        lead.page().locator("#verify").click();
        assertThat(lead.page().locator("#verdict")).not().isEmpty();
        lead.picture("history-ar");
        second.open("library");
        second.picture("library-en");
        new ExportPage(second, strategy).choose("PDF");
        second.page().setViewportSize(1440, 1000);
        second.picture("export-en");
    }

    private DeskPage draft(String number, Bilingual paragraph) {
        return new OverviewPage(lead, strategy)
                .draft(number)
                .show("both")
                .paragraph(AR, paragraph.ar())
                .paragraph(EN, paragraph.en())
                .saved();
    }

    private String section(String number) {
        return new OverviewPage(lead, strategy).draft(number).address();
    }
}
