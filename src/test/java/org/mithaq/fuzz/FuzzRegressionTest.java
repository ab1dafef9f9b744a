package org.mithaq.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mithaq.editing.web.FrameFuzz;
import org.mithaq.prose.DocumentFuzz;

/**
 * The fuzz targets without Jazzer: every find so far ({@code src/test/fuzz}, one file each), every seed, and every seed with a few bytes
 * changed. {@code ./mvnw -Pfuzz test-compile exec:exec@fuzz} looks for new finds.
 */
class FuzzRegressionTest {

    private static final Path FINDS = Path.of("src/test/fuzz");
    private static final int MUTANTS = 4;
    private static final String BYTES = "{}[]\",:0123456789-x\\u";

    @Test
    void noFrameBreaksTheReader() throws IOException {
        all(Seeds.frames(), "frames", FrameFuzz::fuzzerTestOneInput);
    }

    @Test
    void noDocumentBreaksTheReader() throws IOException {
        all(Seeds.documents(), "documents", DocumentFuzz::fuzzerTestOneInput);
    }

    private static void all(List<String> seeds, String kind, Consumer<byte[]> target) throws IOException {
        assertThat(seeds).hasSizeGreaterThan(20);
        try (var finds = Files.list(FINDS.resolve(kind))) {
            for (var find : finds.sorted().toList()) {
                target.accept(Files.readAllBytes(find));
            }
        }
        var random = new Random(1);
        for (var seed : seeds) {
            target.accept(seed.getBytes(UTF_8));
            for (var i = 0; i < MUTANTS; i++) {
                target.accept(mutant(seed.getBytes(UTF_8), random));
            }
        }
    }

    private static byte[] mutant(byte[] bytes, Random random) {
        for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) BYTES.charAt(random.nextInt(BYTES.length()));
        }
        return bytes;
    }
}
