package org.mithaq.prose;

/** A JSON document that does not follow the schema or the limits; {@link #getMessage()} is the reason. */
public final class InvalidDocument extends InvalidContent {

    public InvalidDocument(String reason) {
        super(reason);
    }

    InvalidDocument(String reason, Throwable cause) {
        super(reason, cause);
    }
}
