package org.mithaq.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One suggestion about a block as a whole, out of the block's {@code change} attribute: a list of these, oldest first,
 * {@code kind id author at was} each, parted by semicolons. An attribute that does not read so says nothing.
 *
 * @param at the moment in epoch milliseconds
 * @param was for {@link Kind#TYPE} what the block is without the suggestion; empty for the others
 */
record BlockChange(Kind kind, SuggestionKey key, long at, String was) {

    enum Kind {
        /** The block with all in it is new. */
        INS,
        /** The block with all in it shall go. */
        DEL,
        /** New is only that the block does not go on in the one before it. */
        SPLIT,
        /** The block shall go on in the one before it. */
        JOIN,
        /** The block was of another type or had other attributes. */
        TYPE;

        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String ATTRIBUTE = "change";
    private static final Pattern ENTRY =
            Pattern.compile("(ins|del|split|join|type) ([^ ;]{1,40}) ([^ ;]{1,40}) ([0-9]{1,15})(?: ([a-z0-9_/=,]+))?");

    /** The suggestions about a block; none when it has no such attribute or it cannot be read. */
    static List<BlockChange> of(Node node) {
        return node.attr(ATTRIBUTE) instanceof String text ? read(text) : List.of();
    }

    private static List<BlockChange> read(String text) {
        List<BlockChange> changes = new ArrayList<>();
        for (String entry : text.split(";", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                return List.of();
            }
            Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
            String was = matcher.group(5);
            SuggestionKey key = new SuggestionKey(matcher.group(3), matcher.group(2));
            changes.add(new BlockChange(kind, key, Long.parseLong(matcher.group(4)), was == null ? "" : was));
        }
        return changes;
    }

    /** The attribute that says these; null for none. */
    static @Nullable String write(List<BlockChange> changes) {
        return changes.isEmpty()
                ? null
                : changes.stream().map(BlockChange::written).collect(Collectors.joining(";"));
    }

    BlockChange withWas(String other) {
        return new BlockChange(kind, key, at, other);
    }

    private String written() {
        String text = kind.wire() + " " + key.id() + " " + key.author() + " " + at;
        return was.isEmpty() ? text : text + " " + was;
    }
}
