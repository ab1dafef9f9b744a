package org.mithaq.editing.live;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.slf4j.Logger;

/**
 * Writes to the log what was refused to whom, for those who run the installation: the first at once, then at most one line in ten seconds
 * that says how many there were meanwhile, so that nobody fills a disk by sending nonsense. Never what was typed.
 */
public final class RefusalLog {

    private static final long PERIOD = Duration.ofSeconds(10).toNanos();

    private final Logger log;
    private final LongSupplier nanoTime;
    private long writtenAt;
    private boolean written;
    private long unwritten;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    public RefusalLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    public void refused(PersonId person, BodyId body, String reason) {
        write("Refused to {} in the text {}: {}", person, body, reason);
    }

    /** Somebody was not let in at all. */
    public void refused(String reason) {
        write("A line was refused: {}", reason);
    }

    private synchronized void write(String line, Object... about) {
        var now = nanoTime.getAsLong();
        if (written && now - writtenAt < PERIOD) {
            unwritten++;
            return;
        }
        log.warn(
                line + "; {} more since the last such line",
                Stream.concat(Stream.of(about), Stream.of(unwritten)).toArray());
        written = true;
        writtenAt = now;
        unwritten = 0;
    }
}
