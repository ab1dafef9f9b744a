package org.mithaq.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslationsProviderTest {

    private final Translations texts = new Translations();

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar"));
            assertThat(texts.getTranslation("account.save", Locale.ENGLISH)).isEqualTo("Save");
            assertThat(texts.getTranslation("account.save", Locale.FRENCH)).isEqualTo("Save");
            assertThat(texts.getTranslation("account.save", Locale.forLanguageTag("ar-SA")))
                    .isEqualTo("حفظ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersKeepWesternDigitsInArabic() {
        assertThat(texts.getTranslation("refusal.tooLong", Locale.forLanguageTag("ar"), 120))
                .contains("120");
    }

    @Test
    void aMissingKeyIsSeen() {
        assertThat(texts.getTranslation("no.such.key", Locale.ENGLISH)).isEqualTo("!en: no.such.key");
    }
}
