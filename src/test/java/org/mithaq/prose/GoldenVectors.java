package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks one line after another of a file that src/test/prose-oracle wrote; the README there describes the lines. */
final class GoldenVectors {

    private final DocumentJson documents = new DocumentJson(Schema.mithaq());
    private final StepJson steps = new StepJson(Schema.mithaq());
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<String, Integer> checked = new TreeMap<>();
    private String text = "";
    private Node doc = Schema.mithaq().node("doc", Schema.mithaq().node("paragraph"));

    /** How many vectors of each kind were checked. */
    Map<String, Integer> checked() {
        return checked;
    }

    /** What is wrong with a line, if anything. */
    Optional<String> check(String line) {
        if (line.startsWith("{")) {
            text = line;
            doc = documents.read(line);
            return differs("document", line, documents.write(doc));
        }
        JsonNode vector = mapper.readTree(line);
        String kind = vector.get(0).stringValue();
        checked.merge(kind, 1, Integer::sum);
        return switch (kind) {
            case "hash" -> differs(kind, vector.get(1).stringValue(), DocumentHash.of(doc));
            case "step", "odd" -> step(vector);
            case "mapping" -> positions(mapping(vector).slice(vector.get(3).intValue()), vector.get(4));
            case "map" -> map(vector);
            case "json" -> document(vector);
            case "diff" -> diff(vector);
            case "session" -> session(vector);
            case "content" -> content(vector);
            case "suggestions" -> suggestions(vector);
            default -> Optional.of("unknown kind " + kind);
        };
    }

    private Optional<String> step(JsonNode vector) {
        JsonNode expected = vector.get(2);
        Step step;
        Node result;
        try {
            step = steps.read(vector.get(1));
            result = step.apply(doc);
        } catch (InvalidStep invalid) {
            return expected.isBoolean() ? Optional.empty() : Optional.of("refused: " + invalid.getMessage());
        }
        if (expected.isBoolean()) {
            return Optional.of("applied a step the reference refuses");
        }
        if (vector.get(0).stringValue().equals("step")) {
            Optional<String> written = differs("step", JsonText.of(vector.get(1)), steps.write(step));
            if (written.isPresent()) {
                return written;
            }
        }
        Step inverse = step.invert(doc);
        boolean back;
        try {
            back = steps.read(steps.write(inverse)).apply(result).equals(doc);
        } catch (InvalidStep invalid) {
            back = false;
        }
        List<Optional<String>> differences = List.of(
                differs("result", unpatch(text, expected), documents.write(result)),
                differs(
                        "map",
                        JsonText.of(expected.get(3)),
                        mapper.writeValueAsString(step.getMap().ranges())),
                differs("inverse", JsonText.of(expected.get(4)), steps.write(inverse)),
                differs("way back", expected.get(5).booleanValue(), back),
                positions(step.getMap(), expected.get(6)));
        return differences.stream().flatMap(Optional::stream).findFirst();
    }

    private Optional<String> map(JsonNode vector) {
        Mappable mapping = mapping(vector).slice(vector.get(4).intValue());
        String mapped = steps.read(vector.get(1)).map(mapping).map(steps::write).orElse("null");
        return differs("mapped step", JsonText.of(vector.get(5)), mapped);
    }

    private Optional<String> document(JsonNode vector) {
        JsonNode expected = vector.get(2);
        try {
            String written = documents.write(documents.read(unpatch(text, vector.get(1))));
            return expected.isBoolean()
                    ? Optional.of("read a document the reference refuses")
                    : differs("canonical JSON", unpatch(text, expected), written);
        } catch (InvalidDocument invalid) {
            return expected.isBoolean() ? Optional.empty() : Optional.of("refused: " + invalid.getMessage());
        }
    }

    private Optional<String> diff(JsonNode vector) {
        Node other = documents.read(unpatch(text, vector.get(1)));
        String start = DocumentDiff.start(doc, other).stream()
                .mapToObj(Integer::toString)
                .findFirst()
                .orElse("null");
        DocumentDiff.End end = DocumentDiff.end(doc, other);
        String ends = end == null ? "null" : "[" + end.a() + "," + end.b() + "]";
        return differs("diff", JsonText.of(vector.get(2)) + JsonText.of(vector.get(3)), start + ends);
    }

    private Optional<String> session(JsonNode vector) {
        List<List<Step>> log = new ArrayList<>();
        Node head = doc;
        String headText = text;
        for (int i = 0; i < vector.get(1).size(); i++) {
            JsonNode submission = vector.get(1).get(i);
            JsonNode expected = vector.get(2).get(i);
            List<Step> since = log.subList(submission.get(0).intValue(), log.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            Rebase.Result result = Rebase.onto(steps.readAll(submission.get(1)), since, head);
            head = result.document();
            headText = unpatch(headText, expected.get(2));
            log.add(result.committed());
            List<Optional<String>> differences = List.of(
                    differs("committed", JsonText.of(expected.get(0)), steps.writeAll(result.committed())),
                    differs("dropped", JsonText.of(expected.get(1)), mapper.writeValueAsString(result.dropped())),
                    differs("head", headText, documents.write(head)));
            Optional<String> first =
                    differences.stream().flatMap(Optional::stream).findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private Optional<String> suggestions(JsonNode vector) {
        String written = unpatch(text, vector.get(1));
        Node suggested = documents.read(written);
        Node clean = Suggestions.rejectAll(suggested);
        clean.check();
        if (Suggestions.any(clean) || Suggestions.rejectAll(clean) != clean) {
            return Optional.of("rejected suggestions are left over in " + documents.write(clean));
        }
        Node resolved = Suggestions.resolve(
                suggested,
                key -> Verdict.valueOf(vector.get(2)
                        .path(key.author() + " " + key.id())
                        .asString()
                        .toUpperCase(java.util.Locale.ROOT)));
        return differs("suggestions", unpatch(written, vector.get(3)), documents.write(resolved));
    }

    private static Optional<String> content(JsonNode vector) {
        String content = vector.get(1).stringValue();
        Schema schema = Schema.parse("""
                {"topNode": "doc", "nodes": [
                    {"name": "doc", "content": "%s"}, {"name": "text"}, {"name": "a", "group": "letter"},
                    {"name": "b", "group": "letter"}, {"name": "c"}]}""".formatted(content));
        for (JsonNode sample : vector.get(2)) {
            String names = sample.get(0).stringValue();
            Node[] children = names.chars()
                    .mapToObj(Character::toString)
                    .map(schema::node)
                    .toArray(Node[]::new);
            boolean valid = schema.topNodeType().validContent(Fragment.of(children));
            Optional<String> difference =
                    differs(content + " for " + names, sample.get(1).booleanValue(), valid);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Mapping mapping(JsonNode vector) {
        boolean step = vector.get(0).stringValue().equals("map");
        JsonNode maps = vector.get(step ? 2 : 1);
        JsonNode mirrors = vector.get(step ? 3 : 2);
        Mapping mapping = new Mapping();
        for (int i = 0; i < maps.size(); i++) {
            StepMap map = stepMap(maps.get(i));
            int mirror = -1;
            for (int j = 0; j < mirrors.size(); j += 2) {
                mirror = mirrors.get(j).intValue() == i ? mirrors.get(j + 1).intValue() : mirror;
            }
            if (mirror < 0) {
                mapping.appendMap(map);
            } else {
                mapping.appendMap(map, mirror);
            }
        }
        return mapping;
    }

    private static StepMap stepMap(JsonNode json) {
        int[] ranges = new int[json.size() - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = json.get(i + 1).intValue();
        }
        StepMap map = StepMap.of(ranges);
        return json.get(0).intValue() == 1 ? map.invert() : map;
    }

    private static Optional<String> positions(Mappable mappable, JsonNode flat) {
        for (int i = 0; i < flat.size(); i += 4) {
            int pos = flat.get(i).intValue();
            int assoc = flat.get(i + 1).intValue();
            MapResult result = mappable.mapResult(pos, assoc);
            int flags = (result.deleted() ? 1 : 0)
                    + (result.deletedBefore() ? 2 : 0)
                    + (result.deletedAfter() ? 4 : 0)
                    + (result.deletedAcross() ? 8 : 0);
            String expected = flat.get(i + 2).intValue() + "/" + flat.get(i + 3).intValue();
            Optional<String> difference =
                    differs("position " + pos + "," + assoc, expected, result.pos() + "/" + flags);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String unpatch(String base, JsonNode patch) {
        String end = base.substring(base.length() - patch.get(1).intValue());
        return base.substring(0, patch.get(0).intValue()) + patch.get(2).stringValue() + end;
    }

    private static Optional<String> differs(String what, Object expected, Object actual) {
        return Objects.equals(expected, actual)
                ? Optional.empty()
                : Optional.of(what + "\n  expected " + expected + "\n  but was  " + actual);
    }
}
