package org.mithaq.editing.live;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A frame as it goes over every line it is for: UTF-8, encoded once. */
public final class Frame {

    private final byte[] utf8;

    public Frame(String json) {
        this.utf8 = json.getBytes(UTF_8);
    }

    /** The bytes all lines share; nobody may change them. */
    public byte[] utf8() {
        return utf8;
    }

    public int bytes() {
        return utf8.length;
    }

    @Override
    public String toString() {
        return new String(utf8, UTF_8);
    }
}
