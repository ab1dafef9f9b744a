package org.mithaq.workshop.ballot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON with one spelling: members sorted by name, no spaces, only necessary escapes, numbers without exponent or trailing zeros (a subset
 * of RFC 8785, so that other programs can compute the same hash).
 */
final class Canonical {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Canonical() {}

    static String of(JsonNode json) {
        var out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static void write(JsonNode json, StringBuilder out) {
        switch (json) {
            case ObjectNode object -> {
                var members = new TreeMap<String, JsonNode>();
                object.forEachEntry(members::put);
                var separator = '{';
                for (var member : members.entrySet()) {
                    out.append(separator);
                    write(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ',';
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
            case ArrayNode array -> {
                out.append('[');
                for (var i = 0; i < array.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(array.get(i), out);
                }
                out.append(']');
            }
            default -> {
                if (json.isNumber()) {
                    out.append(number(json.decimalValue()));
                } else if (json.isString()) {
                    write(json.stringValue(), out);
                } else {
                    out.append(json.isNull() ? "null" : json.booleanValue());
                }
            }
        }
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // Half a surrogate pair has no UTF-8, and two such texts must not share a hash
                    if (c < ' ' || isLone(text, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
