package org.mithaq.strategy;

import java.util.List;
import java.util.Optional;

/** The document templates of the installation, in the order in which they are offered; the same for everybody. */
public interface Templates {

    List<Template> all();

    Optional<Template> find(String id);
}
