package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
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
import org.mithaq.export.ExportService;
import org.mithaq.export.ExportWish;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.ActionItem.ActionData;
import org.mithaq.workshop.ActionService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.EvaluationService;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.ParkingService;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.RecordService;
import org.mithaq.workshop.RecordWriting;
import org.mithaq.workshop.RecordWriting.Written.Fate;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.workshop.ui")
class OutcomeViewTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private SessionService sessions;

    @Autowired
    private Entrance entrance;

    @Autowired
    private SeatService seats;

    @Autowired
    private ActionService actions;

    @Autowired
    private ParkingService parking;

    @Autowired
    private EvaluationService evaluations;

    @Autowired
    private RecordService records;

    @Autowired
    private RecordWriting writing;

    @Autowired
    private Strategies strategies;

    @Autowired
    private Texts texts;

    @Autowired
    private ExportService exports;

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
                new Bilingual("", "Which first"),
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.MINISTRIES, 1));
        workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.template("one-day"));
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void whoRunsTheWorkshopWritesTheOutcomeDocumentAndIsTakenToIt() {
        open(Asker.FACILITATOR);
        test(button("write-record")).click();
        assertThat($(Paragraph.class).withId("record-said").single().getText()).startsWith("Sections written: 11.");
        assertThat(records.find(facilitator, workshop.id())).isPresent();
        assertThat(page()).contains("Open the document", "Export it");
        test(button("write-record")).click();
        assertThat($(Paragraph.class).withId("record-said").single().getText()).contains("Unchanged: 11.");
    }

    @Test
    void whatPeopleEditedIsNotOverwrittenAndNewDataComeAsASuggestion() {
        parking.park(facilitator, workshop.id(), "Who pays?", "");
        var record = writing.write(facilitator, workshop.id()).record();
        var edited = body(record, "t3-09", Language.EN);
        var step = new ReplaceStep(0, 0, new Slice(Fragment.of(paragraph("Our own words")), 0, 0));
        texts.change(edited.id(), fixture.person(Asker.FACILITATOR), List.of(step));

        parking.park(facilitator, workshop.id(), "And who decides?", "");
        var again = writing.write(facilitator, workshop.id());
        assertThat(again.count(Fate.SUGGESTED)).isEqualTo(1);
        var text = texts.current(edited.id());
        assertThat(text.ofRecord().textContent())
                .contains("Our own words", "Who pays?")
                .doesNotContain("And who");
        assertThat(Suggestions.acceptAll(text.document()).textContent()).contains("Our own words", "And who decides?");
        assertThat(texts.current(body(record, "t3-09", Language.AR).id())
                        .document()
                        .textContent())
                .as("nobody edited the Arabic one: it is renewed")
                .contains("And who decides?");
    }

    @Test
    void theDocumentIsHandedOverAsTextWithHeadingsAndTablesAndWithoutAMatrixOfWhatItDoesNotUse() throws IOException {
        actions.add(facilitator, workshop.id(), new ActionData("Name a contact", null, "", false, null, "", null));
        var record = writing.write(facilitator, workshop.id()).record();
        try (var word = new XWPFDocument(new ByteArrayInputStream(exported(record, ExportWish.Format.DOCX)))) {
            var words =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(words)
                    .contains("مخرجات ورشة العمل: ورشة الأولويات", "Workshop outcome: Priorities")
                    .doesNotContain("Coverage matrix", "مصفوفة التغطية");
            assertThat(word.getParagraphs().stream().filter(each -> "Heading1".equals(each.getStyle())))
                    .as("ten sections, in each language")
                    .hasSize(20);
            assertThat(word.getTables().stream().map(XWPFTable::getText))
                    .anyMatch(text -> text.contains("Name a contact"));
            var agenda = word.getTables().stream()
                    .filter(table -> table.getText().contains("Took"))
                    .findFirst()
                    .orElseThrow();
            var widths = agenda.getCTTbl().getTblGrid().getGridColList().stream()
                    .map(column -> ((Number) column.getW()).intValue())
                    .toList();
            assertThat(widths.get(1)).isGreaterThan(2 * widths.get(0)).isGreaterThan(3 * widths.get(3));
        }
        try (var pdf = Loader.loadPDF(exported(record, ExportWish.Format.PDF))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = Normalizer.normalize(
                    stripper.getText(pdf)
                            .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                            .replaceAll("(?U)\\s+", " "),
                    Normalizer.Form.NFC);
            assertThat(text)
                    .as("Arabic in the order in which it is read")
                    .contains("ورشة الأولويات", "Workshop outcome: Priorities", "contact")
                    .doesNotContain("Coverage matrix", "مصفوفة التغطية");
        }
    }

    private byte[] exported(org.mithaq.workshop.WorkshopRecord record, ExportWish.Format format) {
        return exports.export(facilitator, record.document(), ExportWish.of(format, Language.AR, Language.EN))
                .bytes();
    }

    @Test
    void aMemberReadsTheOutcomeAndChangesNothing() {
        parking.park(facilitator, workshop.id(), "<script>later</script>\u202e", "Justice");
        open(Asker.OBSERVER);
        assertThat(page()).contains("<script>later</script>", "followed up by: Justice", "Whoever runs the workshop");
        assertThat($(Button.class).all()).isEmpty();
        assertThat($(EvaluationPanel.class).exists()).isFalse();
    }

    @Test
    void actionsAndWhatIsPutOffAreWrittenDown() {
        open(Asker.FACILITATOR);
        test(button("add-action")).click();
        test($(TextArea.class).withId("action-what").single()).setValue("Name a contact");
        test($(TextField.class).withId("action-owner").single()).setValue("Cabinet office");
        test(button("confirm")).click();
        assertThat(page()).contains("Name a contact", "Owner: Cabinet office", "not accepted yet");
        test(button("park")).click();
        test(button("confirm")).click();
        assertThat($(ActDialog.class).single().getElement().getTextRecursively())
                .contains("Please fill this in.");
        test($(TextArea.class).withId("parked-subject").single()).setValue("Who pays?");
        test(button("confirm")).click();
        assertThat(page()).contains("Who pays?");
    }

    @Test
    void anActionGoesIntoTheTextAsASuggestionAndThePageTellsWhatBecameOfIt() {
        actions.add(facilitator, workshop.id(), new ActionData("Name a contact", null, "", false, null, "", null));
        open(Asker.FACILITATOR);
        test($(Button.class).withClassName("harvest-put").single()).click();
        test(button("confirm")).click();
        assertThat(dialog()).contains("Choose the section first.");
        @SuppressWarnings("unchecked")
        ComboBox<Section> sections =
                (ComboBox<Section>) $(ComboBox.class).withId("harvest-section").single();
        var section = strategies.outline(fixture.strategy()).getFirst();
        sections.setValue(section);
        test(button("confirm")).click();
        for (var body : strategies.bodies(section.id())) {
            var text = texts.current(body.id());
            assertThat(text.ofRecord().textContent()).doesNotContain("contact");
            assertThat(Suggestions.acceptAll(text.document()).textContent())
                    .as("an action plan, since there was none")
                    .contains(body.language() == Language.AR ? "المصدر" : "Source", "Name a contact")
                    .contains(body.language() == Language.AR ? "ورشة الأولويات، " : "Priorities, ");
        }
        assertThat($(WentPanel.class).single().getElement().getTextRecursively())
                .contains("Name a contact", "suggested");
        assertThat($(HarvestPanel.class).single().getElement().getTextRecursively())
                .contains("Nothing waits");
    }

    private String dialog() {
        return $(ActDialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void aSeatPutsASubjectOffAndAnswersTheEvaluationOnce() {
        entrance.join(fixture.actor(Asker.FOCAL_POINT), workshop.id(), true);
        sessions.open(facilitator, workshop.id(), 0);
        signIn.as(fixture.person(Asker.FOCAL_POINT));
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        $(Aftermath.class).single();
        test($(com.vaadin.flow.component.details.Details.class).single()).openDetails();
        test($(TextArea.class).withId("seat-subject").single()).setValue("Who pays?");
        test(button("seat-park")).click();
        assertThat(seats.parked(new Pass.Member(fixture.actor(Asker.FOCAL_POINT)), workshop.id()))
                .hasSize(1);
        evaluations.open(facilitator, workshop.id());
        navigate(SeatView.class, Map.of("workshop", workshop.id().toString()));
        test(button("send-evaluation")).click();
        assertThat(evaluations.of(facilitator, workshop.id()).answers()).isZero();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Integer> time = (RadioButtonGroup<Integer>)
                $(RadioButtonGroup.class).withId("mark-time").single();
        time.setValue(4);
        test(button("send-evaluation")).click();
        assertThat(page()).contains("Thank you.");
        assertThat(evaluations.of(facilitator, workshop.id()).answers()).isEqualTo(1);
    }

    private Body body(org.mithaq.workshop.WorkshopRecord record, String section, Language language) {
        return strategies.outline(record.document()).stream()
                .filter(each -> section.equals(each.data().templateSection()))
                .flatMap(each -> strategies.bodies(each.id()).stream())
                .filter(each -> each.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private static org.mithaq.prose.Node paragraph(String text) {
        return Schema.mithaq().node("paragraph", Schema.mithaq().text(text));
    }

    private void open(Asker asker) {
        signIn.as(fixture.person(asker));
        navigate(
                OutcomeView.class,
                Map.of(
                        "strategy",
                        fixture.strategy().toString(),
                        "workshop",
                        workshop.id().toString()));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }
}
