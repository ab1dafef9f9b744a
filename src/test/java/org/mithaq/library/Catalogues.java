package org.mithaq.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small catalogue files for tests. */
final class Catalogues {

    static final String PAPER = """
            format: 1
            urn: urn:mithaq:catalogue:paper
            version: 1
            title: {ar: بنود الورقة, en: Items of the paper}
            description: {ar: بنود للاختبار, en: Items for a test}
            locales: [ar, en]
            licence: CC-BY-4.0
            as_of: "2026-11-23"
            groups:
              - id: challenges
                title: {ar: التحديات, en: Challenges}
              - id: references
                title: {ar: المراجع, en: References}
            items:
              - id: P-CH-1
                kind: challenge
                group: challenges
                title: {ar: إسناد الهجمات, en: Attribution of attacks}
                text: {ar: يصعب تحديد المسؤول عن الهجوم, en: Finding who stands behind an attack is hard}
                section: null
                paper_source: {ref: P-REF-A01, footnote: 12, page: "33"}
                verified_source: null
                as_of: "2026-11-23"
                links:
                  - {to: P-CH-2, relation: see_also, origin: editorial}
                notes: [VN-01]
              - id: P-CH-2
                kind: challenge
                group: challenges
                title: {ar: تدابير الثقة, en: Confidence}
                text: {ar: الثقة بين الدول ضعيفة, en: Trust between States is weak}
                section: null
                paper_source: null
                verified_source: null
                as_of: "2026-11-23"
                links: []
                notes: []
              - id: P-REF-A01
                kind: reference
                group: references
                title: {ar: مرجع, en: A reference}
                text: {ar: مرجع للاختبار, en: A reference for a test}
                section: null
                paper_source: null
                verified_source: null
                as_of: "2026-11-23"
                links: []
                notes: []
            """;

    static final String NOTES = """
            format: 1
            urn: urn:mithaq:notes:paper
            version: 1
            notes:
              - id: VN-01
                kind: error
                items: [P-CH-1]
                title: {ar: خطأ في التاريخ, en: A wrong date}
                claim: {ar: تقول الورقة قولاً, en: The paper says so}
                correction: {ar: والصواب غيره, en: The record says otherwise}
                confidence: verified
                sources: [A/RES/66/24]
                as_of: "2026-11-23"
                recheck_by: null
                author: editors
                reviewer: null
            """;

    private Catalogues() {}

    /** The paper at another version, without its second item when {@code shorter}. */
    static String paper(int version, boolean shorter) {
        var text = PAPER.replace("version: 1", "version: " + version);
        if (!shorter) {
            return text;
        }
        var from = text.indexOf("  - id: P-CH-2");
        var to = text.indexOf("  - id: P-REF-A01");
        return (text.substring(0, from) + text.substring(to))
                .replace(
                        "    links:\n      - {to: P-CH-2, relation: see_also, origin: editorial}\n", "    links: []\n");
    }

    /** The line, counted from one, on which the text first stands. */
    static int line(String yaml, String text) {
        return yaml.substring(0, yaml.indexOf(text)).split("\n", -1).length;
    }

    static Sheet sheet(String file, String yaml) {
        try {
            return new CatalogueReader().read(file, yaml);
        } catch (BadCatalogue bad) {
            throw new IllegalStateException(bad);
        }
    }

    static List<Sheet> shipped() {
        var sheets = new ArrayList<Sheet>();
        for (var name : Arrays.asList("paper", "notes", "instruments", "glossary")) {
            try (var stream = Catalogues.class.getResourceAsStream("/catalogue/" + name + ".yaml")) {
                sheets.add(new CatalogueReader().read(name + ".yaml", stream.readAllBytes()));
            } catch (java.io.IOException | BadCatalogue bad) {
                throw new IllegalStateException(name, bad);
            }
        }
        return sheets;
    }
}
