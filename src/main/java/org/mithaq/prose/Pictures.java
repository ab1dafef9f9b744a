package org.mithaq.prose;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The images of a text: blocks that name one by the hash of its bytes, and whose own text is its caption. */
public final class Pictures {

    private static final String HASH = "hash";
    private static final Renaming HASHES = new Renaming(Pictures::is, HASH);

    private Pictures() {}

    public static boolean is(Node node) {
        return node.type().name().equals("image");
    }

    /** What an image block names. */
    public static String hash(Node picture) {
        return String.valueOf(picture.attr(HASH));
    }

    /** What the image says to who does not see it. */
    public static String alternative(Node picture) {
        return String.valueOf(picture.attr("alt"));
    }

    /** Whether the image shall be as wide as half of the page; else it takes the whole width. */
    public static boolean half(Node picture) {
        return "half".equals(picture.attr("size"));
    }

    /** The hashes that a document names. */
    public static Set<String> in(Node document) {
        return in(document.content());
    }

    /** The hashes that steps bring into a document, those that they put back included. */
    public static Set<String> broughtBy(List<Step> steps) {
        var found = new TreeSet<String>();
        for (var step : steps) {
            switch (step) {
                case ReplaceStep replace -> found.addAll(in(replace.slice().content()));
                case ReplaceAroundStep around -> found.addAll(in(around.slice().content()));
                case AttrStep attribute
                when attribute.attr().equals(HASH) -> found.add(String.valueOf(attribute.value()));
                default -> {}
            }
        }
        return found;
    }

    /** The document with its images naming others. */
    public static Node renamed(Node document, UnaryOperator<String> hashes) {
        return HASHES.renamed(document, hashes);
    }

    private static Set<String> in(Fragment content) {
        var found = new TreeSet<String>();
        collect(content, found);
        return found;
    }

    private static void collect(Fragment content, Set<String> into) {
        for (var i = 0; i < content.childCount(); i++) {
            var child = content.child(i);
            if (is(child)) {
                into.add(hash(child));
            } else if (!child.isTextblock()) {
                collect(child.content(), into);
            }
        }
    }
}
