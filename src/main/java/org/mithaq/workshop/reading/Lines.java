package org.mithaq.workshop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.RecordPlaces;
import org.mithaq.prose.Suggestions;

/**
 * The text of record of a document in lines, and where each of them stands in the document, which may hold suggestions too. What is only
 * suggested makes no line and changes no number.
 */
public final class Lines {

    /** Stands for what is no text, so that no sentence ends in the label of a citation. */
    private static final char ATOM = '\uFFFC';

    private final List<Placed> placed;

    private Lines(List<Placed> placed) {
        this.placed = List.copyOf(placed);
    }

    /**
     * A line in a document.
     *
     * @param from the position before its first character
     * @param to the position after its last one
     * @param fixed it is an item of the library, whose words are not the plenary's to change
     * @param suggested somebody suggests something about it that is not decided yet
     * @param heading it is a heading
     */
    public record Placed(Line line, int from, int to, boolean fixed, boolean suggested, boolean heading) {}

    public static Lines of(Node document) {
        var reading = new Reading(document);
        var ofRecord = Suggestions.rejectAll(document);
        ofRecord.descendants((node, pos, parent, index) -> {
            if (!node.isTextblock()) {
                return true;
            }
            var fixed = parent != null && parent.type().name().equals("library_item");
            reading.block(node, fixed);
            return false;
        });
        return new Lines(reading.placed);
    }

    private static final class Reading {
        private final Node document;
        private final RecordPlaces places;
        private final List<Placed> placed = new ArrayList<>();
        private int unit;
        private int number;

        Reading(Node document) {
            this.document = document;
            this.places = RecordPlaces.of(document);
        }

        void block(Node block, boolean fixed) {
            var signs = new StringBuilder();
            var texts = new ArrayList<String>();
            for (var child : block.children()) {
                var text = DocumentText.of(child);
                if (child.isText()) {
                    signs.append(text);
                    text.chars().forEach(each -> texts.add(String.valueOf((char) each)));
                } else {
                    signs.append(text.equals("\n") ? '\n' : ATOM);
                    texts.add(text);
                }
            }
            var id = block.attr("id") instanceof String value ? value : null;
            var heading = block.type().name().equals("heading");
            var sentence = 0;
            for (var range : Sentences.of(signs.toString())) {
                var text =
                        String.join("", texts.subList(range.from(), range.to())).strip();
                if (!text.isEmpty()) {
                    number += sentence == 0 ? 1 : 0;
                    sentence++;
                    var from = places.from(unit + range.from());
                    var to = places.to(unit + range.to() - 1);
                    var suggested = Suggestions.any(document, from, to);
                    placed.add(new Placed(new Line(number, sentence, id, text), from, to, fixed, suggested, heading));
                }
            }
            unit += signs.length();
        }
    }

    public List<Placed> all() {
        return placed;
    }

    /** By number. */
    public Optional<Placed> at(int block, int sentence) {
        return placed.stream()
                .filter(each -> each.line().block() == block && each.line().sentence() == sentence)
                .findFirst();
    }

    /**
     * The same line in these, newer lines: in the same block with the same words, or in another block when it is the only one with these
     * words. Empty when its words have changed, or it cannot be told which one it is: never a guess.
     *
     * @param before the lines among which it was
     */
    public Optional<Placed> still(Line line, Lines before) {
        return inBlock(line, before).or(() -> only(line, before));
    }

    private Optional<Placed> inBlock(Line line, Lines before) {
        var id = line.blockId();
        var old = before.those(each -> each.isIn(id) && each.text().equals(line.text()));
        var now = those(each -> each.isIn(id) && each.text().equals(line.text()));
        var which = old.stream().map(Placed::line).toList().indexOf(line);
        return which >= 0 && old.size() == now.size() ? Optional.of(now.get(which)) : Optional.empty();
    }

    private Optional<Placed> only(Line line, Lines before) {
        var now = those(each -> each.text().equals(line.text()));
        return now.size() == 1
                        && before.those(each -> each.text().equals(line.text())).size() == 1
                ? Optional.of(now.getFirst())
                : Optional.empty();
    }

    private List<Placed> those(Predicate<Line> wanted) {
        return placed.stream().filter(each -> wanted.test(each.line())).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lines lines && placed.equals(lines.placed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(placed);
    }
}
