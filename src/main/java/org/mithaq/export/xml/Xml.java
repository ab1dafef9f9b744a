package org.mithaq.export.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds an XML text element by element; closes what it opened, escapes, and drops characters that XML 1.0 cannot hold. */
public final class Xml {

    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value; a null value leaves the attribute out. */
    public Xml start(String name, @Nullable Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    public Xml leaf(String name, @Nullable Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    public Xml end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    public Xml text(String text) {
        escape(text, false);
        return this;
    }

    /** An element with text only. */
    public Xml element(String name, String text, @Nullable Object... attributes) {
        return start(name, attributes).text(text).end();
    }

    /** Takes over what another builder made. */
    public Xml add(Xml other) {
        out.append(other);
        return this;
    }

    public boolean isEmpty() {
        return out.isEmpty();
    }

    public byte[] toBytes() {
        return (DECLARATION + this).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void tag(String name, @Nullable Object... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value.toString(), true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().filter(Xml::allowed).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\r', '\t' -> {
                    if (attribute) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.append((char) c);
                    }
                }
                default -> out.appendCodePoint(c);
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c > 0xDFFF && c < 0xFFFE
                || c >= 0x10000;
    }
}
