package org.mithaq.editing.live;

import org.mithaq.common.PersonId;
import org.mithaq.strategy.Body;

/** Where people stand towards texts, asked anew each time. */
interface Rights {

    Standing of(PersonId person, Body body);
}
