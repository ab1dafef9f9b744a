package org.mithaq.account;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Lets somebody without an account through to the lines of texts, and to nothing else. The room that opens it answers for whom it lets in,
 * and for what they may do there.
 */
public interface SideDoor {

    boolean opens(HttpServletRequest request);
}
