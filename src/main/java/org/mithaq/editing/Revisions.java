package org.mithaq.editing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;

/** Changes that the server works out for a person, who may make just what the person's own editor would be let. */
public interface Revisions {

    /** How a person may take part in a text, the most that is allowed. */
    enum Part {
        EDITS,
        SUGGESTS,
        READS,
        NONE
    }

    Part partOf(PersonId person, BodyId body);

    /**
     * Commits steps made on whatever the newest text is when it is their turn, as one entry of the log; none when there are no steps.
     *
     * @param as {@link Part#EDITS} or {@link Part#SUGGESTS}; who suggests is held to the rule of suggestions
     * @throws Denied when the person may not do that now
     */
    default Text revise(BodyId body, PersonId author, Part as, Function<Node, List<Step>> steps) {
        return revise(body, author, as, UUID.randomUUID(), steps);
    }

    /**
     * As {@link #revise(BodyId, PersonId, Part, Function)}, but once, however often and from wherever it is asked for.
     *
     * @param once names the change; when the text holds one of that name already, nothing is done and the newest text is the answer
     */
    Text revise(BodyId body, PersonId author, Part as, UUID once, Function<Node, List<Step>> steps);
}
