package org.mithaq.coverage;

import java.util.List;
import org.mithaq.common.BodyId;

/** What a document says of library items, in its order, as it stood at a version. */
record BodyUses(BodyId body, long version, List<ItemUse> uses) {}
