package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** What the server does with a key press, on a document of 500 paragraphs, half of them Arabic. {@code ./mvnw -Pjmh …}: see bench/README.md. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Thread)
public class ProseBenchmark {

    private static final int PARAGRAPHS = 500;
    private static final int STEPS = 1_024;
    private static final String ENGLISH = "States agree that the norms of responsible conduct apply. ".repeat(6);
    private static final String ARABIC = "تؤكد الدول أن قواعد السلوك المسؤول تسري على الجميع. ".repeat(6);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random = new Random(7);
    private final StepJson steps = new StepJson(Schema.mithaq());
    private Node document;
    private String author;
    private final List<String> written = new ArrayList<>();
    private final List<Step> read = new ArrayList<>();
    private List<StepMap> fifty;
    private List<Step> ten;
    private int next;

    @Setup
    public void open() {
        author = "00000000-0000-0000-0000-000000000001";
        var paragraphs = IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                        .formatted(i % 2 == 0 ? ENGLISH : ARABIC))
                .collect(Collectors.joining(","));
        document = new DocumentJson(Schema.mithaq()).read("{\"type\":\"doc\",\"content\":[" + paragraphs + "]}");
        for (var i = 0; i < STEPS; i++) {
            var json = step(place());
            written.add(json);
            read.add(steps.read(json));
        }
        fifty = read.subList(0, 50).stream().map(Step::getMap).toList();
        ten = IntStream.range(0, 10).mapToObj(i -> steps.read(step(place()))).toList();
    }

    /** Inside a paragraph chosen by chance, so that the work is not always at the start of the document. */
    private int place() {
        var paragraph = random.nextInt(PARAGRAPHS);
        var position = 1 + random.nextInt(document.content().child(paragraph).content().size());
        for (var i = 0; i < paragraph; i++) {
            position += document.content().child(i).nodeSize();
        }
        return position;
    }

    private static String step(int at) {
        return ("{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,"
                        + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"ن\"}]}}")
                .formatted(at, at);
    }

    private int next() {
        next = (next + 1) % STEPS;
        return next;
    }

    @Benchmark
    public Node parseAndApplyOneStep() {
        return steps.read(written.get(next())).apply(document);
    }

    @Benchmark
    public Node applyOneStep() {
        return read.get(next()).apply(document);
    }

    @Benchmark
    public String writeOneStep() {
        return steps.write(read.get(next()));
    }

    @Benchmark
    public int mapOnePositionThroughFifty() {
        return new Mapping(fifty).map(next() * 37, 1);
    }

    @Benchmark
    public Rebase.Result rebaseTenStepsOverFifty() {
        return Rebase.ontoMaps(ten, fifty, document);
    }

    @Benchmark
    public boolean holdOneStepToTheSuggestionRule() {
        return SuggestionRule.keeps(document, read.get(next()).apply(document), author);
    }

    @Benchmark
    public String hashTheDocument() {
        return DocumentHash.of(document);
    }

    @Benchmark
    public int countWords() {
        return DocumentText.words(document);
    }

    @Benchmark
    public Object parseTheFrameOnly() {
        return JSON.readTree(written.get(next()));
    }
}
