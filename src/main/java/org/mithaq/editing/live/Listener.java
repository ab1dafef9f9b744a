package org.mithaq.editing.live;

import org.mithaq.common.BodyId;

/** The receiving end of a connection. Both calls return at once; what they are given is sent later, in order. */
public interface Listener {

    /** A frame that follows the ones before it; left out while the connection is behind and waits for a state. */
    void frame(BodyId body, Frame frame);

    /** A frame from which the connection can go on whatever it missed before. */
    void state(BodyId body, Frame frame);
}
