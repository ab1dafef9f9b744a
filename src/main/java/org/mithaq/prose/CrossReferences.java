package org.mithaq.prose;

import java.util.function.UnaryOperator;

/** The references of a text to sections by their ids; what they say is looked up in the outline, never stored. */
public final class CrossReferences {

    /** Stands in plain text for what only the outline knows; no letter, so that it counts as no word. */
    public static final String SIGN = "\u00a7";

    private static final String SECTION = "section";
    private static final Renaming SECTIONS = new Renaming(CrossReferences::is, SECTION);

    private CrossReferences() {}

    public static boolean is(Node node) {
        return node.type().name().equals("cross_reference");
    }

    /** The section that a reference names. */
    public static String section(Node reference) {
        return String.valueOf(reference.attr(SECTION));
    }

    /** The document with every reference naming another section; what is not touched stays the same object. */
    public static Node renamed(Node node, UnaryOperator<String> ids) {
        return SECTIONS.renamed(node, ids);
    }
}
