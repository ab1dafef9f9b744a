package org.mithaq.editing.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.People;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.editing.jdbc.StepLog;
import org.mithaq.prose.Mapping;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody in a room: letting them in and out, asking for their rights, telling them things. Used by the room's writer only. */
final class RoomPeople {

    private static final Logger LOG = LoggerFactory.getLogger(RoomPeople.class);

    /** An editor further behind than this gets the document instead of the entries it lacks. */
    private static final long LONGEST_ANSWER = 2_000;

    private final Body body;
    private final RoomRights rights;
    private final People accounts;
    private final Times times;
    private final Presences presences = new Presences();
    private final Map<PersonId, String> names = new HashMap<>();
    private final Writers writers = new Writers();
    private final RefusalLog refusals;
    private boolean presenceChanged;

    RoomPeople(Body body, Backing backing) {
        this.body = body;
        this.rights = new RoomRights(body, backing.rights(), backing.engine());
        this.accounts = backing.people();
        this.times = backing.times();
        this.refusals = new RefusalLog(LOG, backing.engine()::nanoTime);
    }

    Collection<Participant> all() {
        return presences.all();
    }

    boolean isEmpty() {
        return presences.isEmpty();
    }

    @Nullable Participant find(UUID client, Listener listener) {
        return presences.find(client, listener);
    }

    String name(PersonId person) {
        return names.computeIfAbsent(person, id -> accounts.find(id)
                .map(one -> one.name().in(body.language()))
                .orElse(""));
    }

    void join(Task.Join join, Archive archive, Tail text, RoomAnchors anchors) {
        names.remove(join.person());
        writers.forget(join.person());
        var participant = new Participant(
                join.client(), join.person(), name(join.person()), join.listener(), presences.colourFor(join.person()));
        rights.ask(participant);
        if (!participant.standing().read()) {
            refusals.refused(join.person(), body.id(), Refused.NOT_FOUND.name());
            join.listener().state(body.id(), Frames.refused(body.id(), Refused.NOT_FOUND));
            return;
        }
        var last = archive.log().last(body.id(), join.client());
        var known = presences.find(join.client());
        if (known != null && !known.person().equals(join.person())
                || last.isPresent() && !last.get().author().equals(join.person())) {
            refusals.refused(join.person(), body.id(), Refused.NOT_ALLOWED.name());
            join.listener().state(body.id(), Frames.refused(body.id(), Refused.NOT_ALLOWED));
            return;
        }
        participant.committed(last.map(StepLog.LastBatch::seq).orElse(0L));
        presences.put(participant);
        presenceChanged = true;
        sendState(participant, missing(join.since(), archive, text), text, anchors);
    }

    private @Nullable List<LogEntry> missing(@Nullable Long since, Archive archive, Tail text) {
        var near = since != null && since >= 0 && since <= text.version() && text.version() - since <= LONGEST_ANSWER;
        return near ? archive.since(body.id(), text, since) : null;
    }

    private void sendState(Participant to, @Nullable List<LogEntry> since, Tail text, RoomAnchors anchors) {
        var document = since == null ? Frames.document(text.document()) : "";
        to.listener()
                .state(
                        body.id(),
                        Frames.joined(
                                body.id(),
                                text.version(),
                                document,
                                since,
                                to,
                                all(),
                                anchors.list(),
                                authors(text),
                                writers,
                                this::name));
    }

    private Map<String, String> authors(Tail text) {
        Map<String, String> found = new HashMap<>();
        for (var author : Suggestions.authors(text.document())) {
            try {
                found.put(author, name(PersonId.parse(author)));
            } catch (IllegalArgumentException | NotFound nobody) {
                found.put(author, "");
            }
        }
        return found;
    }

    void resync(Task.Resync resync, Tail text, RoomAnchors anchors) {
        var found = find(resync.client(), resync.listener());
        if (found != null) {
            sendState(found, null, text, anchors);
        }
    }

    void leave(Task.Leave leave) {
        var found = find(leave.client(), leave.listener());
        if (found != null) {
            presences.remove(found);
            presenceChanged = true;
        }
    }

    void point(Task.Point point, Archive archive, Tail text) {
        var found = find(point.client(), point.listener());
        if (found == null) {
            return;
        }
        var caret = point.caret();
        if (caret == null) {
            found.show(null);
        } else if (caret.version() <= text.version() && text.version() - caret.version() <= LONGEST_ANSWER) {
            var since = Tail.maps(archive.since(body.id(), text, caret.version()));
            var size = text.document().content().size();
            var mapped = caret.mapped(new Mapping(since), text.version(), -1);
            found.show(mapped.anchor() <= size && mapped.head() <= size ? mapped : null);
        }
        presenceChanged = true;
    }

    void follow(List<LogEntry> entries) {
        presences.follow(entries);
    }

    /** Whether carets or people changed since this was last asked. */
    boolean presenceChanged() {
        var changed = presenceChanged;
        presenceChanged = false;
        return changed;
    }

    void tellPresence() {
        tellAll(Frames.presence(body.id(), all()));
    }

    void tellEntries(long version, List<LogEntry> entries) {
        tellAll(Frames.entries(body.id(), version, entries, writers, this::name));
    }

    void tellAll(Frame frame) {
        all().forEach(one -> one.listener().frame(body.id(), frame));
    }

    /** From any thread: says something that does not depend on what was said before. */
    void tellFromOutside(Frame frame) {
        presences.audience().forEach(listener -> listener.frame(body.id(), frame));
    }

    void tell(Participant one, Frame frame) {
        one.listener().frame(body.id(), frame);
    }

    /** Sends the entries after a version to one who asks again for what was committed before. */
    void resend(Participant to, long base, Archive archive, Tail text) {
        var from = Math.clamp(base, 0, text.version());
        tell(to, Frames.entries(body.id(), text.version(), archive.since(body.id(), text, from), this::name));
    }

    void committed(LogEntry entry) {
        var author = presences.find(entry.client());
        if (author != null) {
            author.committed(entry.seq());
        }
    }

    /** Reads from the log how far each client got, after another node may have stored something of theirs. */
    void recallSequences(Archive archive) {
        all().forEach(one -> archive.log().last(body.id(), one.client()).ifPresent(last -> one.committed(last.seq())));
    }

    /** From any thread: no answer of the access policy given before this is relied on any more. */
    void doubtRights() {
        rights.doubt();
    }

    /** Changes are held to a younger answer than reading: one that nobody announced is noticed within a second. */
    Writer requireWriter(Participant one) throws Judge.Refusal {
        refresh(one, times.rightsToEdit());
        var standing = one.standing();
        if (!standing.may().edit() && !standing.may().suggest()) {
            throw new Judge.Refusal(standing.read() && !standing.open() ? Rejection.LOCKED : Rejection.NOT_ALLOWED);
        }
        return new Writer(one.person(), !standing.may().edit());
    }

    /** Asks again for the rights of those whose last answer is too old or in doubt; tells them what changed, lets go of strangers. */
    void checkRights() {
        List.copyOf(all()).forEach(one -> refresh(one, times.rights()));
    }

    private void refresh(Participant one, Duration oldest) {
        if (!rights.changed(one, oldest)) {
            return;
        }
        if (one.standing().read()) {
            tell(one, Frames.rights(body.id(), one.standing().may()));
        } else {
            expel(one, Gone.NO_LONGER_MEMBER);
        }
    }

    private void expel(Participant one, Gone reason) {
        presences.remove(one);
        presenceChanged = true;
        one.listener().state(body.id(), Frames.gone(body.id(), reason));
    }

    void dismiss() {
        List.copyOf(all()).forEach(one -> expel(one, Gone.SHUTDOWN));
    }
}
