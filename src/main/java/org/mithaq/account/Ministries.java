package org.mithaq.account;

import java.util.List;
import java.util.Optional;
import org.mithaq.common.MinistryId;

/** The ministries of the installation, as stored. */
public interface Ministries {

    List<Ministry> all();

    Optional<Ministry> find(MinistryId id);
}
