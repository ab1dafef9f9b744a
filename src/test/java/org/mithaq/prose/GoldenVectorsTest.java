package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every vector the ProseMirror packages wrote must agree; {@code -Dprose.golden=FILE} checks another, larger file. */
class GoldenVectorsTest {

    private static final int SHOWN = 10;

    @Test
    void agreesWithTheReferenceOnEveryVector() throws IOException {
        GoldenVectors vectors = new GoldenVectors();
        List<String> differences = new ArrayList<>();
        String document = "";
        int wrong = 0;
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                document = line.startsWith("{") ? line : document;
                String difference = difference(vectors, line);
                if (difference != null) {
                    wrong++;
                    if (differences.size() < SHOWN) {
                        differences.add(difference + "\n  vector " + line + "\n  on " + document);
                    }
                }
            }
        }
        assertThat(differences)
                .as("%d differences in %s", wrong, vectors.checked())
                .isEmpty();
        assertThat(vectors.checked().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThanOrEqualTo(20_000);
        assertThat(vectors.checked().keySet())
                .containsExactly(
                        "content", "diff", "hash", "json", "map", "mapping", "odd", "session", "step", "suggestions");
    }

    private static String difference(GoldenVectors vectors, String line) {
        try {
            return vectors.check(line).orElse(null);
        } catch (RuntimeException unexpected) {
            return "threw " + unexpected;
        }
    }

    private static BufferedReader open() throws IOException {
        String file = System.getProperty("prose.golden");
        InputStream packed = file == null
                ? Objects.requireNonNull(GoldenVectorsTest.class.getResourceAsStream("/prose/golden.jsonl.gz"))
                : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
    }
}
