package org.mithaq.workshop.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * All answers together: how often each mark was given, and the words, sorted. Which marks and words came from one sheet is not in it, so
 * it cannot be found out.
 *
 * @param answers how many sheets went in
 * @param counts for each statement how often 1, 2, … {@value Statement#TOP} was given
 */
public record Tally(int answers, Map<Statement, List<Integer>> counts, List<String> keep, List<String> change) {

    /** Fewer sheets would tell who wrote what. */
    public static final int LEAST_SHOWN = 3;

    public static final Tally EMPTY = new Tally(0, Map.of(), List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    public Tally {
        var all = new EnumMap<Statement, List<Integer>>(Statement.class);
        for (var statement : Statement.values()) {
            all.put(
                    statement,
                    List.copyOf(counts.getOrDefault(
                            statement,
                            IntStream.range(0, Statement.TOP).mapToObj(i -> 0).toList())));
        }
        counts = Map.copyOf(all);
        keep = keep.stream().sorted().toList();
        change = change.stream().sorted().toList();
    }

    /** With one more sheet. */
    public Tally with(Sheet sheet) {
        var more = new EnumMap<Statement, List<Integer>>(Statement.class);
        counts.forEach((statement, known) -> {
            var row = new ArrayList<>(known);
            var mark = sheet.marks().get(statement);
            if (mark != null) {
                row.set(mark - 1, row.get(mark - 1) + 1);
            }
            more.put(statement, row);
        });
        return new Tally(answers + 1, more, with(keep, sheet.keep()), with(change, sheet.change()));
    }

    private static List<String> with(List<String> known, String words) {
        if (words.isEmpty()) {
            return known;
        }
        var more = new ArrayList<>(known);
        more.add(words);
        return more;
    }

    public List<Integer> counts(Statement statement) {
        return counts.getOrDefault(statement, List.of());
    }

    /** How many marked it. */
    public int marked(Statement statement) {
        return counts(statement).stream().mapToInt(Integer::intValue).sum();
    }

    /** The middle mark; of two middle ones their mean. 0 while nobody marked it. */
    public double median(Statement statement) {
        var counts = counts(statement);
        var marks = IntStream.range(0, counts.size())
                .boxed()
                .flatMapToInt(i -> IntStream.generate(() -> i + 1).limit(counts.get(i)))
                .toArray();
        if (marks.length == 0) {
            return 0;
        }
        var middle = marks.length / 2;
        return marks.length % 2 == 1 ? marks[middle] : (marks[middle - 1] + marks[middle]) / 2.0;
    }

    /** Whether so many answered that showing it tells nothing of one of them. */
    public boolean isShown() {
        return answers >= LEAST_SHOWN;
    }

    /** Equal tallies have equal texts. */
    public String write() {
        var json = JSON.createObjectNode().put("answers", answers);
        var marks = json.putObject("marks");
        for (var statement : Statement.values()) {
            var row = marks.putArray(statement.name());
            counts(statement).forEach(row::add);
        }
        words(json.putArray("keep"), keep);
        words(json.putArray("change"), change);
        return json.toString();
    }

    private static void words(ArrayNode into, List<String> words) {
        words.forEach(into::add);
    }

    /** Reads what {@link #write()} wrote. */
    public static Tally read(String text) {
        var json = JSON.readTree(text);
        var counts = new EnumMap<Statement, List<Integer>>(Statement.class);
        for (var statement : Statement.values()) {
            counts.put(
                    statement,
                    Arrays.stream(JSON.treeToValue(json.get("marks").get(statement.name()), Integer[].class))
                            .toList());
        }
        return new Tally(json.get("answers").asInt(), counts, words(json.get("keep")), words(json.get("change")));
    }

    private static List<String> words(JsonNode json) {
        return Arrays.asList(JSON.treeToValue(json, String[].class));
    }
}
