package org.mithaq.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fuzzing begins with: frames of every kind, and the steps and documents of the recorded vectors. */
final class Seeds {

    private static final String BODY = "5f0c1d0e-0000-4000-8000-000000000001";
    private static final int STEP_EVERY = 60;
    private static final int DOCUMENT_EVERY = 8;

    private Seeds() {}

    static List<String> frames() throws IOException {
        var frames = new ArrayList<String>();
        frames.add("{\"t\":\"ping\"}");
        frames.add("{\"t\":\"join\",\"v\":2,\"body\":\"%s\",\"client\":\"%s\",\"since\":null}".formatted(BODY, BODY));
        frames.add("{\"t\":\"presence\",\"body\":\"%s\",\"version\":3,\"anchor\":1,\"head\":4}".formatted(BODY));
        frames.add("{\"t\":\"leave\",\"body\":\"%s\"}".formatted(BODY));
        vectors(line -> line.path(0).asString("").equals("step"), STEP_EVERY)
                .forEach(vector -> frames.add(steps(vector.path(1))));
        return frames;
    }

    private static String steps(JsonNode step) {
        return "{\"t\":\"steps\",\"body\":\"%s\",\"base\":0,\"seq\":1,\"steps\":[%s]}".formatted(BODY, step);
    }

    static List<String> documents() throws IOException {
        return vectors(JsonNode::isObject, DOCUMENT_EVERY).stream()
                .map(JsonNode::toString)
                .toList();
    }

    private static List<JsonNode> vectors(Predicate<JsonNode> wanted, int every) throws IOException {
        var vectors = new ArrayList<JsonNode>();
        var stream = Objects.requireNonNull(Seeds.class.getResourceAsStream("/prose/golden.jsonl.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var vector = JsonMapper.shared().readTree(line);
                if (wanted.test(vector) && number++ % every == 0) {
                    vectors.add(vector);
                }
            }
        }
        return vectors;
    }

    /** Writes them as files for Jazzer: {@code Seeds folder}, into {@code folder/frames} and {@code folder/documents}. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0], "frames"), frames());
        write(Path.of(arguments[0], "documents"), documents());
    }

    private static void write(Path folder, List<String> seeds) throws IOException {
        Files.createDirectories(folder);
        for (var i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seed-" + i), seeds.get(i).getBytes(UTF_8));
        }
    }
}
