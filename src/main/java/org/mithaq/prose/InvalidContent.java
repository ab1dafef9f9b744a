package org.mithaq.prose;

/** Content, an attribute or a position that the document model does not accept; the message says what was wrong. */
public class InvalidContent extends RuntimeException {

    public InvalidContent(String reason) {
        super(reason);
    }

    InvalidContent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
