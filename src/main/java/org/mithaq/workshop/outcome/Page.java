package org.mithaq.workshop.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.DocumentHash;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

/**
 * A text in the making, block by block. Each block is named by what it says of (a ballot, a group) and by the hash of what it says, so
 * that a later writing finds it again and sees whether people changed it.
 */
final class Page {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final Pattern NAME = Pattern.compile("w([0-9a-f]{10})-([0-9a-f]{10})");

    private final List<Node> blocks = new ArrayList<>();

    /** What a block says of, and the hash of what it said when it was written. */
    record Name(String subject, String hash) {

        static Optional<Name> of(Node block) {
            return block.attr("id") instanceof String id
                    ? Optional.of(NAME.matcher(id))
                            .filter(matcher -> matcher.matches())
                            .map(matcher -> new Name(matcher.group(1), matcher.group(2)))
                    : Optional.empty();
        }

        /** Whether the block still says what was written. */
        boolean fits(Node block) {
            return hash.equals(Page.hash(block));
        }
    }

    Page heading(String subject, int level, String text) {
        return add(subject, node("heading", Map.of("level", level), inline(text)));
    }

    /** A paragraph for each line of the text. */
    Page paragraph(String subject, String text) {
        var number = 0;
        for (var line : lines(text)) {
            add(subject + " " + number++, node("paragraph", Map.of(), inline(line)));
        }
        return this;
    }

    /** A name in bold, and what it is: beside it, or below where that is written the other way and has its own first and last word. */
    Page fact(String subject, String name, String text) {
        if (text.isBlank()) {
            return this;
        }
        var lines = lines(text);
        if (turns(name, text)) {
            add(subject, SCHEMA.node("paragraph", SCHEMA.text(name, List.of(SCHEMA.mark("strong")))));
            return paragraph(subject, text);
        }
        var bold = SCHEMA.text(name + " ", List.of(SCHEMA.mark("strong")));
        add(subject, SCHEMA.node("paragraph", bold, SCHEMA.text(lines.getFirst())));
        for (var i = 1; i < lines.size(); i++) {
            add(subject + " " + i, node("paragraph", Map.of(), inline(lines.get(i))));
        }
        return this;
    }

    Page quote(String subject, String text) {
        return add(subject, SCHEMA.node("blockquote", paragraphs(text)));
    }

    Page bullets(String subject, List<String> items) {
        return list(subject, "bullet_list", items);
    }

    Page numbered(String subject, List<String> items) {
        return list(subject, "ordered_list", items);
    }

    private Page list(String subject, String type, List<String> items) {
        if (items.isEmpty()) {
            return this;
        }
        var nodes = items.stream().map(item -> SCHEMA.node("list_item", paragraphs(item)));
        return add(subject, SCHEMA.node(type, nodes.toArray(Node[]::new)));
    }

    /** A table with a row of headers, all columns alike; nothing without rows. */
    Page table(String subject, List<String> headers, List<List<String>> rows) {
        return table(subject, List.of(), headers, rows);
    }

    /** @param widths of the columns in pixels, as an editor keeps them; empty for all alike */
    Page table(String subject, List<Integer> widths, List<String> headers, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        var all = new ArrayList<Node>();
        all.add(row("table_header", widths, headers));
        rows.forEach(row -> all.add(row("table_cell", widths, row)));
        return add(subject, SCHEMA.node("table", all.toArray(Node[]::new)));
    }

    private static Node row(String cell, List<Integer> widths, List<String> texts) {
        var cells = new Node[texts.size()];
        for (var column = 0; column < cells.length; column++) {
            Map<String, Object> attrs = widths.isEmpty() ? Map.of() : Map.of("colwidth", List.of(widths.get(column)));
            cells[column] = SCHEMA.node(cell, attrs, paragraphs(texts.get(column)));
        }
        return SCHEMA.node("table_row", cells);
    }

    private Page add(String subject, Node block) {
        var attrs = new HashMap<String, @Nullable Object>(block.attrs());
        attrs.put("id", "w" + digest(subject) + "-" + hash(block));
        blocks.add(SCHEMA.node(block.type().name(), attrs, block.children().toArray(Node[]::new)));
        return this;
    }

    Node document() {
        return SCHEMA.node(
                "doc", blocks.isEmpty() ? new Node[] {SCHEMA.node("paragraph")} : blocks.toArray(Node[]::new));
    }

    private static boolean turns(String name, String text) {
        var rightToLeft = !new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        var usual = rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return text.strip().indexOf(' ') > 0 && new Bidi(text.strip(), usual).baseIsLeftToRight() == rightToLeft;
    }

    private static Node[] paragraphs(String text) {
        var lines = lines(text);
        return lines.isEmpty()
                ? new Node[] {SCHEMA.node("paragraph")}
                : lines.stream()
                        .map(line -> node("paragraph", Map.of(), inline(line)))
                        .toArray(Node[]::new);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Node[] inline(String text) {
        return text.isEmpty() ? new Node[0] : new Node[] {SCHEMA.text(text)};
    }

    private static Node node(String type, Map<String, Object> attrs, Node... children) {
        return SCHEMA.node(type, attrs, children);
    }

    private static String hash(Node block) {
        return DocumentHash.of(SCHEMA.node("doc", unchanged(block))).substring(0, 10);
    }

    /** What is only suggested about the block as a whole does not change what it says. */
    private static Node unchanged(Node block) {
        if (block.attr("change") == null) {
            return block;
        }
        var attrs = new HashMap<String, @Nullable Object>(block.attrs());
        attrs.put("change", null);
        return SCHEMA.node(block.type().name(), attrs, block.children().toArray(Node[]::new));
    }

    private static String digest(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 10);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
