package org.mithaq.editing.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one line may ask for; only measurements have reason to raise it.
 *
 * @param framesPerSecond a line that sends more is closed
 * @param batchesPerSecond more are rejected as {@code too_fast}
 * @param bodies texts open at once on a line
 * @param linesPerPerson open lines of one person on this node, whatever they run over
 */
@ConfigurationProperties("mithaq.collab")
record Limits(
        @DefaultValue("200") int framesPerSecond,
        @DefaultValue("40") int batchesPerSecond,
        @DefaultValue("40") int bodies,
        @DefaultValue("100") int linesPerPerson) {

    /** The longest frame, in characters. */
    static final int MAX_FRAME = 256 * 1024;
}
