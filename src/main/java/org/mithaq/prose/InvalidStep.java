package org.mithaq.prose;

/** A step that is malformed or does not apply to the document it met; {@link #getMessage()} is the reason. */
public final class InvalidStep extends InvalidContent {

    public InvalidStep(String reason) {
        super(reason);
    }

    InvalidStep(String reason, Throwable cause) {
        super(reason, cause);
    }
}
