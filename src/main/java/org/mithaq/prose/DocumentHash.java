package org.mithaq.prose;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hash a clearance is bound to: SHA-256 over the text, structure, marks and meaningful attributes of a document.
 *
 * <p>Left out, so that they do not void a clearance: the {@code id} of blocks and footnotes, {@code dir}, {@code colwidth},
 * the {@code size} of images, and any attribute at its default, so that the schema may grow. Suggestions ({@code insertion}, {@code deletion},
 * {@code change}) count. The canonical form is a sequence of length-prefixed UTF-16 strings, so no two documents share one.
 */
public final class DocumentHash {

    private static final String VERSION = "mithaq-text-1";
    private static final Set<String> COSMETIC = Set.of("id", "dir", "colwidth", "size");

    private final MessageDigest digest;

    private DocumentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** The hash of a document in lower-case hexadecimal. */
    public static String of(Node document) {
        try {
            DocumentHash hash = new DocumentHash(MessageDigest.getInstance("SHA-256"));
            hash.put(VERSION);
            hash.put(document);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private void put(Node node) {
        put(node.type().name());
        put(node.attrs(), node.type().attributes(), COSMETIC);
        put(node.marks().size());
        for (Mark mark : node.marks()) {
            put(mark.type().name());
            put(mark.attrs(), mark.type().attributes(), Set.of());
        }
        put(node.text() == null ? "" : node.text());
        put(node.childCount());
        node.children().forEach(this::put);
    }

    private void put(Map<String, @Nullable Object> values, Map<String, Attribute> attributes, Set<String> leftOut) {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            Attribute attribute = attributes.get(name);
            boolean isDefault = !attribute.required() && Objects.equals(attribute.defaultValue(), value);
            if (!isDefault && !leftOut.contains(name)) {
                kept.put(name, JsonText.of(JsonText.tree(value)));
            }
        });
        put(kept.size());
        kept.forEach((name, value) -> {
            put(name);
            put(value);
        });
    }

    private void put(String text) {
        put(text.length());
        byte[] units = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            units[i * 2] = (byte) (text.charAt(i) >> 8);
            units[i * 2 + 1] = (byte) text.charAt(i);
        }
        digest.update(units);
    }

    private void put(int number) {
        digest.update(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }
}
