package org.mithaq.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mithaq.prose.AddMarkStep;
import org.mithaq.prose.AttrStep;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.InvalidStep;
import org.mithaq.prose.Mark;
import org.mithaq.prose.Node;
import org.mithaq.prose.RemoveMarkStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.SuggestionRule;

/** What a person who may only suggest sends: suggestions and their withdrawal, or whatever an altered editor would try. */
public final class RandomSuggestions {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final List<String> WORDS = List.of("a", "suggest ", "اقتراح ", "x", "الدولة ", "🌍");

    private final Random random;
    private final String author;
    private final List<String> authors;
    private final RandomSteps plain;
    private int number;

    /** @param authors everybody in whose name something may be tried */
    public RandomSuggestions(Random random, String author, List<String> authors) {
        this.random = random;
        this.author = author;
        this.authors = authors;
        this.plain = new RandomSteps(random);
    }

    /** A step that does nothing but suggest or withdraw on this document. */
    public Optional<Step> honest(Node document) {
        for (var tries = 0; tries < 5; tries++) {
            var step = tracked(document, author);
            if (step.isPresent() && keeps(document, step.get())) {
                return step;
            }
        }
        return Optional.empty();
    }

    /** A step of any kind: plain edits, suggestions in other names, accepting and rejecting. */
    public Optional<Step> hostile(Node document) {
        return switch (random.nextInt(3)) {
            case 0 -> plain.next(document);
            case 1 -> tracked(document, authors.get(random.nextInt(authors.size())));
            default -> tampering(document);
        };
    }

    private boolean keeps(Node document, Step step) {
        try {
            return SuggestionRule.keeps(document, step.apply(document), author);
        } catch (InvalidStep doesNotApply) {
            return false;
        }
    }

    private record Place(int pos, Node node) {}

    private List<Place> all(Node document, java.util.function.Predicate<Node> wanted) {
        var found = new ArrayList<Place>();
        document.descendants((node, pos, parent, index) -> {
            if (wanted.test(node)) {
                found.add(new Place(pos, node));
            }
            return true;
        });
        return found;
    }

    private Optional<Place> one(Node document, java.util.function.Predicate<Node> wanted) {
        var found = all(document, wanted);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    private Map<String, Object> attrs(String by) {
        return Map.of("id", "s" + (random.nextInt(3) == 0 ? number : ++number), "author", by, "at", 1_700_000_000_000L);
    }

    private String entry(String kind, String by) {
        return kind + " s" + ++number + " " + by + " 1700000000000";
    }

    private Optional<Step> tracked(Node document, String by) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> one(document, Node::isTextblock).map(block -> typing(block, by));
            case 4, 5, 6 -> one(document, Node::isText).map(text -> marking(text, SCHEMA.mark("deletion", attrs(by))));
            case 7 ->
                one(document, node -> node.isText() && marks(node, "insertion", by))
                        .map(this::deleting);
            case 8 ->
                one(document, node -> node.isText() && marks(node, "deletion", by))
                        .map(this::unmarking);
            case 9 -> one(document, Node::isTextblock).map(block -> split(block, by));
            case 10 ->
                one(document, node -> node.type().hasAttribute("change"))
                        .map(block ->
                                new AttrStep(block.pos(), "change", entry(random.nextBoolean() ? "del" : "join", by)));
            case 11 -> one(document, Node::isTextblock).map(block -> newBlock(block, by));
            case 12 ->
                one(document, node -> node.attr("change") != null)
                        .map(block -> new AttrStep(block.pos(), "change", null));
            default -> one(document, Node::isText).map(text -> formatting(text, by));
        };
    }

    private Optional<Step> tampering(Node document) {
        return switch (random.nextInt(4)) {
            case 0 ->
                one(document, node -> node.isText() && !node.marks().isEmpty()).map(this::unmarking);
            case 1 ->
                one(document, node -> node.isText() && !node.marks().isEmpty()).map(this::deleting);
            case 2 ->
                one(document, node -> node.type().hasAttribute("change"))
                        .map(block -> new AttrStep(
                                block.pos(),
                                "change",
                                List.of("", "nonsense", entry("ins", author)).get(random.nextInt(3))));
            default ->
                one(document, node -> node.type().hasAttribute("id"))
                        .map(block -> new AttrStep(block.pos(), "id", "b" + random.nextInt(9)));
        };
    }

    private static boolean marks(Node node, String name, String by) {
        return node.marks().stream()
                .anyMatch(mark -> mark.type().name().equals(name) && by.equals(mark.attr("author")));
    }

    private Step typing(Place block, String by) {
        var at = block.pos() + 1 + random.nextInt(block.node().content().size() + 1);
        var text = SCHEMA.text(WORDS.get(random.nextInt(WORDS.size())), List.of(SCHEMA.mark("insertion", attrs(by))));
        return new ReplaceStep(at, at, new Slice(Fragment.of(text), 0, 0));
    }

    private Step marking(Place text, Mark mark) {
        var from = random.nextInt(text.node().nodeSize());
        var to = from + 1 + random.nextInt(text.node().nodeSize() - from);
        return new AddMarkStep(text.pos() + from, text.pos() + to, mark);
    }

    private Step deleting(Place text) {
        return new ReplaceStep(text.pos(), text.pos() + text.node().nodeSize(), Slice.EMPTY);
    }

    private Step unmarking(Place text) {
        var marks = text.node().marks();
        return new RemoveMarkStep(
                text.pos(), text.pos() + text.node().nodeSize(), marks.get(random.nextInt(marks.size())));
    }

    private Step formatting(Place text, String by) {
        var attrs = new java.util.HashMap<String, Object>(attrs(by));
        attrs.put(
                "was",
                text.node().marks().stream()
                        .map(mark -> mark.type().name())
                        .filter(List.of("em", "strong", "underline")::contains)
                        .collect(java.util.stream.Collectors.joining(" ")));
        var formatting = SCHEMA.mark("formatting", attrs);
        var formatted = marks(text.node(), "formatting", by);
        return new AddMarkStep(
                text.pos(), text.pos() + text.node().nodeSize(), formatted ? SCHEMA.mark("strong") : formatting);
    }

    private Step split(Place block, String by) {
        var at = block.pos() + 1 + random.nextInt(block.node().content().size() + 1);
        var first = block.node().copy(Fragment.EMPTY);
        var attrs = new java.util.HashMap<>(first.attrs());
        attrs.put("change", entry("split", by));
        var second = first.type().create(attrs, Fragment.EMPTY, List.of());
        return new ReplaceStep(at, at, new Slice(Fragment.of(first, second), 1, 1), true);
    }

    private Step newBlock(Place near, String by) {
        var words = SCHEMA.text(WORDS.get(random.nextInt(WORDS.size())));
        var attrs = Map.of("change", entry("ins", by));
        var block = random.nextBoolean()
                ? SCHEMA.node("paragraph", attrs, words)
                : SCHEMA.node("blockquote", attrs, SCHEMA.node("paragraph", words));
        return new ReplaceStep(near.pos(), near.pos(), new Slice(Fragment.of(block), 0, 0));
    }
}
