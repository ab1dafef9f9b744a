package org.mithaq.editing.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.mithaq.common.PersonId;
import org.mithaq.strategy.Body;

/**
 * What the access policy says about one text. The state of its section and document is read once for all who are asked for within a
 * moment: with fifty typists each would read the whole outline every second. Used by the room's writer only, but for {@link #doubt}.
 */
final class RoomRights {

    private static final long MOMENT = Duration.ofMillis(100).toNanos();

    private final Body body;
    private final Rights rights;
    private final Engine engine;
    private final AtomicLong epoch = new AtomicLong();
    private Function<PersonId, Standing> answers = person -> Standing.STRANGER;
    private long readAt;
    private long readEpoch = -1;

    RoomRights(Body body, Rights rights, Engine engine) {
        this.body = body;
        this.rights = rights;
        this.engine = engine;
    }

    /** From any thread: no answer given before this is relied on any more. */
    void doubt() {
        epoch.incrementAndGet();
    }

    /** Asks again unless the last answer is young enough and undoubted; true when the answer is another one. */
    boolean changed(Participant one, Duration oldest) {
        return !one.isFresh(engine.nanoTime(), epoch.get(), oldest.toNanos()) && ask(one);
    }

    /** Asks for somebody; true when the answer is another one than before. */
    boolean ask(Participant one) {
        var now = engine.nanoTime();
        var asked = epoch.get();
        return one.stands(answers(now, asked).apply(one.person()), now, asked);
    }

    private Function<PersonId, Standing> answers(long now, long asked) {
        if (readEpoch != asked || now - readAt >= MOMENT) {
            answers = rights.in(body);
            readAt = now;
            readEpoch = asked;
        }
        return answers;
    }
}
