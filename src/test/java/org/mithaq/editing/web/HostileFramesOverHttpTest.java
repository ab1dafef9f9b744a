package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.EventLine;

class HostileFramesOverHttpTest extends HostileFrames {

    @Override
    CollabConnection open(String... headers) throws Exception {
        return CollabConnection.openEvents(http, URI.create(origin()), headers);
    }

    @Override
    int refusal(String... headers) {
        return catchThrowableOfType(EventLine.Refused.class, () -> open(headers))
                .status();
    }

    /** A stream just ends. */
    @Override
    int closedAs(int code) {
        return 1006;
    }
}
