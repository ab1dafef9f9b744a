package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Mapping;
import org.mithaq.prose.Node;
import org.mithaq.prose.ResolvedPos;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggesting;
import org.mithaq.prose.SuggestionKey;
import org.mithaq.prose.Suggestions;
import org.mithaq.workshop.Wording.After;
import org.mithaq.workshop.Wording.Blocks;
import org.mithaq.workshop.Wording.Form;
import org.mithaq.workshop.Wording.Instead;
import org.mithaq.workshop.Wording.Place;
import org.mithaq.workshop.Wording.Row;
import org.mithaq.workshop.Wording.Without;
import org.mithaq.workshop.reading.Lines;

/** Works out by which steps a wording comes into a text as it is now, and refuses where that would be a guess. */
final class Surgery {

    private static final Schema SCHEMA = Schema.mithaq();

    private final Suggesting suggesting;
    private final LongFunction<Text> versions;

    Surgery(SuggestionKey key, long at, LongFunction<Text> versions) {
        this.suggesting = new Suggesting(key, at);
        this.versions = versions;
    }

    /** @param from where, in the text after the steps, what was decided begins */
    record Cut(List<Step> steps, int from, int to) {}

    Cut plan(Node newest, Wording wording) {
        return switch (wording) {
            case Blocks blocks -> blocks(newest, blocks);
            case Row row -> row(newest, row);
            case Instead instead -> instead(newest, instead);
            case After after -> after(newest, after);
            case Without without -> without(newest, without);
        };
    }

    private Lines.Placed find(Node newest, Place place) {
        var before = Lines.of(versions.apply(place.version()).document());
        return Lines.of(newest)
                .still(place.line(), before)
                .orElseThrow(() -> new Invalid("workshop.refusal.textChanged"));
    }

    /** A line that may be changed: nobody's open suggestion is written over. */
    private Lines.Placed free(Node newest, Place place) {
        var line = find(newest, place);
        if (line.fixed()) {
            throw new Invalid("workshop.refusal.fixedLine");
        }
        if (line.suggested()) {
            throw new Invalid("workshop.refusal.lineSuggested");
        }
        return line;
    }

    private Cut instead(Node newest, Instead wanted) {
        var line = free(newest, wanted.place());
        var words = checked(wanted.text());
        if (words.equals(line.line().text())) {
            throw new Invalid("workshop.refusal.sameWords");
        }
        return mapped(suggesting.words(newest, line.from(), line.to(), words), line.from(), line.to());
    }

    private Cut without(Node newest, Without wanted) {
        var line = free(newest, wanted.place());
        var around = newest.resolve(line.from());
        var start = around.start(around.depth());
        var end = around.end(around.depth());
        var steps = new ArrayList<Step>();
        var alone = (newest.textBetween(start, line.from(), "") + newest.textBetween(line.to(), end, "")).isBlank();
        if (alone && !Suggestions.any(newest, start, end)) {
            steps.add(suggesting.deleted(start, end));
            only(around).ifPresent(pos -> steps.add(suggesting.deletedBlock(newest, pos)));
        } else {
            // the space behind goes with the sentence, or the one before the last sentence
            var space = space(newest, line.to(), end);
            var before = space ? line.from() : line.from() - (space(newest, line.from() - 1, end) ? 1 : 0);
            steps.add(suggesting.deleted(Math.max(start, before), space ? line.to() + 1 : line.to()));
        }
        return mapped(steps, line.from(), line.to());
    }

    private static boolean space(Node newest, int at, int end) {
        var next = at < end ? newest.nodeAt(at) : null;
        return next != null
                && next.isText()
                && newest.textBetween(at, at + 1, "").isBlank()
                && !Suggestions.any(newest, at, at + 1);
    }

    /** The outermost block that holds nothing but the one around a position, unless its parent would be left empty. */
    private static Optional<Integer> only(ResolvedPos around) {
        var depth = around.depth();
        while (depth > 1 && around.node(depth - 1).childCount() == 1) {
            depth--;
        }
        var parent = around.node(depth - 1);
        var goes = parent.childCount() > 1
                && around.node(depth).type().hasAttribute("change")
                && !around.node(depth).type().name().startsWith("table_");
        return goes ? Optional.of(around.before(depth)) : Optional.empty();
    }

    private Cut after(Node newest, After wanted) {
        var line = find(newest, wanted.place());
        if (line.fixed()) {
            throw new Invalid("workshop.refusal.fixedLine");
        }
        var at = line.to();
        // what was added here before stays before
        for (var next = newest.resolve(at).nodeAfter(); next != null && isInserted(next); ) {
            at += next.nodeSize();
            next = newest.resolve(at).nodeAfter();
        }
        var words = " " + checked(wanted.text()).replace('\n', ' ');
        return new Cut(List.of(suggesting.added(newest, at, words)), at, at + words.length());
    }

    private static boolean isInserted(Node inline) {
        return inline.marks().stream().anyMatch(mark -> mark.type().name().equals("insertion"));
    }

    private Cut blocks(Node newest, Blocks wanted) {
        var texts = wanted.texts().stream()
                .flatMap(text -> text.lines())
                .map(text -> Checked.optional(text, Decision.LONGEST))
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty()) {
            throw new Invalid("refusal.empty");
        }
        if (texts.size() > Wording.MOST_BLOCKS
                || texts.stream().mapToInt(String::length).sum() > Decision.LONGEST) {
            throw new Invalid("refusal.tooLong", Decision.LONGEST);
        }
        var paragraphs = texts.stream().map(Surgery::paragraph).toList();
        if (wanted.form() == Form.PARAGRAPHS) {
            return put(place(newest, wanted), paragraphs);
        }
        var items = paragraphs.stream()
                .map(paragraph -> SCHEMA.node("list_item", Map.of("id", freshId()), paragraph))
                .toList();
        var list = list(newest, wanted);
        return list > 0
                ? put(list, items)
                : put(
                        place(newest, wanted),
                        List.of(SCHEMA.node("bullet_list", Map.of("id", freshId()), items.toArray(Node[]::new))));
    }

    private Cut put(int pos, List<Node> blocks) {
        var step = suggesting.blocks(pos, blocks);
        var size = blocks.stream().mapToInt(Node::nodeSize).sum();
        return new Cut(List.of(step), pos, pos + size);
    }

    /** After the outermost block around the line, and after what is suggested to come there; the end of the text without a line. */
    private int place(Node newest, Blocks wanted) {
        var after = wanted.afterOrNull();
        if (after == null) {
            return newest.content().size();
        }
        return behind(newest.resolve(find(newest, after).from()), 1);
    }

    private static int behind(ResolvedPos around, int depth) {
        var parent = around.node(depth - 1);
        var pos = around.after(depth);
        for (var index = around.index(depth - 1) + 1; index < parent.childCount(); index++) {
            if (!Suggestions.isNew(parent.child(index))) {
                break;
            }
            pos += parent.child(index).nodeSize();
        }
        return pos;
    }

    /** Behind the item of a list that the line stands in, or behind the last one when the text ends in a list; 0 when there is none. */
    private int list(Node newest, Blocks wanted) {
        var after = wanted.afterOrNull();
        if (after == null) {
            var last = newest.child(newest.childCount() - 1);
            var isList = last.type().name().endsWith("_list") && !Suggestions.isNew(last);
            return isList ? newest.content().size() - 1 : 0;
        }
        var around = newest.resolve(find(newest, after).from());
        for (var depth = around.depth(); depth > 0; depth--) {
            if (around.node(depth).type().name().equals("list_item")) {
                return behind(around, depth);
            }
        }
        return 0;
    }

    private Cut row(Node newest, Row wanted) {
        return new TableSurgery(newest, wanted)
                .plan()
                .map(place -> put(place.pos(), List.of(place.block())))
                .orElseThrow(() -> new Invalid("workshop.refusal.noTable"));
    }

    static Node paragraph(String text) {
        return SCHEMA.node("paragraph", Map.of("id", freshId()), SCHEMA.text(text));
    }

    /** As editors make them: a letter, then what XML allows. */
    static String freshId() {
        return "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
    }

    private static String checked(String text) {
        return Checked.required(text, Decision.LONGEST);
    }

    private static Cut mapped(List<Step> steps, int from, int to) {
        var mapping = new Mapping(steps.stream().map(Step::getMap).toList());
        return new Cut(steps, mapping.map(from, -1), mapping.map(to, 1));
    }
}
