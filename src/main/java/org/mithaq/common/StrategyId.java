package org.mithaq.common;

import java.util.UUID;

/** Identifies a strategy (any document drafted from a template). */
public record StrategyId(UUID value) {

    public static StrategyId random() {
        return new StrategyId(UUID.randomUUID());
    }

    /** Reads an id from text, such as a route parameter; text that is no id refers to nothing. */
    public static StrategyId parse(String text) {
        return new StrategyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
