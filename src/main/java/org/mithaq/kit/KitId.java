package org.mithaq.kit;

import java.util.UUID;

/** Names a kit, here and on the laptop. */
public record KitId(UUID value) {

    static KitId random() {
        return new KitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
