package org.mithaq.editing.live;

import java.util.function.Function;
import org.mithaq.common.PersonId;
import org.mithaq.strategy.Body;

/** Where people stand towards texts, asked anew each time. */
interface Rights {

    Standing of(PersonId person, Body body);

    /** Reads the state of the text's section and document now; a person's roles are read when that person is asked for. */
    default Function<PersonId, Standing> in(Body body) {
        return person -> of(person, body);
    }
}
