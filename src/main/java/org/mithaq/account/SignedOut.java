package org.mithaq.account;

import org.mithaq.common.PersonId;

/** A person signed out, rather than just went away. Published in a transaction of its own; listeners act after commit. */
public record SignedOut(PersonId person) {}
