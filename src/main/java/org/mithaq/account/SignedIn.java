package org.mithaq.account;

import org.mithaq.common.PersonId;

/** A person signed in. Published in a transaction of its own; listeners act after commit. */
public record SignedIn(PersonId person, String address) {}
