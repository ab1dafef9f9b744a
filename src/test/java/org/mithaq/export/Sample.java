package org.mithaq.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.image.SomeImages;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.ItemKind;
import org.mithaq.library.VerificationNote;
import org.mithaq.prose.DocumentHash;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategy;

/** A small document that has everything a document can have, in both languages. */
public final class Sample {

    public static final String ARABIC_SENTENCE =
            "تلتزم الدولة بأحكام اللائحة 79/243، ولا تلاحق إلا ما يهدد البنى التحتية الحيوية (CERT) في عام 2027.";
    public static final String ENGLISH_SENTENCE =
            "The State reports every incident to its CERT within 24 hours, as الإدارة المختصة requires.";

    /** A JPEG with a caption, and a see-through PNG in a cell of a table. */
    public static final StoredImage PHOTOGRAPH = SomeImages.photograph(480, 300);

    public static final StoredImage EMBLEM = SomeImages.emblem(120);

    private Sample() {}

    public static ExportModel model() {
        return model(EnumSet.allOf(Language.class));
    }

    public static ExportModel model(Set<Language> languages) {
        var data = new Strategy.StrategyData(
                new Bilingual("الاستراتيجية الوطنية للدبلوماسية السيبرانية", "National Cyber Diplomacy Strategy"),
                "T1",
                1,
                languages,
                Language.AR,
                "internal",
                "TLP:GREEN");
        var sections = new ArrayList<ExportModel.ExportedSection>();
        sections.add(section("1", null, 1, "التهديدات والفرص", "Threats and opportunities", languages, true));
        sections.add(section("2", null, 1, "الأهداف", "Goals", languages, false));
        sections.add(section("2.1", "2", 2, "القانون الدولي", "International law", languages, false));
        var hash = VersionHash.of(data, sections);
        var document = new ExportModel.Document(
                "5f0c1a34-9a67-4a2f-8d61-2f2d9a8c2f10",
                data,
                DocumentState.DRAFTING,
                hash,
                Instant.parse("2026-11-20T09:30:00Z"),
                "Mithaq 0.1");
        return new ExportModel(
                document,
                sections,
                List.of(
                        new ExportModel.CoverageRow(
                                "P-REC-1.6",
                                new Bilingual("مركز إقليمي للاستجابة", "A regional response centre"),
                                "P-REC-1",
                                "adapted",
                                new Bilingual("صيغ بما يلائم الجوار", "Worded for the neighbourhood"),
                                List.of("1")),
                        new ExportModel.CoverageRow(
                                "P-REC-2.1",
                                new Bilingual("قناة أزمات", "A crisis channel"),
                                "P-REC-2",
                                "open",
                                Bilingual.EMPTY,
                                List.of())),
                List.of(new ExportModel.ClearanceRow(
                        "1",
                        Language.AR,
                        "legal",
                        "cleared_with_comments",
                        new Bilingual("وزارة العدل", "Ministry of Justice"),
                        new Bilingual("ليلى حسن", "Layla Hassan"),
                        "REVIEWER_LEGAL",
                        "",
                        Instant.parse("2026-11-19T10:00:00Z"),
                        "a".repeat(64),
                        false)),
                List.of(new ExportModel.CommentThread(
                        "1",
                        Language.EN,
                        "every incident",
                        false,
                        List.of(new ExportModel.Comment(
                                new Bilingual("ليلى حسن", "Layla Hassan"),
                                Instant.parse("2026-11-18T10:00:00Z"),
                                "Every one?")))),
                List.of(new ExportModel.UsedItem(item(), List.of("1"))),
                List.of(note()),
                ExportedImages.of(List.of(PHOTOGRAPH, EMBLEM)));
    }

    /** A document with one section and nothing but these texts. */
    public static ExportModel model(Map<Language, Node> texts) {
        var whole = model();
        var first = whole.sections().getFirst();
        var bodies = new EnumMap<Language, ExportModel.BodyText>(Language.class);
        texts.forEach(
                (language, text) -> bodies.put(language, new ExportModel.BodyText(1, DocumentHash.of(text), text)));
        var section = new ExportModel.ExportedSection(
                first.id(), null, 1, first.number(), first.data(), first.state(), List.of(), bodies);
        return new ExportModel(
                whole.document(),
                List.of(section),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                whole.images());
    }

    private static ExportModel.ExportedSection section(
            String number,
            String parent,
            int level,
            String arabic,
            String english,
            Set<Language> languages,
            boolean rich) {
        var data = new Section.SectionData(
                new Bilingual(arabic, english),
                new Bilingual("الغاية من القسم", "What the section is for"),
                List.of(new Bilingual("ما الخطر؟", "What is the risk?")),
                List.of("P-REC-1.6"),
                new Section.WordRange(100, 200),
                new Bilingual("وزارة الخارجية", "Foreign ministry"),
                List.of(new Bilingual("أهي دقيقة؟", "Is it precise?")),
                EnumSet.of(ReviewScope.LEGAL, ReviewScope.LANGUAGE),
                true,
                "text",
                null,
                LocalDate.parse("2026-12-31"));
        Map<Language, ExportModel.BodyText> bodies = new EnumMap<>(Language.class);
        for (var language : languages) {
            var text = rich ? rich(language) : plain(language);
            bodies.put(language, new ExportModel.BodyText(7, DocumentHash.of(text), text));
        }
        return new ExportModel.ExportedSection(
                id(number),
                parent == null ? null : id(parent),
                level,
                number,
                data,
                SectionState.DRAFTING,
                List.of(new ExportModel.Assignee("layla", new Bilingual("ليلى حسن", "Layla Hassan"))),
                bodies);
    }

    /** The id of the section with that number. */
    static String id(String number) {
        return "00000000-0000-4000-8000-"
                + "%12s".formatted(number.replace('.', '0')).replace(' ', '0');
    }

    public static Node plain(Language language) {
        var schema = Schema.mithaq();
        return schema.node(
                "doc",
                schema.node("paragraph", schema.text(language == Language.AR ? ARABIC_SENTENCE : ENGLISH_SENTENCE)));
    }

    public static Node rich(Language language) {
        return new DocumentJson(Schema.mithaq())
                .read(org.mithaq.common.DataFile.resource("export/sample-" + language.tag() + ".json")
                        .replace("@photograph@", PHOTOGRAPH.hash())
                        .replace("@emblem@", EMBLEM.hash()));
    }

    private static Item item() {
        return new Item(
                new ItemId("P-REC-1.6"),
                "urn:mithaq:catalogue:paper",
                1,
                ItemKind.ACTION,
                "rec-1",
                new ItemId("P-REC-1"),
                new Bilingual("مركز إقليمي للاستجابة", "A regional response centre"),
                new Bilingual("إنشاء مركز إقليمي مشترك للاستجابة للحوادث.", "Set up a joint regional incident centre."),
                new Bilingual("التوصيات", "Recommendations"),
                null,
                new Item.VerifiedSource(
                        new Bilingual("تقرير الفريق العامل", "Report of the working group"),
                        "A/80/257",
                        "https://docs.un.org/en/A/80/257",
                        Item.Confidence.VERIFIED),
                LocalDate.parse("2026-11-01"),
                null,
                List.of(),
                List.of("VN-07"),
                Item.Extras.NONE);
    }

    private static VerificationNote note() {
        return new VerificationNote(
                "VN-07",
                VerificationNote.Kind.OUTDATED,
                List.of(new ItemId("P-REC-1.6")),
                new Bilingual("انتهت الولاية", "The mandate has ended"),
                new Bilingual("يذكر البحث أن الفريق قائم.", "The paper says that the group is at work."),
                new Bilingual("أنهى الفريق عمله في 2025.", "The group ended its work in 2025."),
                Item.Confidence.VERIFIED,
                List.of("A/80/257"),
                LocalDate.parse("2026-11-01"),
                null,
                "Mithaq editors",
                null);
    }
}
