package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document as plain text: one entry per textblock, each footnote as an entry of its own after its block. Citations read as
 * their label, cross-references as a section sign (what they say depends on the outline), hard breaks as line breaks. Suggested insertions and deletions are both included.
 */
public final class DocumentText {

    /**
     * The text of one block or footnote.
     *
     * @param pos the position before the node
     * @param id the node's id, or null
     * @param type the node's type name
     */
    public record Block(int pos, @Nullable String id, String type, String text) {}

    /**
     * A letter or digit, then letters, digits, diacritics (Arabic ones too), tatweel and zero-width joiners; parts joined by an
     * apostrophe, hyphen, full stop, comma or their Arabic decimal signs count as one word.
     */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*(?:['’\\-\\u2010\\u2011.,_/\\u066b\\u066c][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*)*");

    private DocumentText() {}

    public static List<Block> blocks(Node document) {
        List<Block> blocks = new ArrayList<>();
        document.descendants((node, pos, parent, index) -> {
            if (!node.isTextblock()) {
                return true;
            }
            blocks.add(block(node, pos));
            int position = pos + 1;
            for (Node child : node.children()) {
                if (child.isInline() && child.type().inlineContent()) {
                    blocks.add(block(child, position));
                }
                position += child.nodeSize();
            }
            return false;
        });
        return blocks;
    }

    /** All text, a line per block. */
    public static String plain(Node document) {
        return blocks(document).stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** Whether there is nothing to read in a document and nothing to see. */
    public static boolean isEmpty(Node document) {
        return plain(document).isBlank() && Pictures.in(document).isEmpty();
    }

    /** The number of words in a document, footnotes included. */
    public static int words(Node document) {
        return blocks(document).stream().mapToInt(block -> words(block.text())).sum();
    }

    /** The number of Arabic and Latin words in a text. */
    public static int words(String text) {
        Matcher matcher = WORD.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** What something inline reads as; nothing for a footnote, whose text stands by itself. */
    public static String of(Node inline) {
        if (inline.text() != null) {
            return inline.text();
        }
        if (inline.type().name().equals("hard_break")) {
            return "\n";
        }
        if (CrossReferences.is(inline)) {
            return CrossReferences.SIGN;
        }
        return inline.attr("label") instanceof String label ? label : "";
    }

    private static Block block(Node node, int pos) {
        StringBuilder text = new StringBuilder();
        node.children().forEach(child -> text.append(of(child)));
        String id = node.attr("id") instanceof String value ? value : null;
        return new Block(pos, id, node.type().name(), text.toString());
    }
}
