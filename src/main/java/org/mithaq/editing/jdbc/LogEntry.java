package org.mithaq.editing.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mithaq.common.PersonId;
import org.mithaq.prose.Step;

/**
 * One committed batch of a body's step log.
 *
 * @param version the version the body has after it
 * @param json the steps as a JSON array, as stored and as sent
 * @param dropped indexes of the submitted steps that mapped to nothing
 * @param suggested the author might only suggest, and did nothing else
 * @param brought the text came as a whole from elsewhere: the author brought it in and did not write it
 */
public record LogEntry(
        long version,
        UUID client,
        long seq,
        PersonId author,
        Instant at,
        List<Step> steps,
        String json,
        List<Integer> dropped,
        boolean suggested,
        boolean brought) {}
