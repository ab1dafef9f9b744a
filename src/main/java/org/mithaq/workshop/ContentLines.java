package org.mithaq.workshop;

import java.nio.charset.StandardCharsets;

/** Lines of iCalendar (RFC 5545 §3.1): ended by CR LF, folded so that no line exceeds 75 octets and no character is torn. */
final class ContentLines {

    static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** @param name with its parameters, such as {@code DTSTART;TZID=Asia/Riyadh} */
    ContentLines line(String name, String value) {
        var line = name + ":" + value;
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var character = Character.toString(point);
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }

    /** A value that people wrote (§3.3.11). */
    ContentLines text(String name, String value) {
        return line(name, escaped(value));
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                // no other control character may stand in a text
                .replaceAll("[\\p{Cc}&&[^\\t]]", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
