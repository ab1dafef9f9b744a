package org.mithaq.export.layout;

import org.mithaq.common.Language;
import org.mithaq.prose.Node;

/** Which way a block runs: what its author set, else its first letter, else the language it stands in. */
public final class Direction {

    private Direction() {}

    public static boolean rightToLeft(Node block, Language around) {
        if (block.type().hasAttribute("dir") && block.attr("dir") instanceof String dir) {
            return dir.equals("rtl");
        }
        return rightToLeft(block.textContent(), around);
    }

    public static boolean rightToLeft(String text, Language around) {
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
                    return false;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
                    return true;
                default:
                    i += Character.charCount(c);
            }
        }
        return around.isRightToLeft();
    }
}
