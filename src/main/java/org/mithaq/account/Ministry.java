package org.mithaq.account;

import org.mithaq.common.Bilingual;
import org.mithaq.common.MinistryId;

/** A ministry or other body of the State that people act for. */
public record Ministry(MinistryId id, long version, Bilingual name) {}
