package org.mithaq.review;

import java.time.Instant;
import org.mithaq.common.PersonId;

/** Somebody took responsibility for an unanswered note. */
public record Waiver(String note, PersonId by, Instant at, String reason) {}
