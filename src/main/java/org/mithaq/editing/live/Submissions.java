package org.mithaq.editing.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mithaq.common.Invalid;
import org.mithaq.editing.Texts.Text;
import org.mithaq.editing.jdbc.LogEntry;
import org.mithaq.prose.DecidedSuggestions;
import org.mithaq.prose.Node;
import org.mithaq.strategy.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Commits what was submitted to a room: judged together, stored in one transaction, answered only then. */
final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final int ATTEMPTS = 20;

    private final Body body;
    private final Archive archive;
    private final Herald herald;
    private final Neighbours neighbours;
    private final RoomPeople people;
    private final DocumentBudget budget = new DocumentBudget();
    private final RefusalLog refusals;

    Submissions(Body body, Backing backing, RoomPeople people) {
        this.body = body;
        this.archive = backing.archive();
        this.herald = backing.herald();
        this.neighbours = backing.neighbours();
        this.people = people;
        this.refusals = new RefusalLog(LOG, backing.engine()::nanoTime);
    }

    /** @param follow told of new entries, those of other nodes included, when they are committed and the text holds them */
    void commit(List<Task.Submission> group, Tail text, Consumer<List<LogEntry>> follow) {
        try {
            commitTogether(group, text, follow);
        } catch (DataIntegrityViolationException unstorable) {
            LOG.error("Something submitted to the text {} cannot be stored as it is", body.id(), unstorable);
            budget.reset();
            group.forEach(one -> commitOrRefuse(one, text, follow));
        }
    }

    /** One that the database can never take must not keep the others waiting for ever. */
    private void commitOrRefuse(Task.Submission one, Tail text, Consumer<List<LogEntry>> follow) {
        try {
            commitTogether(List.of(one), text, follow);
        } catch (DataIntegrityViolationException unstorable) {
            budget.reset();
            switch (one) {
                case Task.Batch batch ->
                    batch.listener().frame(body.id(), Frames.rejected(body.id(), batch.seq(), Rejection.INVALID));
                case Task.Change change ->
                    change.result().completeExceptionally(new Invalid("editing.refusal.invalid"));
            }
        }
    }

    private void commitTogether(List<Task.Submission> group, Tail text, Consumer<List<LogEntry>> follow) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var judge = new Judge(archive, body, text, budget);
            var answers = new ArrayList<Runnable>();
            group.forEach(submission -> judge(submission, judge, text, answers));
            if (stored(judge)) {
                append(judge.entries(), judge.documents(), text, follow);
                answers.forEach(Runnable::run);
                return;
            }
            budget.reset();
            catchUp(text, follow);
            people.recallSequences(archive);
        }
        throw new TransientDataAccessResourceException("Other nodes were always faster");
    }

    private boolean stored(Judge judge) {
        if (judge.entries().isEmpty()) {
            return true;
        }
        try {
            archive.log().append(body.id(), judge.entries());
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }

    /** Takes in what other nodes have added to the log. */
    void catchUp(Tail text, Consumer<List<LogEntry>> follow) {
        var missed = archive.log().after(body.id(), text.version());
        if (missed.isEmpty()) {
            return;
        }
        missed.forEach(text::replay);
        missed.forEach(people::committed);
        budget.reset();
        follow.accept(missed);
    }

    private void append(List<LogEntry> entries, List<Node> documents, Tail text, Consumer<List<LogEntry>> follow) {
        if (entries.isEmpty()) {
            return;
        }
        for (var i = 0; i < entries.size(); i++) {
            var before = text.document();
            text.add(entries.get(i), documents.get(i));
            if (DecidedSuggestions.possible(before, text.document())) {
                herald.decided(body, entries.get(i), before, text.document());
            }
            people.committed(entries.get(i));
        }
        follow.accept(List.copyOf(entries));
        neighbours.grew(body.id());
        herald.committed(body, text.version(), entries.getLast().author(), text.document());
    }

    private void judge(Task.Submission submission, Judge judge, Tail text, List<Runnable> answers) {
        switch (submission) {
            case Task.Batch batch -> judge(batch, judge, text, answers);
            case Task.Change change -> judge(change, judge, answers);
        }
    }

    private void judge(Task.Batch batch, Judge judge, Tail text, List<Runnable> answers) {
        var from = people.find(batch.client(), batch.listener());
        if (from == null || judge.holds(batch.client(), batch.seq())) {
            return;
        }
        try {
            if (batch.seq() <= from.lastSeq() && archive.log().holds(body.id(), batch.client(), batch.seq())) {
                answers.add(() -> people.resend(from, batch.base(), archive, text));
                return;
            }
            judge.accept(batch.client(), batch.seq(), people.requireWriter(from), batch.base(), batch.steps());
        } catch (Judge.Refusal refusal) {
            refusals.refused(from.person(), body.id(), refusal.reason().name());
            answers.add(() -> people.tell(from, Frames.rejected(body.id(), batch.seq(), refusal.reason())));
        } catch (ArithmeticException | IllegalStateException | IndexOutOfBoundsException | NullPointerException bug) {
            LOG.error("A batch for the text {} could not be judged", body.id(), bug);
            answers.add(() -> people.tell(from, Frames.rejected(body.id(), batch.seq(), Rejection.INVALID)));
        }
    }

    private void judge(Task.Change change, Judge judge, List<Runnable> answers) {
        try {
            // asked first: steps for a text that has them already might not be possible
            if (!judge.holds(change.client(), 1) && !archive.log().holds(body.id(), change.client(), 1)) {
                var steps = change.steps().apply(judge.document());
                if (!steps.isEmpty()) {
                    judge.accept(change.client(), 1, change.author(), steps);
                }
            }
            var result = new Text(body.id(), judge.version(), judge.document());
            answers.add(() -> change.result().complete(result));
        } catch (Judge.Refusal refusal) {
            var key = refusal.reason() == Rejection.TOO_LARGE ? "editing.refusal.tooLarge" : "editing.refusal.invalid";
            answers.add(() -> change.result().completeExceptionally(new Invalid(key)));
        } catch (DataAccessException failure) {
            throw failure;
        } catch (RuntimeException wrong) {
            answers.add(() -> change.result().completeExceptionally(wrong));
        }
    }
}
