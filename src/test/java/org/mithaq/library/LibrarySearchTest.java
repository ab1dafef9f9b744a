package org.mithaq.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Language;

/** What people type finds what they mean, in either language. */
class LibrarySearchTest {

    private static final Library LIBRARY = new Snapshot(Catalogues.shipped(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "إسناد, اسناد",
        "الإسناد, الاسناد",
        "الدبلوماسية, الدُّبْلُومَاسِيَّة",
        "الدبلوماسية السيبرانية, الدبلوماسيه السيبرانيه",
        "المسؤولية, المسوولية",
        "مستوى, مستوي",
        "الدولي, الدوليّ"
    })
    void spellingsOfOneArabicWordFindTheSame(String one, String other) {
        assertThat(ids(one)).isNotEmpty().isEqualTo(ids(other));
    }

    @Test
    void anArabicWordIsFoundWithAndWithoutItsArticle() {
        assertThat(ids("إسناد")).contains("P-CH-1");
        assertThat(ids("والإسناد")).contains("P-CH-1");
    }

    @Test
    void englishIsFoundByItsStem() {
        assertThat(ids("attributing attack")).contains("P-CH-1");
        assertThat(ids("confidence-building measure")).contains("P-FW-5");
    }

    @Test
    void anExactIdComesFirstThenIdsThatBeginWithIt() {
        assertThat(ids("P-REC-1").subList(0, 3)).startsWith("P-REC-1").allMatch(id -> id.startsWith("P-REC-1"));
        assertThat(ids("p-rec-1.6")).first().isEqualTo("P-REC-1.6");
        assertThat(ids("rec-1.6")).contains("P-REC-1.6");
    }

    @Test
    void theIdOfANoteFindsItsItems() {
        assertThat(ids("VN-01")).contains("P-TL-03");
    }

    @Test
    void theBeginningOfAWordIsEnough() {
        assertThat(ids("attrib")).contains("P-CH-1");
        assertThat(ids("الدبلوما")).isNotEmpty();
    }

    @Test
    void aSlipOfTheKeyIsForgivenWhenNothingFitsExactly() {
        assertThat(ids("soveriegnty attributon")).isNotEmpty();
    }

    @Test
    void kindsNarrowTheSearch() {
        var norms = LIBRARY.search("infrastructure", Set.of(ItemKind.NORM), Language.EN, 50);
        assertThat(norms).isNotEmpty().allMatch(item -> item.kind() == ItemKind.NORM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *:*
            title.ar:[a TO z]
            "(((((
            ~~~~ ^^ ??** \\\\
            <script>alert(1)</script>
            ' or 1=1 --
            """)
    void nothingTypedIsAQueryLanguage(String typed) {
        assertThat(LIBRARY.search(typed, Set.of(), Language.AR, 500)).hasSizeLessThan(100);
    }

    @Test
    void anEmptyOrEndlessTextDoesNoHarm() {
        assertThat(LIBRARY.search("  ", Set.of(), Language.EN, 10)).isEmpty();
        assertThat(LIBRARY.search("a".repeat(1_000_000), Set.of(), Language.EN, 10))
                .isEmpty();
        assertThat(LIBRARY.search("ا ".repeat(100_000), Set.of(), Language.AR, 10))
                .hasSizeLessThanOrEqualTo(10);
    }

    private static List<String> ids(String text) {
        return LIBRARY.search(text, Set.of(), Language.AR, 500).stream()
                .map(item -> item.id().value())
                .toList();
    }
}
