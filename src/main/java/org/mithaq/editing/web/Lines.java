package org.mithaq.editing.web;

import jakarta.annotation.PreDestroy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mithaq.common.PersonId;
import org.mithaq.editing.live.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** The open lines of this node, whatever carries them; closes those that have gone silent or whose HTTP session has ended. */
@Component
class Lines {

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int SESSIONS_REMEMBERED = 1_000;
    private static final int HEARTBEAT_SECONDS = 15;

    private final Map<String, CollabLine> lines = new ConcurrentHashMap<>();
    /** The last ones that ended: a line that was being opened meanwhile must not outlive its session. */
    private final Set<String> endedSessions =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > SESSIONS_REMEMBERED;
                }
            }));

    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("collab-sender-", 0).factory());
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("collab-sweeper").factory());
    private final Rooms rooms;
    private final Limits limits;

    Lines(Rooms rooms, Limits limits) {
        this.rooms = rooms;
        this.limits = limits;
        sweeper.scheduleWithFixedDelay(this::closeSilent, 5, 5, TimeUnit.SECONDS);
        sweeper.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    ExecutorService senders() {
        return senders;
    }

    /** Whether the person has as many lines open as anybody may. */
    boolean hasEnough(PersonId person) {
        return lines.values().stream()
                        .filter(line -> line.person().equals(person))
                        .count()
                >= limits.linesPerPerson();
    }

    CollabLine open(Wire wire, PersonId person, String httpSession) {
        var line = new CollabLine(wire, person, httpSession, rooms, limits, senders);
        lines.put(line.id(), line);
        if (endedSessions.contains(httpSession)) {
            line.signedOut();
        }
        return line;
    }

    Optional<CollabLine> find(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    /** Takes a frame; whatever goes wrong with it costs this line only. */
    void receive(CollabLine line, String frame) {
        try {
            line.receive(frame);
        } catch (RuntimeException failure) {
            LOG.error("A frame could not be served", failure);
            line.close(CloseStatus.SERVER_ERROR);
        }
    }

    /** The wire has ended. */
    void ended(CollabLine line) {
        if (lines.remove(line.id(), line)) {
            line.gone();
        }
    }

    void signedOut(String httpSessionId) {
        endedSessions.add(httpSessionId);
        lines.values().stream().filter(line -> line.belongsTo(httpSessionId)).forEach(CollabLine::signedOut);
    }

    void renamed(String oldSessionId, String newSessionId) {
        lines.values().forEach(line -> line.renameSession(oldSessionId, newSessionId));
    }

    /** Lets every line that would fall silent say that it is there, and learns of those that nobody reads any more. */
    void beat() {
        lines.values().forEach(CollabLine::beat);
    }

    private void closeSilent() {
        var limit = System.nanoTime() - SILENCE;
        lines.values().stream()
                .filter(line -> line.isSilentSince(limit))
                .forEach(line -> line.close(CloseStatus.SESSION_NOT_RELIABLE));
    }

    /** After the rooms have told everybody why; open streams would keep the container from stopping. */
    @EventListener(ContextClosedEvent.class)
    @Order
    void closeAll() {
        lines.values().forEach(CollabLine::closeWhenSent);
    }

    @PreDestroy
    void stop() {
        sweeper.shutdownNow();
        senders.shutdown();
    }
}
