package org.mithaq.editing.live;

import org.mithaq.account.People;
import org.mithaq.editing.jdbc.AnchorRows;

/** What every room stands on. */
record Backing(
        Archive archive,
        AnchorRows anchors,
        Rights rights,
        People people,
        Herald herald,
        Neighbours neighbours,
        Engine engine,
        Times times) {}
