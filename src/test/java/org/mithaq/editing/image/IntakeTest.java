package org.mithaq.editing.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.common.Invalid;
import org.mithaq.editing.StoredImage.Kind;

class IntakeTest {

    private static String refusal(byte[] file) {
        var refused = catchThrowableOfType(Invalid.class, () -> Intake.take(file));
        assertThat(refused).as("refused").isNotNull();
        return refused.key().replace("editing.image.refusal.", "");
    }

    @ParameterizedTest
    @CsvSource({"lossy.webp,JPEG", "lossless.webp,PNG", "see-through.webp,PNG", "on-its-side.png,PNG"})
    void aPictureBecomesOneThatTheJdkReads(String name, Kind kind) {
        var image = Intake.take(SomeImages.resource(name));

        assertThat(image.kind()).isEqualTo(kind);
        var read = SomeImages.read(image.bytes());
        assertThat(new int[] {read.getWidth(), read.getHeight()}).containsExactly(image.width(), image.height());
        assertThat(image.hash()).matches("[0-9a-f]{64}");
        assertThat(read.getColorModel().hasAlpha()).isEqualTo(name.startsWith("see"));
    }

    /** Blue is on the left of the stored pixels, so that it is at the top when the camera is turned. */
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void aPictureIsTurnedUprightAndSaysNothingOfItsOrigin(String extension) {
        var file = SomeImages.resource("on-its-side." + extension);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("secret place", "Amal");

        var image = Intake.take(file);

        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret place", "Amal");
        assertThat(new int[] {image.width(), image.height()}).containsExactly(40, 60);
        var read = SomeImages.read(image.bytes());
        assertThat(read.getRGB(20, 5) & 0xFF).as("blue above").isGreaterThan(150);
        assertThat(read.getRGB(20, 55) & 0xFF).as("red below").isLessThan(80);
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,0", "2,59,0", "3,59,39", "4,0,39", "5,0,0", "6,39,0", "7,39,59", "8,0,59",
    })
    void everyOrientationPutsTheFirstPixelWhereItBelongs(int value, int x, int y) {
        var at = new double[] {0.5, 0.5};
        new Orientation(value).transform(60, 40).transform(at, 0, at, 0, 1);

        assertThat(new int[] {(int) at[0], (int) at[1]}).containsExactly(x, y);
    }

    @Test
    void theSamePictureIsTheSameImageAndSurvivesASecondReading() {
        var first = Intake.take(SomeImages.png(300, 200));

        assertThat(Intake.take(SomeImages.png(300, 200))).isEqualTo(first);
        assertThat(Intake.take(first.bytes())).isEqualTo(first);
    }

    @Test
    void aLargePictureIsMadeAsLargeAsAPageNeeds() {
        var image = Intake.take(SomeImages.png(5000, 1000));

        assertThat(new int[] {image.width(), image.height()}).containsExactly(2000, 400);
    }

    @Test
    void whatIsNoDrawingIsKeptAsAPhotograph() {
        var image = Intake.take(SomeImages.noise(1000, 1000, "png"));

        assertThat(image.kind()).isEqualTo(Kind.JPEG);
        assertThat(image.bytes().length).isLessThan(2 * 1024 * 1024);
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedByItsHeader() {
        assertThat(refusal(SomeImages.bomb(60_000, 60_000))).isEqualTo("pixels");
        assertThat(refusal(SomeImages.bomb(5_000, 5_000))).isEqualTo("pixels");
        assertThat(refusal(SomeImages.bomb(40_000, 10))).isEqualTo("pixels");
        assertThat(refusal(SomeImages.bomb(4_000, 4_000)))
                .as("says more than it has")
                .isEqualTo("broken");
    }

    @Test
    void otherFilesAreRefusedWhateverTheyAreCalled() {
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes()))
                .isEqualTo("kind");
        assertThat(refusal("<!DOCTYPE html><script>1</script>".getBytes())).isEqualTo("kind");
        assertThat(refusal("GIF89a".getBytes())).isEqualTo("kind");
        assertThat(refusal(new byte[0])).isEqualTo("kind");
        assertThat(refusal(new byte[8 * 1024 * 1024 + 1])).isEqualTo("tooLarge");
    }

    /** Its pixels end long before its size says; a reader that went on for minutes would keep everybody else waiting. */
    @Test
    @Timeout(30)
    void aWebpThatLiesAboutItsSizeIsDoneWithSoon() {
        var file = SomeImages.resource("lossless.webp");
        var at = 21;
        var bits = (2000 - 1) | (1999 << 14);
        for (var i = 0; i < 4; i++) {
            file[at + i] = (byte) (i == 3 ? (file[at + i] & 0xF0) | (bits >>> 24) & 0x0F : bits >>> 8 * i);
        }
        try {
            assertThat(Intake.take(file).width()).isLessThanOrEqualTo(2000);
        } catch (Invalid refused) {
            assertThat(refused.key()).isEqualTo("editing.image.refusal.broken");
        }
    }

    @Test
    void aPageHiddenBehindAPictureIsGone() {
        var png = SomeImages.png(20, 20);
        var page = "<html><script>alert(1)</script>".getBytes();
        var both = Arrays.copyOf(png, png.length + page.length);
        System.arraycopy(page, 0, both, png.length, page.length);

        assertThat(new String(Intake.take(both).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "see-through.webp", "on-its-side.jpg", "on-its-side.png"})
    void damagedFilesAreRefusedOrReadButNeverWorse(String name) {
        var whole = SomeImages.resource(name);
        var random = new Random(11);
        assertThat(refusal(Arrays.copyOf(whole, 20))).isEqualTo("broken");
        for (var i = 0; i < (name.endsWith("webp") ? 40 : 300); i++) {
            var damaged = whole.clone();
            for (var hit = 0; hit <= i % 5; hit++) {
                damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Intake.take(damaged).bytes()).isNotEmpty();
            } catch (Invalid refused) {
                assertThat(refused.key()).startsWith("editing.image.refusal.");
            }
        }
    }

    /** Newer JDKs read colours that are meant for printing, older ones refuse them; what is kept is blue where it was blue. */
    @Test
    void coloursForPrintingAreKeptTrueOrRefusedInWords() {
        var file = SomeImages.resource("for-printing.jpg");
        try {
            var read = SomeImages.read(Intake.take(file).bytes());
            assertThat(read.getColorModel().getNumComponents()).isEqualTo(3);
            assertThat(read.getRGB(5, 20) & 0xFF).as("blue").isGreaterThan(180);
            assertThat(read.getRGB(55, 20) >> 16 & 0xFF).as("red").isGreaterThan(180);
            assertThat(read.getRGB(55, 20) & 0xFF).as("red").isLessThan(140);
        } catch (Invalid refused) {
            assertThat(refused.key()).isEqualTo("editing.image.refusal.broken");
        }
    }

    @Test
    void whatTheApplicationWroteStaysTheSameImageWhenItComesBack() {
        for (var image : List.of(SomeImages.photograph(300, 200), SomeImages.emblem(60))) {
            assertThat(Intake.keep(image.bytes())).isEqualTo(image);
        }
        var photograph = SomeImages.photograph(300, 200);
        assertThat(Intake.take(photograph.bytes()).hash())
                .as("an upload is always written anew")
                .isNotEqualTo(photograph.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aFileThatSaysMoreThanPixelsIsWrittenAnewWhereverItComesFrom(String extension) {
        var image = Intake.keep(SomeImages.resource("on-its-side." + extension));

        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret place", "Amal");
        assertThat(new int[] {image.width(), image.height()}).containsExactly(40, 60);
    }

    @Test
    void whatHangsBehindAPictureIsCutOff() {
        for (var image : List.of(SomeImages.photograph(300, 200), SomeImages.emblem(60))) {
            var longer = Arrays.copyOf(image.bytes(), image.bytes().length + 9);
            assertThat(Intake.keep(longer).bytes().length).isLessThan(longer.length);
        }
    }
}
