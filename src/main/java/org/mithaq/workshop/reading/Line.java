package org.mithaq.workshop.reading;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a text of record. How wide a screen is does not change what is a line, nor its number.
 *
 * @param block counts from 1: which block with words in it
 * @param sentence counts from 1 within the block
 * @param blockId the id of the block, if it has one
 */
public record Line(int block, int sentence, @Nullable String blockId, String text) {

    public String number() {
        return block + "." + sentence;
    }

    boolean isIn(@Nullable String id) {
        return blockId != null && blockId.equals(id);
    }
}
