package org.mithaq.common;

import java.util.UUID;

final class Ids {

    private Ids() {}

    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
