package org.mithaq.editing;

import java.util.List;
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
    Text revise(BodyId body, PersonId author, Part as, Function<Node, List<Step>> steps);
}
