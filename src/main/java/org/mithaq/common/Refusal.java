package org.mithaq.common;

import java.util.List;

/**
 * Something a person asked for that is not done, with a message key of {@code vaadin-i18n/translations*.properties} and its
 * arguments, so that every screen can say it in the person's language.
 */
public abstract sealed class Refusal extends RuntimeException permits NotFound, Denied, StaleVersion, Invalid {

    private final String key;
    private final transient List<Object> arguments;

    Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public final String key() {
        return key;
    }

    public final Object[] arguments() {
        return arguments.toArray();
    }
}
