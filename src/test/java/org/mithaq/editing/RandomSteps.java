package org.mithaq.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mithaq.prose.AddMarkStep;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.RemoveMarkStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

/** The kinds of changes that people make, at random places of a document: typing, deleting, splitting, joining, marking, new blocks. */
public final class RandomSteps {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final List<String> WORDS =
            List.of("a", "cyber ", "دبلوماسية ", "x", "الفضاء ", "norm 13(k) ", "ـ", "🌍", "A/RES/79/243 ");

    private final Random random;

    public RandomSteps(Random random) {
        this.random = random;
    }

    /** A step for the document; nothing when the kind drawn has no place in it. It may still not apply. */
    public Optional<Step> next(Node document) {
        var blocks = textblocks(document);
        var block = blocks.get(random.nextInt(blocks.size()));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> Optional.of(typing(block));
            case 10, 11, 12 -> deletion(block);
            case 13 -> acrossBlocks(document);
            case 14, 15 -> Optional.of(split(block));
            case 16 -> join(document);
            case 17 -> marking(block);
            default -> Optional.of(newBlock(document));
        };
    }

    private record Textblock(int start, Node node) {}

    private static List<Textblock> textblocks(Node document) {
        var blocks = new ArrayList<Textblock>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                blocks.add(new Textblock(pos + 1, node));
            }
            return !node.isTextblock();
        });
        return blocks;
    }

    private int within(Textblock block) {
        return block.start() + random.nextInt(block.node().content().size() + 1);
    }

    private Step typing(Textblock block) {
        var at = within(block);
        var text = SCHEMA.text(WORDS.get(random.nextInt(WORDS.size())));
        return new ReplaceStep(at, at, new Slice(Fragment.of(text), 0, 0));
    }

    private Optional<Step> deletion(Textblock block) {
        var from = within(block);
        var to = Math.min(
                from + 1 + random.nextInt(8),
                block.start() + block.node().content().size());
        return from < to ? Optional.of(new ReplaceStep(from, to, Slice.EMPTY)) : Optional.empty();
    }

    private Optional<Step> acrossBlocks(Node document) {
        if (document.childCount() < 3) {
            return Optional.empty();
        }
        var first = random.nextInt(document.childCount() - 1);
        var from = document.children().subList(0, first).stream()
                .mapToInt(Node::nodeSize)
                .sum();
        return Optional.of(new ReplaceStep(from, from + document.child(first).nodeSize(), Slice.EMPTY));
    }

    private Step split(Textblock block) {
        var at = within(block);
        var empty = block.node().copy(Fragment.EMPTY);
        return new ReplaceStep(at, at, new Slice(Fragment.of(empty, empty), 1, 1), true);
    }

    private Optional<Step> join(Node document) {
        if (document.childCount() < 2) {
            return Optional.empty();
        }
        var first = random.nextInt(document.childCount() - 1);
        var border = document.children().subList(0, first + 1).stream()
                .mapToInt(Node::nodeSize)
                .sum();
        return Optional.of(new ReplaceStep(border - 1, border + 1, Slice.EMPTY, true));
    }

    private Optional<Step> marking(Textblock block) {
        var a = within(block);
        var b = within(block);
        if (a == b) {
            return Optional.empty();
        }
        var mark = SCHEMA.mark(random.nextBoolean() ? "strong" : "em");
        return Optional.of(
                random.nextInt(3) == 0
                        ? new RemoveMarkStep(Math.min(a, b), Math.max(a, b), mark)
                        : new AddMarkStep(Math.min(a, b), Math.max(a, b), mark));
    }

    private Step newBlock(Node document) {
        var index = random.nextInt(document.childCount() + 1);
        var at = document.children().subList(0, index).stream()
                .mapToInt(Node::nodeSize)
                .sum();
        var words = SCHEMA.text(WORDS.get(random.nextInt(WORDS.size())));
        var paragraph = SCHEMA.node("paragraph", words);
        var block =
                switch (random.nextInt(4)) {
                    case 0 -> SCHEMA.node("bullet_list", SCHEMA.node("list_item", paragraph));
                    case 1 -> SCHEMA.node("heading", Map.of("level", 2), words);
                    case 2 -> SCHEMA.node("blockquote", paragraph);
                    default -> paragraph;
                };
        return new ReplaceStep(at, at, new Slice(Fragment.of(block), 0, 0));
    }
}
