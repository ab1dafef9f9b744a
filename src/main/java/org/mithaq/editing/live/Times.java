package org.mithaq.editing.live;

import java.time.Duration;

/**
 * How long the engine waits for what.
 *
 * @param idle without anybody in it, a room closes after so long
 * @param checkpointAfter a text is checkpointed when it was left alone for so long
 * @param checkpointLatest and at least so often while people type
 * @param rights an answer of the access policy is relied on for so long at most
 * @param rightsToEdit and for so long when somebody changes the text
 * @param presence carets are sent at most this often
 * @param stored people are told when what they typed was not stored after so long
 * @param announce other rooms hear of changes at most this often
 */
record Times(
        Duration idle,
        Duration checkpointAfter,
        Duration checkpointLatest,
        Duration rights,
        Duration rightsToEdit,
        Duration presence,
        Duration stored,
        Duration announce) {

    static final Times USUAL = new Times(
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));
}
